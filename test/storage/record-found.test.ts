import { beforeEach, describe, expect, it } from 'vitest';
import { keepDraft } from '../../src/storage/drafts.ts';
import { recordEntries, recordFound } from '../../src/storage/record-entries.ts';
import { entryId, receipt, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  newEntry,
  readRow,
} from '../support/memory-storage.ts';

const kept = { type: 'case-kept' } as const;
let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

describe('recording what is found to be so', () => {
  const addTag = (n: number, tag: string) =>
    recordFound(storage, async (now) => {
      const { tags = [] } = (await now.rowOf(VERMONT_CASE)) ?? {};
      return [newEntry(n, { type: 'case-described', patch: { tags: [...tags, tag] } })];
    });

  it('reads in the transaction that writes, so that of two at once neither is lost', async () => {
    await recordEntries(storage, [newEntry(1, kept)]);
    await Promise.all([addTag(2, 'urgent'), addTag(3, 'family')]);
    expect(await readRow(storage, VERMONT_CASE)).toMatchObject({ tags: ['urgent', 'family'] });
  });

  it('records nothing, and keeps the draft, where nothing may be recorded', async () => {
    const draft = {
      key: 'add one',
      entryId: entryId(9),
      savedAt: '2026-11-21T14:30:00.000Z',
      fields: { number: VERMONT_CASE },
    };
    await keepDraft(storage, draft);
    await recordFound(storage, () => Promise.resolve(undefined), { draftKey: draft.key });
    const database = await storage.connection();
    expect(await database.get('drafts', draft.key)).toEqual(draft);
    expect(await database.count('entries')).toBe(0);
  });

  it('finds an entry of a save that only seemed to fail, and the case that has a number', async () => {
    const number = receipt(VERMONT_CASE);
    await recordEntries(storage, [newEntry(1, { ...kept, receiptNumber: number })]);
    await recordFound(storage, async (now) => {
      expect(await now.isRecorded(entryId(1))).toBe(true);
      expect(await now.isRecorded(entryId(2))).toBe(false);
      expect((await now.rowOfNumber(number))?.caseId).toBe(VERMONT_CASE);
      expect((await now.fileOf(VERMONT_CASE)).isKept).toBe(true);
      return undefined;
    });
    expect.assertions(4);
  });
});
