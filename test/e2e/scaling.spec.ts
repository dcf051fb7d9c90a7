import { expect, test } from '@playwright/test';
import { compare, PAGES, startWith, untilReconciled, untilUsable } from './bench/measured.ts';

const FEW = 10;
const MANY = 5000;
/**
 * What grows with the cases takes hundreds of times as long with so many; what does not is within the
 * noise of a small machine. `npm run bench` measures it with 50,000, and closer.
 */
const MOST_TIMES = 2;

test('popup, desk and what is due take no longer with thousands of cases @alone', async () => {
  const both = [await startWith(FEW), await startWith(MANY)] as const;
  try {
    for (const name of ['popup', 'desk'] as const) {
      await compare(
        `${name}, usable, ${MANY} cases`,
        both,
        { turns: 9, atMost: MOST_TIMES },
        (one) => untilUsable(one, PAGES[name]),
      );
    }
    const reconciling = await compare(
      `what is due, ${MANY} cases`,
      both,
      { turns: 25, atMost: MOST_TIMES },
      untilReconciled,
    );
    expect(reconciling).toBeGreaterThan(0);
  } finally {
    for (const { extension } of both) await extension.close();
  }
});
