import { expect, test, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { loadavg } from 'node:os';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import { launchChromium, type RunningExtension } from '../../../scripts/launch-chromium.mjs';
import type { BookkeepingWish } from '../../support/generated-bookkeeping.ts';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { holdSecondCopy, reconcile } from '../support/steps.ts';
import { measureFigure } from './figures.ts';

/** What the journal of a measurement holds beside its cases. */
export type Wish = BookkeepingWish & { readonly looks?: number; readonly dueShare?: number };

/** A browser whose journal was filled, and a page of the extension in it. */
export type Measured = {
  readonly extension: RunningExtension;
  readonly page: Page;
  readonly cases: number;
  readonly entries: number;
  /** Lets the second copy be written, which is kept from that until then. */
  readonly releaseSecondCopy: () => Promise<void>;
};

type OwnPage = {
  readonly chrome: {
    readonly runtime: { readonly sendMessage: (message: object) => Promise<unknown> };
  };
};

const extensionDir = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));
let bundle: Promise<string> | undefined;

/** Starts a browser with so many cases. */
export async function startWith(cases: number, wish: Wish = {}): Promise<Measured> {
  const executablePath = expectBrowser('chromium').path;
  const extension = await launchChromium({ executablePath, extensionDir });
  // Writing the second copy of a journal that was not recorded but poured in is not what is measured.
  const holder = await extension.context.newPage();
  await holder.goto(`chrome-extension://${extension.id}/src/popup/index.html`);
  // Answered when the worker has compared the copies: held before, they would keep it waiting.
  expect(await reconcile(holder)).toEqual({ ok: true });
  const releaseSecondCopy = await holdSecondCopy(holder);
  // A worker that fell asleep during the filling would wait for the second copy when it starts again.
  await holder.evaluate(() => {
    const { chrome } = globalThis as unknown as OwnPage;
    setInterval(() => void chrome.runtime.sendMessage({ type: 'stay-awake' }), 10_000);
  });
  bundle ??= bundleForPage('fill-journal');
  const fill = `fillJournal(${cases}, ${JSON.stringify(wish)})`;
  const entries = await holder.evaluate(toPageFunction<number>(await bundle, fill));
  expect(entries).toBeGreaterThanOrEqual(cases);
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/src/popup/index.html`);
  expect(await reconcile(page)).toEqual({ ok: true });
  return { extension, page, cases, entries, releaseSecondCopy };
}

/** Times in ms, and what is told of them. */
export type Times = {
  readonly median: number;
  /** 19 of 20 took no longer. */
  readonly p95: number;
  readonly max: number;
  readonly count: number;
};

/** The median, the 95th percentile and the longest of some times. */
export function sum(times: readonly number[]): Times {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
  return { median: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? NaN, count: sorted.length };
}

/** Notes a measurement for who reads the results. */
export function tell(said: string): void {
  const [load = 0] = loadavg();
  console.log(`  ${said}`);
  test
    .info()
    .annotations.push({ type: 'measured', description: `${said} (load ${load.toFixed(1)})` });
}

/**
 * Measures something in two browsers, with few cases and with many, as `measureFigure` does.
 *
 * @param atMost the gate: so many times as long as with few.
 */
export async function compare(
  what: string,
  [few, many]: readonly [Measured, Measured],
  { turns, atMost }: { readonly turns?: number; readonly atMost: number },
  measure: (measured: Measured) => Promise<number>,
): Promise<number> {
  return measureFigure(
    {
      what,
      floor: `the same with ${few.cases} cases`,
      unit: 'ms',
      compared: 'ratio',
      atMost,
      ...(turns !== undefined && { turns }),
    },
    () => measure(few),
    () => measure(many),
  );
}

/** Where the two large surfaces open with the agenda. */
export const PAGES = {
  popup: 'src/popup/index.html',
  desk: 'src/desk/index.html#/agenda',
} as const;

/** Opens a page from another one, as a click does, and not from itself. */
export async function openAnew(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
}

/**
 * How long, by the page’s own clock, from its opening until the first line of the agenda is there and the
 * button that notes a call has shown the form.
 */
export async function untilUsable(
  { extension, page }: Measured,
  path: (typeof PAGES)[keyof typeof PAGES],
): Promise<number> {
  await openAnew(page, `chrome-extension://${extension.id}/${path}`);
  return follow(page, [
    { selector: '[data-testid="agenda-item"]' },
    { selector: '[data-testid="note-call"]', does: 'click' },
    { selector: '[data-testid="call-started-at"]' },
  ]);
}

/** What is waited for in a page, and what is then done to it. */
type Step = { readonly selector: string; readonly does?: 'click' | 'focus' };

/** Does one step after the other, each as soon as it can be done: what the page’s own clock says then. */
async function follow(page: Page, steps: readonly Step[]): Promise<number> {
  return page.evaluate(async (wanted) => {
    const appears = (selector: string) =>
      new Promise<HTMLElement>((resolve) => {
        const look = () => {
          const found = document.querySelector<HTMLElement>(selector);
          if (found === null) return;
          watch.disconnect();
          resolve(found);
        };
        const watch = new MutationObserver(look);
        watch.observe(document, { childList: true, subtree: true, attributes: true });
        look();
      });
    for (const { selector, does } of wanted) {
      const found = await appears(selector);
      if (does === 'click') found.click();
      else if (does === 'focus') found.focus({ preventScroll: true });
    }
    return performance.now();
  }, steps);
}

/**
 * Asks the worker what is due: how long, by the page’s own clock, until it has looked.
 *
 * @throws unless it says that it could: what failed at once is not fast.
 */
export async function untilReconciled({ page }: Pick<Measured, 'page'>): Promise<number> {
  const { took, answer } = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as OwnPage;
    const start = performance.now();
    const answered = await chrome.runtime.sendMessage({ type: 'reconcile' });
    return {
      took: performance.now() - start,
      answer: answered as { readonly ok?: unknown } | undefined,
    };
  });
  if (answer?.ok !== true) throw new Error(`The worker answered ${JSON.stringify(answer)}.`);
  return took;
}

/** Opens a room anew: how long, by the page’s own clock, until these are there, the last one has the focus. */
export async function openRoom(
  { extension, page }: Measured,
  hash: string,
  selectors: readonly string[],
): Promise<number> {
  const url = `chrome-extension://${extension.id}/src/desk/index.html${hash}`;
  if (page.url() !== url) await page.goto(url);
  await page.reload({ waitUntil: 'commit' });
  await follow(
    page,
    selectors.map((selector) => ({ selector, does: 'focus' })),
  );
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now();
  });
}

/** Types into a field, a key at a time: how long each took until the page had drawn its answer. */
export async function typeInto(
  page: Page,
  testId: string,
  typed: string,
): Promise<readonly number[]> {
  return page.evaluate(
    async ([id, text]) => {
      const field = document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`);
      if (field === null) throw new Error(`There is no ${id}.`);
      const times: number[] = [];
      for (let length = 1; length <= text.length; length += 1) {
        const start = performance.now();
        field.value = text.slice(0, length);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // A task that follows a frame: then the frame with the answer has been drawn.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(performance.now() - start);
      }
      return times;
    },
    [testId, typed] as const,
  );
}

/** Tells how long keys took, and returns what 19 of 20 took at most. */
export function tellKeys(what: string, times: readonly number[]): number {
  const { median, p95, max, count } = sum(times);
  tell(
    `${what}, of ${count} keys: median ${median.toFixed(0)} ms, 95 % within ${p95.toFixed(0)} ms, longest ${max.toFixed(0)} ms`,
  );
  return p95;
}
