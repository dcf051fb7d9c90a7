import { beforeEach, expect, it } from 'vitest';
import { readCasesOfEntries } from '../../src/storage/cases-of-entries.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { call, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

beforeEach(forgetDatabases);

it('tells each case once, counts what is about the whole journal, and passes over what is not here', async () => {
  const storage = createMemoryStorage();
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
  await recordEntries(storage, [
    newEntry(10, { type: 'case-kept' }, TEXAS_CASE),
    { id: entryId(11), fact: { type: 'setting-changed', name: 'reminderHour', value: 5 } },
  ]);
  const ids = [1, 2, 10, 11, 99].map(entryId);
  expect(await readCasesOfEntries(storage, ids)).toEqual({
    caseIds: [VERMONT_CASE, TEXAS_CASE],
    aboutJournal: 1,
  });
  expect(await readCasesOfEntries(storage, [entryId(11)])).toEqual({
    caseIds: [],
    aboutJournal: 1,
  });
});
