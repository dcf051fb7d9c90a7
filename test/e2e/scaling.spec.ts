import { expect, test } from '@playwright/test';
import {
  compare,
  PAGES,
  startWith,
  untilReconciled,
  untilUsable,
  type Measured,
} from './bench/measured.ts';
import { countRowsRead, rowsRead } from './bench/rows-read.ts';

const FEW = 10;
const MANY = 5000;
const FIRST_LINE = '[data-testid="agenda-item"]';
/**
 * Each part of the agenda reads to its limit, some hundreds of rows in all, which ten cases don't fill. What
 * reads every case is handed thousands.
 */
const MOST_ROWS_MORE = 1000;
/**
 * What grows with the cases takes hundreds of times as long with so many; what does not is within the
 * noise of a small machine. `npm run bench` measures it with 50,000, and closer.
 */
const MOST_TIMES = 2;

/** What the page was handed of the journal until its first line was there. */
async function rowsUntilFirstLine(one: Measured, name: keyof typeof PAGES): Promise<number> {
  await untilUsable(one, PAGES[name]);
  return rowsRead(one.page);
}

test('popup, desk and what is due read no more with thousands of cases @alone', async () => {
  // A slow machine needs most of it to fill the journal.
  test.setTimeout(300_000);
  const both = [await startWith(FEW), await startWith(MANY)] as const;
  try {
    for (const { extension } of both) await countRowsRead(extension.context, FIRST_LINE);
    const [few, many] = both;
    for (const name of ['popup', 'desk'] as const) {
      const fewest = await rowsUntilFirstLine(few, name);
      expect(fewest, `${name}, ${FEW} cases`).toBeGreaterThan(0);
      const most = await rowsUntilFirstLine(many, name);
      expect(most, `${name}, ${MANY} cases`).toBeLessThanOrEqual(fewest + MOST_ROWS_MORE);
    }
    await compare(
      `what is due, ${MANY} cases`,
      both,
      { turns: 25, atMost: MOST_TIMES },
      untilReconciled,
    );
  } finally {
    for (const { extension } of both) await extension.close();
  }
});
