import { expect, it } from 'vitest';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { fileOf, restore } from '../support/backup-files.ts';
import { call, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import { keptAndCalled, readRow } from '../support/memory-storage.ts';
import { anotherBrowser } from '../support/whole-journals.ts';

it('an entry whose id another case has here stays out, and out of the row that is computed meanwhile', async () => {
  const here = await anotherBrowser();
  const there = await anotherBrowser();
  await recordEntries(there, keptAndCalled(2, TEXAS_CASE, call()));
  const file = await fileOf(there);
  await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call()));
  const before = await readRow(here, VERMONT_CASE);
  expect((await restore(here, file)).added).toBe(1);
  // The number was kept by the entry that stayed out.
  expect(await readRow(here, TEXAS_CASE)).toBeUndefined();
  expect(await readRow(here, VERMONT_CASE)).toEqual(before);
});
