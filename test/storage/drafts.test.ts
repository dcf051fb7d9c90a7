import { beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import { dropDraft, keepDraft, readBegunForms, readDraft } from '../../src/storage/drafts.ts';
import { entryId, VERMONT_CASE } from '../support/given.ts';
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
  await dropDraft(storage, draft);
  await dropDraft(storage, draft);
  expect(await readDraft(storage, 'call')).toBeUndefined();
  expect(await readDraft(storage, 'answer 1')).toMatchObject({ entryId: entryId(1) });
});

const later = (seconds: number) =>
  Temporal.Instant.from(draft.savedAt).add({ seconds }).toString({ smallestUnit: 'millisecond' });

it('begun forms are listed typed last first, each with the case that it is about', async () => {
  const storage = createMemoryStorage();
  await recordEntries(storage, [newEntry(9, { type: 'case-kept' })]);
  await keepDraft(storage, { ...draft, key: 'answer 1', caseId: VERMONT_CASE });
  await keepDraft(storage, { ...draft, key: 'call 2', savedAt: later(2), entryId: entryId(2) });
  await keepDraft(storage, { ...draft, key: 'call 3', savedAt: later(1), entryId: entryId(3) });
  await dropDraft(storage, { ...draft, key: 'call 3', savedAt: later(1) });
  const begun = await readBegunForms(storage, 10);
  expect(begun.map(({ draft: { key }, row }) => [key, row?.caseId])).toEqual([
    ['call 2', undefined],
    ['answer 1', VERMONT_CASE],
  ]);
});

it('newer words are never overwritten by older ones, whoever comes last', async () => {
  const storage = createMemoryStorage();
  const newer = { ...draft, savedAt: later(1), fields: { notes: 'Was told to wait until May' } };
  expect(await keepDraft(storage, newer)).toBe(true);
  expect(await keepDraft(storage, draft)).toBe(false);
  expect(await readDraft(storage, 'call')).toEqual(newer);
});

it('words that come at the same time as older ones of another window stay, in either order', async () => {
  const newer = { ...draft, savedAt: later(1), fields: { notes: 'Newer' } };
  for (const order of [
    [draft, newer],
    [newer, draft],
  ]) {
    const storage = createMemoryStorage();
    await Promise.all(order.map((each) => keepDraft(storage, each)));
    expect(await readDraft(storage, 'call')).toEqual(newer);
    forgetDatabases();
  }
});

it('a window that is being closed keeps its words without waiting for what was there', async () => {
  const storage = createMemoryStorage();
  await storage.connection();
  const closing = { ...draft, savedAt: later(1) };
  await keepDraft(storage, draft);
  await keepDraft(storage, closing, { isClosing: true });
  expect(await readDraft(storage, 'call')).toEqual(closing);
});

it('words typed after the entry of their draft was recorded are still offered', async () => {
  const storage = createMemoryStorage();
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  const typedLater = { ...draft, savedAt: '2026-11-21T15:00:01Z', fields: { notes: 'The rest' } };
  await keepDraft(storage, typedLater);
  expect(await readDraft(storage, 'call')).toEqual(typedLater);
  expect((await readBegunForms(storage, 9)).map((begun) => begun.draft)).toEqual([typedLater]);
});
