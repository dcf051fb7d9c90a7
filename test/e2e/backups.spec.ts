import type { ThereAndBack } from './in-browser/backups.ts';
import { bundleForPage, toPageFunction } from './support/bundle.ts';
import { expect, test } from './support/extension.ts';

/** So many that they have about 10,000 entries. */
const CASES = 1650;

test('a journal of 10,000 entries is the same after backup, wiping and restoring', async ({
  extension,
}) => {
  test.setTimeout(300_000);
  const desk = await extension.openDesk();
  const run = toPageFunction<ThereAndBack>(
    await bundleForPage('backups'),
    `goThereAndBack(${CASES})`,
  );
  const result = await desk.evaluate(run);
  test.info().annotations.push({ type: 'measured', description: JSON.stringify(result) });
  expect(result).toMatchObject({ isSameJournal: true, isSameDocket: true, inSecondCopy: true });
  expect(result.entries).toBeGreaterThan(10_000);
  // A note that is saved while entries come in does not wait for them.
  expect(result.noteInMs).toBeLessThan(1000);
});
