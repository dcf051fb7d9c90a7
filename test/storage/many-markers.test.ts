import { expect, it, vi } from 'vitest';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { fileWith, preview } from '../support/backup-files.ts';
import { call, entryId, VERMONT_CASE } from '../support/given.ts';
import { keptAndCalled } from '../support/memory-storage.ts';
import { anotherBrowser } from '../support/whole-journals.ts';

it('looks up the markers of a file some at a time, and finds every one that names something', async () => {
  const here = await anotherBrowser();
  await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call()));
  const markers = Array.from({ length: 1600 }, (_, n) => entryId(0x10000 + n));
  const asked = new Map<IDBTransaction, number>();
  const lookUp = vi.spyOn(IDBIndex.prototype, 'getKey');
  const { wouldErase } = await preview(here, fileWith([], [entryId(2), ...markers, entryId(1)]));
  for (const index of lookUp.mock.contexts as readonly IDBIndex[]) {
    const { transaction } = index.objectStore;
    asked.set(transaction, (asked.get(transaction) ?? 0) + 1);
  }
  lookUp.mockRestore();
  expect(wouldErase).toEqual([entryId(2), entryId(1)]);
  expect([...asked.values()].reduce((sum, count) => sum + count)).toBe(1602);
  expect(Math.max(...asked.values())).toBeLessThanOrEqual(500);
});
