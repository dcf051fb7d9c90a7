import {
  announceSkipped,
  hasSharedPages,
  readAnswers,
  readSharedPage,
} from '../../support/shared-pages.ts';
import { STATUS_SITE } from '../../../scripts/launch-chromium.mjs';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { expect, test } from '../support/extension.ts';
import { readFixturePage } from '../support/fixture-page.ts';
import { openIsolatedWorld } from '../support/isolated-world.ts';
import { gate, measureFigure, tellFigure } from './figures.ts';
import { startNoOp, type NoOp } from './floors.ts';
import { listenInWorker } from './heard-by-worker.ts';
import { startWith, tell, type Measured } from './measured.ts';
import type { Cost, LoadCost, StatusTab } from './status-pages.ts';
import { measureChanges, measureLoad, openStatusTab } from './status-pages.ts';

/*
 * What the extension costs the pages it reads, against an extension whose content script is empty: in
 * browsers of their own, in turn, on the same machine.
 */

const NO_OP = 'an extension with an empty content script';
const TURNS = 15;
/** Kept cases: a page that shows none of them asks no more of the worker with more. */
const CASES = 10;
const MOST_MS_ADDED = 3;
const MOST_TIMES_TEXT = 4;
const CHANGES = { perSecond: 10_000, seconds: 3 };
/** Nothing is added that two runs of the same would not differ by. */
const MOST_TIMES_BUSY = 1.1;

announceSkipped('what the extension adds to the stored status pages');
const PAGES: readonly (readonly [name: string, html: () => string])[] = [
  ['our own page of a received case', () => readFixturePage('status-received')],
  ...readAnswers()
    .filter(([name]) => !name.includes('account'))
    .map(([name]) => [name, () => readSharedPage(name)] as const),
];

let ours: Measured;
let noOp: NoOp;
let tabs: { readonly floor: StatusTab; readonly ours: StatusTab };

test.beforeAll(async () => {
  ours = await startWith(CASES);
  noOp = await startNoOp();
  tabs = {
    floor: await openStatusTab(noOp.extension),
    ours: await openStatusTab(ours.extension),
  };
});
test.afterAll(async () => {
  await ours.extension.close();
  await noOp.close();
});

/** Measures both in turn; which of them comes first changes. */
async function inTurn<Result extends Cost>(
  turns: number,
  measure: (tab: StatusTab) => Promise<Result>,
): Promise<{ readonly floor: readonly Result[]; readonly ours: readonly Result[] }> {
  const measured = { floor: [] as Result[], ours: [] as Result[] };
  // What is only slow the first time is not what is compared.
  await measure(tabs.floor);
  await measure(tabs.ours);
  for (let turn = 0; turn < turns; turn += 1) {
    const order = turn % 2 === 0 ? (['floor', 'ours'] as const) : (['ours', 'floor'] as const);
    for (const which of order) measured[which].push(await measure(tabs[which]));
  }
  return measured;
}

function countLongTasks(costs: readonly Cost[]): number {
  return costs.reduce((count, { longTasks }) => count + longTasks, 0);
}

test('the stored pages are here', () => {
  expect(hasSharedPages).toBe(true);
});

test.describe('a status page is loaded', () => {
  for (const [name, read] of PAGES) {
    test(name, async () => {
      const html = read();
      const costs = await inTurn<LoadCost>(TURNS, (tab) => measureLoad(tab, html));
      const of = (key: keyof LoadCost) =>
        [costs.floor.map((cost) => cost[key]), costs.ours.map((cost) => cost[key])] as const;
      tellFigure(
        {
          what: `main thread, ${name}`,
          floor: NO_OP,
          unit: 'ms',
          compared: 'difference',
          atMost: MOST_MS_ADDED,
        },
        ...of('mainThread'),
      );
      tellFigure(
        { what: `load, ${name}`, floor: NO_OP, unit: 'ms', compared: 'difference' },
        ...of('load'),
      );
      tell(
        `${name}: long tasks in ${TURNS} loads ${countLongTasks(costs.ours)}, beside ${NO_OP} ${countLongTasks(costs.floor)}`,
      );
    });
  }
});

const SENTENCE = 'On this page there is a great deal to read, in 2026 and in 10 years more. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(2)}</p>\n`;
const ROW = `<div class="row"><span>Item</span> <b>No. 12345</b><p>${SENTENCE}<a href="#">more</a> and ${SENTENCE}</p></div>\n`;
const CELLS = `<tr><td>abc def</td><td>12,345</td><td>On this page</td><td>${SENTENCE}</td></tr>`;
const NUMBER = '<p>Receipt Number EAC2190012345</p>';
const FIVE_MB = 5_000_000;

/** So much text in pieces of this markup. */
function repeat(markup: string): string {
  const text = markup.replaceAll(/<[^>]*>/g, '');
  return markup.repeat(Math.ceil(FIVE_MB / text.length));
}

test.describe('5 MB of text are read', () => {
  for (const [what, atMost, body] of [
    ['paragraphs', MOST_TIMES_TEXT, repeat(PARAGRAPH)],
    ['paragraphs, one with a number', MOST_TIMES_TEXT, repeat(PARAGRAPH) + NUMBER],
    ['dense markup', MOST_TIMES_TEXT, repeat(ROW)],
    ['a table', MOST_TIMES_TEXT, `<table>${repeat(CELLS)}</table>`],
    // All of it has to be taken apart, to know what stands beside the number: told, and no gate.
    ['dense markup with a number', undefined, repeat(ROW) + NUMBER],
  ] as const) {
    test(what, async () => {
      const { page, extension } = tabs.ours;
      extension.serve(`<!doctype html><html lang="en"><body>${body}</body></html>`);
      await page.goto(`${STATUS_SITE}/`);
      const world = await openIsolatedWorld(page, extension.id);
      await world.evaluate(
        toPageFunction<void>(await bundleForPage('page-reading'), 'leaveReaders()'),
      );
      type World = { readPageOnce: () => number; readTextOnce: () => number };
      await measureFigure(
        {
          what: `reading 5 MB: ${what}`,
          floor: 'reading its textContent',
          unit: 'ms',
          compared: 'ratio',
          turns: TURNS,
          ...(atMost !== undefined && { atMost }),
        },
        () => world.evaluate(() => (globalThis as unknown as World).readTextOnce()),
        () => world.evaluate(() => (globalThis as unknown as World).readPageOnce()),
      );
    });
  }
});

test('a page changes 10,000 times a second', async () => {
  const html = readFixturePage('status-received');
  for (const { extension, page } of [tabs.floor, tabs.ours]) {
    extension.serve(html);
    await page.goto(`${STATUS_SITE}/`);
  }
  const costs = await inTurn(TURNS, (tab) =>
    measureChanges(tab, CHANGES.perSecond, CHANGES.seconds),
  );
  tellFigure(
    {
      what: `main thread, ${CHANGES.seconds} s of ${CHANGES.perSecond} changes a second`,
      floor: NO_OP,
      unit: 'ms',
      compared: 'ratio',
      atMost: MOST_TIMES_BUSY,
    },
    costs.floor.map(({ mainThread }) => mainThread),
    costs.ours.map(({ mainThread }) => mainThread),
  );
  const [more, floor] = [countLongTasks(costs.ours), countLongTasks(costs.floor)];
  tell(`long tasks meanwhile: ${more}, beside ${NO_OP} ${floor}`);
  gate(more, 'long tasks').toBeLessThanOrEqual(floor);
});

test('a status is reported as soon as it stands there', async () => {
  const html = readFixturePage('status-received');
  for (const { extension } of [tabs.floor, tabs.ours]) extension.serve(html);
  await tabs.floor.page.goto(`${STATUS_SITE}/`);
  const world = await openIsolatedWorld(tabs.floor.page, noOp.extension.id);
  const bare = await listenInWorker(noOp.extension, 'bare');
  const sighting = await listenInWorker(ours.extension, 'sighting');
  await measureFigure(
    {
      what: 'a status reported, from when its page is there',
      floor: 'a bare message to the worker',
      unit: 'ms',
      compared: 'difference',
      turns: TURNS,
    },
    () =>
      bare.timeOfNext(() =>
        world.evaluate(() => {
          type Own = { chrome: { runtime: { sendMessage: (message: object) => unknown } } };
          const { chrome } = globalThis as unknown as Own;
          const now = performance.timeOrigin + performance.now();
          void chrome.runtime.sendMessage({ type: 'bare' });
          return now;
        }),
      ),
    () =>
      sighting.timeOfNext(async () => {
        await tabs.ours.page.goto(`${STATUS_SITE}/`);
        return tabs.ours.page.evaluate(() => {
          const [navigation] = performance.getEntriesByType('navigation');
          if (!(navigation instanceof PerformanceNavigationTiming)) return NaN;
          return performance.timeOrigin + navigation.domContentLoadedEventStart;
        });
      }),
  );
});
