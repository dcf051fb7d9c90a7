import { expect, test, type Page } from '@playwright/test';
import { blankPage, startNoOp, type NoOp } from './floors.ts';
import { measureFigure } from './figures.ts';
import { openAnew, PAGES, startWith, untilUsable, type Measured } from './measured.ts';

const FEW = 10;
const SOME = 1000;
const MANY = 50_000;
const SIZES = [FEW, SOME, MANY] as const;
const BLANK = 'a blank page of an extension';
const MOST_TIMES_BLANK = 1.3;
const MOST_TIMES_FEW = 1.15;

let noOp: NoOp;
const measured = new Map<number, Measured>();

test.beforeAll(async () => {
  test.setTimeout(600_000);
  noOp = await startNoOp();
  for (const cases of SIZES) measured.set(cases, await startWith(cases));
});
test.afterAll(async () => {
  await noOp?.close();
  for (const { extension } of measured.values()) await extension.close();
});

function withCases(cases: number): Measured {
  const found = measured.get(cases);
  if (found === undefined) throw new Error(`No browser has ${cases} cases.`);
  return found;
}

/** How long, by the page’s own clock, until the first text or picture was on the screen. */
async function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (paint === undefined) return;
          observer.disconnect();
          resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

async function paintOfBlank(): Promise<number> {
  await openAnew(noOp.page, blankPage(noOp.extension));
  return firstPaint(noOp.page);
}

function addressOf(name: keyof typeof PAGES, { extension }: Measured): string {
  return `chrome-extension://${extension.id}/${PAGES[name]}`;
}

async function paintOf(name: keyof typeof PAGES, cases: number): Promise<number> {
  const one = withCases(cases);
  await openAnew(one.page, addressOf(name, one));
  return firstPaint(one.page);
}

async function usable(name: keyof typeof PAGES, cases: number): Promise<number> {
  return untilUsable(withCases(cases), PAGES[name]);
}

for (const name of ['popup', 'desk'] as const) {
  test(`the ${name} is painted and usable with any number of cases as with ten`, async () => {
    test.setTimeout(600_000);
    for (const cases of SIZES) {
      expect(withCases(cases).entries).toBeGreaterThan(cases);
      const isPromised = name === 'popup';
      await measureFigure(
        {
          what: `${name}, first contentful paint, ${cases} cases`,
          floor: BLANK,
          unit: 'ms',
          compared: 'ratio',
          ...(isPromised && { atMost: MOST_TIMES_BLANK }),
        },
        paintOfBlank,
        () => paintOf(name, cases),
      );
    }
    for (const cases of SIZES) {
      await measureFigure(
        {
          what: `${name}, usable, ${cases} cases`,
          floor: `first contentful paint of ${BLANK}`,
          unit: 'ms',
          compared: 'ratio',
        },
        paintOfBlank,
        () => usable(name, cases),
      );
    }
    await measureFigure(
      {
        what: `${name}, usable, ${MANY} cases beside ${FEW}`,
        floor: `the same with ${FEW} cases`,
        unit: 'ms',
        compared: 'ratio',
        atMost: MOST_TIMES_FEW,
        turns: 25,
      },
      () => usable(name, FEW),
      () => usable(name, MANY),
    );
  });
}
