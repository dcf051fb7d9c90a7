import {
  announceSkipped,
  hasSharedPages,
  readAnswers,
  readSharedPage,
  type PageAnswer,
} from '../../support/shared-pages.ts';
import { expect, test } from '../support/extension.ts';
import { readFixturePage } from '../support/fixture-page.ts';
import { askNewestTab } from '../support/open-read-page.ts';
import { gate, inTurn, tellFigure, toSpread } from './figures.ts';
import { BARE_BOX, BARE_BOX_WAITS, startNoOp } from './floors.ts';
import { tell } from './measured.ts';
import {
  loadInBoth,
  measureChanges,
  measureLoad,
  NO_OP,
  openStatusTab,
  startBoth,
  untilChipStands,
  type BothBrowsers,
} from './status-pages.ts';
import { countLongTasks, tellLoads } from './tell-loads.ts';

/*
 * What the extension costs the pages it reads, against an extension whose content script is empty: in
 * browsers of their own, in turn, on the same machine.
 */

/** Kept cases: a page that shows none of them asks no more of the worker with more. */
const CASES = 10;
const MOST_MS_ADDED = 3;
const CHANGES = { perSecond: 10_000, seconds: 3 };
/** Nothing is added that two runs of the same would not differ by. */
const MOST_TIMES_BUSY = 1.1;
const OWN_PAGE = 'our own page of a received case';
const readOwnPage = () => readFixturePage('status-received');

announceSkipped('what the extension adds to the stored status pages');
/** The account page is of another site: it has a bench of its own. */
const STORED = readAnswers().filter(([name]) => !name.includes('account'));

let both: BothBrowsers;

test.beforeAll(async () => {
  both = await startBoth(CASES);
});
test.afterAll(() => both.close());

/** Begins to wait until the worker hears of the page's status, and its chip stands. */
async function chipArrives() {
  const next = await both.sightings.awaitNext();
  return async (isChipThere: boolean) => {
    await next();
    if (!isChipThere) await untilChipStands(both.tabs.ours.page);
  };
}

function showsStatus({ status_title: title, status_text: text }: PageAnswer): boolean {
  return Boolean(title) || Boolean(text);
}

test('the stored pages are here', () => {
  expect(hasSharedPages).toBe(true);
});

test.describe('a status page is loaded', () => {
  test(OWN_PAGE, async () => {
    const costs = await inTurn(...loadInBoth(both.tabs, readOwnPage(), chipArrives));
    tellLoads(OWN_PAGE, NO_OP, costs, MOST_MS_ADDED);
  });

  for (const [name, answer] of STORED) {
    test(name, async () => {
      const { tabs, ours, sightings } = both;
      const arrives = showsStatus(answer) ? sightings.awaitNext : undefined;
      const costs = await inTurn(...loadInBoth(tabs, readSharedPage(name), arrives));
      if (arrives === undefined) {
        // Nothing is told of it; that it is read all the same, the script says when it is asked.
        await tabs.ours.page.bringToFront();
        expect(await askNewestTab(await ours.extension.worker())).toBeNull();
      }
      tellLoads(name, NO_OP, costs, MOST_MS_ADDED);
    });
  }

  test('by an extension that only puts a word into it when its worker has answered, which any chip costs at least', async () => {
    const box = await startNoOp(BARE_BOX);
    try {
      const tabs = { floor: both.tabs.floor, ours: await openStatusTab(box.extension) };
      const arrives = () =>
        Promise.resolve(async (isThere: boolean) => {
          if (!isThere) await untilChipStands(tabs.ours.page);
        });
      const costs = await inTurn(...loadInBoth(tabs, readOwnPage(), arrives));
      tellLoads(
        `${OWN_PAGE}, only a word in a closed shadow root added, ${BARE_BOX_WAITS} ms after the worker has answered`,
        NO_OP,
        costs,
      );
    } finally {
      await box.close();
    }
  });
});

test('a page changes 10,000 times a second', async () => {
  const { tabs } = both;
  const html = readOwnPage();
  await measureLoad(tabs.floor, html);
  await measureLoad(tabs.ours, html, { arrives: chipArrives });
  const change = (tab: BothBrowsers['tabs']['ours']) =>
    measureChanges(tab, CHANGES.perSecond, CHANGES.seconds);
  const costs = await inTurn(
    () => change(tabs.floor),
    () => change(tabs.ours),
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
  tell(`long tasks meanwhile, in all turns: ${more}, beside ${NO_OP} ${floor}`);
  // In the turn between: one hiccup of the machine is no long task of ours.
  const inMost = (all: typeof costs.ours) => toSpread(all.map(({ longTasks }) => longTasks)).median;
  gate(inMost(costs.ours), 'long tasks in a turn').toBeLessThanOrEqual(inMost(costs.floor));
});
