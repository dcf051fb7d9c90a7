import { beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import { dropDraft, keepDraft, readDraft, readDrafts } from '../../src/storage/drafts.ts';
import { entryId } from '../support/given.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';

beforeEach(forgetDatabases);

const draft: Draft = {
  key: 'call',
  entryId: entryId(1),
  savedAt: '2026-11-21T15:00:00Z',
  fields: { notes: 'Was told to' },
};

it('a draft is what was kept last, under its own key', async () => {
  const storage = createMemoryStorage();
  expect(await readDraft(storage, 'call')).toBeUndefined();
  await keepDraft(storage, draft);
  const longer = { ...draft, fields: { notes: 'Was told to wait' } };
  await keepDraft(storage, longer);
  await keepDraft(storage, { ...draft, key: 'answer 1' });
  expect(await readDraft(storage, 'call')).toEqual(longer);
});

it('a draft outlives the window it was typed in', async () => {
  await keepDraft(createMemoryStorage(), draft);
  expect(await readDraft(createMemoryStorage(), 'call')).toEqual(draft);
});

it('a draft that was dropped is gone, the others stay, and dropping it twice does no harm', async () => {
  const storage = createMemoryStorage();
  await keepDraft(storage, draft);
  await keepDraft(storage, { ...draft, key: 'answer 1' });
  await dropDraft(storage, 'call');
  await dropDraft(storage, 'call');
  expect(await readDraft(storage, 'call')).toBeUndefined();
  expect(await readDraft(storage, 'answer 1')).toMatchObject({ entryId: entryId(1) });
});

it('the drafts of one kind of form are found by how their keys begin, so many as asked for', async () => {
  const storage = createMemoryStorage();
  for (const key of ['answer 1', 'call EAC9990000001', 'call WAC9990000002', 'caller']) {
    await keepDraft(storage, { ...draft, key });
  }
  const keys = async (limit: number) =>
    (await readDrafts(storage, 'call ', limit)).map(({ key }) => key);
  expect(await keys(10)).toEqual(['call EAC9990000001', 'call WAC9990000002']);
  expect(await keys(1)).toEqual(['call EAC9990000001']);
});

it('a draft whose entry was recorded after it was typed is not offered again', async () => {
  const storage = createMemoryStorage();
  await keepDraft(storage, draft);
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  expect(await readDrafts(storage, 'call', 10)).toEqual([]);
  expect(await readDraft(storage, 'call')).toBeUndefined();
});

it('words typed after the entry of their draft was recorded are not lost', async () => {
  const storage = createMemoryStorage();
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  const later = { ...draft, savedAt: '2026-11-21T15:00:01Z', fields: { notes: 'And the rest' } };
  await keepDraft(storage, later);
  expect(await readDraft(storage, 'call')).toEqual(later);
  expect(await readDrafts(storage, 'call', 10)).toEqual([later]);
});
