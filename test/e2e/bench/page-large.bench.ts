import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { test } from '../support/extension.ts';
import { openIsolatedWorld } from '../support/isolated-world.ts';
import { inTurn, measureFigure } from './figures.ts';
import { loadInBoth, NO_OP, openStatusTab, startBoth, type BothBrowsers } from './status-pages.ts';
import { tellLoads } from './tell-loads.ts';

/*
 * What pages of 5 MB of text cost: their reading, against their textContent, and their load, against an
 * extension whose content script is empty.
 */

const CASES = 10;
const MOST_TIMES_TEXT = 4;
const SENTENCE = 'On this page there is a great deal to read, in 2026 and in 10 years more. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(2)}</p>\n`;
const ROW = `<div class="row"><span>Item</span> <b>No. 12345</b><p>${SENTENCE}<a href="#">more</a> and ${SENTENCE}</p></div>\n`;
const CELLS = `<tr><td>abc def</td><td>12,345</td><td>On this page</td><td>${SENTENCE}</td></tr>`;
const NUMBER = '<p>Receipt Number EAC2190012345</p>';
const FIVE_MB = 5_000_000;

type LargePage = {
  readonly what: string;
  readonly body: string;
  readonly hasNumber: boolean;
  readonly atMost?: number;
  readonly remark?: string;
};

const PAGES: readonly LargePage[] = [
  {
    what: 'paragraphs',
    body: repeat(PARAGRAPH),
    hasNumber: false,
    atMost: MOST_TIMES_TEXT,
  },
  {
    what: 'paragraphs, one with a number',
    body: repeat(PARAGRAPH) + NUMBER,
    hasNumber: true,
    atMost: MOST_TIMES_TEXT,
  },
  { what: 'dense markup', body: repeat(ROW), hasNumber: false, atMost: MOST_TIMES_TEXT },
  {
    what: 'a table',
    body: `<table>${repeat(CELLS)}</table>`,
    hasNumber: false,
    atMost: MOST_TIMES_TEXT,
  },
  {
    what: 'dense markup with a number',
    body: repeat(ROW) + NUMBER,
    hasNumber: true,
    remark:
      'nothing is promised. The floor is the textContent of the whole page, in one call; to find the place of the number, and what stands beside it, the nodes have to be walked, and here there are many.',
  },
];

let both: BothBrowsers;

test.beforeAll(async () => {
  both = await startBoth(CASES);
});
test.afterAll(() => both.close());

/** So much text in pieces of this markup. */
function repeat(markup: string): string {
  const text = markup.replaceAll(/<[^>]*>/g, '');
  return markup.repeat(Math.ceil(FIVE_MB / text.length));
}

function toPage(body: string): string {
  return `<!doctype html><html lang="en"><body>${body}</body></html>`;
}

test.describe('5 MB of text are read', () => {
  for (const { what, body, atMost, remark } of PAGES) {
    test(what, async () => {
      const { extension } = both.ours;
      // A tab of its own: what reaches into its worlds would cost what is loaded in it later.
      const { page, show } = await openStatusTab(extension);
      await show(toPage(body));
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
          ...(atMost !== undefined && { atMost }),
          ...(remark !== undefined && { remark }),
        },
        () => world.evaluate(() => (globalThis as unknown as World).readTextOnce()),
        () => world.evaluate(() => (globalThis as unknown as World).readPageOnce()),
      );
      await page.close();
    });
  }
});

test.describe('5 MB of text are loaded', () => {
  for (const { what, body, hasNumber } of PAGES) {
    test(what, async () => {
      const { tabs, sightings } = both;
      const arrives = hasNumber ? sightings.awaitNext : undefined;
      tellLoads(`5 MB: ${what}`, NO_OP, await inTurn(...loadInBoth(tabs, toPage(body), arrives)));
    });
  }
});
