import { expect, it, vi } from 'vitest';
import type { EntryId } from '../../src/domain/ids.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { fileWith, preview } from '../support/backup-files.ts';
import { call, entryId, VERMONT_CASE } from '../support/given.ts';
import { keptAndCalled } from '../support/memory-storage.ts';
import { anotherBrowser } from '../support/whole-journals.ts';

it('looks up the markers of a file some at a time, and finds every one that names something', async () => {
  const here = await anotherBrowser();
  await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call()));
  // Of instants of their own, as those of real entries are nearly always: what is near is read once.
  const markers = Array.from({ length: 1600 }, (_, n) => {
    return `${(n + 1).toString(16).padStart(8, '0')}-0000-7000-8000-000000000001` as EntryId;
  });
  const asked = new Map<IDBTransaction, number>();
  const lookUp = vi.spyOn(IDBIndex.prototype, 'getAll');
  const { wouldErase } = await preview(here, fileWith([], [entryId(2), ...markers, entryId(1)]));
  for (const index of lookUp.mock.contexts as readonly IDBIndex[]) {
    if (index.name !== 'id') continue;
    const { transaction } = index.objectStore;
    asked.set(transaction, (asked.get(transaction) ?? 0) + 1);
  }
  lookUp.mockRestore();
  expect(wouldErase).toEqual([entryId(2), entryId(1)]);
  expect([...asked.values()].reduce((sum, count) => sum + count)).toBe(1602);
  expect(Math.max(...asked.values())).toBeLessThanOrEqual(500);
});
