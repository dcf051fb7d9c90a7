import { beforeEach, expect, it } from 'vitest';
import { createNoteIndex } from '../../src/desk/cases/note-index.ts';
import { parseCaseQuery } from '../../src/domain/case-search.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { call, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import { createMemoryStorage } from '../support/memory-storage.ts';

let storage: Storage;
let lastId = 0;
beforeEach(() => {
  storage = createMemoryStorage();
  lastId = 0;
});

async function record(caseId: typeof VERMONT_CASE, fact: Fact): Promise<void> {
  lastId += 1;
  await recordEntries(storage, [{ id: entryId(lastId), caseId, fact }]);
}

it('notes are read once, and then only those of cases of which something arrived', async () => {
  await record(VERMONT_CASE, call({ notes: 'A turquoise notice.' }));
  await record(TEXAS_CASE, call({ notes: 'Nothing.' }));
  const index = createNoteIndex(storage);
  const found = (typed: string) => index.find(parseCaseQuery(typed)).map(({ caseId }) => caseId);
  expect(found('turquoise')).toEqual([]);
  await index.readOn();
  expect(found('TURQUOISE')).toEqual([VERMONT_CASE]);

  await record(TEXAS_CASE, call({ notes: 'Turquoise, too.' }));
  await record(VERMONT_CASE, { type: 'entry-struck', entryId: entryId(1) });
  await index.readOn();
  expect(found('turquoise')).toEqual([TEXAS_CASE]);
  expect(found('nothing')).toEqual([TEXAS_CASE]);
});

it('of a long note only the piece around what was found is told', async () => {
  const notes = `${'Long ago and far away. '.repeat(100)}Turquoise. ${'And so on. '.repeat(100)}`;
  await record(VERMONT_CASE, call({ notes }));
  const index = createNoteIndex(storage);
  await index.readOn();
  const [found] = index.find(parseCaseQuery('turquoise'));
  expect(found?.text).toContain('Turquoise.');
  expect(found?.text.length).toBeLessThan(400);
});
