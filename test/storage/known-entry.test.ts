import { beforeEach, describe, expect, it } from 'vitest';
import { areKept } from '../../src/storage/are-kept.ts';
import { keepDraft, readDraft } from '../../src/storage/drafts.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { NotSavedError } from '../../src/storage/write-transaction.ts';
import { call, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
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

describe('an entry under an id that the journal has', () => {
  it('records other words under a known id as a correction, never silently', async () => {
    await recordEntries(storage, [newEntry(1, kept), newEntry(2, call())]);
    await recordEntries(storage, [newEntry(2, call({ notes: 'And more.' }))]);
    const file = await readCaseFile(storage, VERMONT_CASE);
    const [told] = file.history.told.filter(({ entryId: id }) => id === entryId(2));
    expect(told?.fact).toMatchObject({ notes: 'And more.' });
    expect(told?.earlier).toHaveLength(1);
    expect(file.history.waiting).toEqual([]);
  });

  it('is a correction once, however often the same words come again', async () => {
    await recordEntries(storage, [newEntry(1, kept), newEntry(2, call())]);
    const again = () => recordEntries(storage, [newEntry(2, call({ notes: 'And more.' }))]);
    for (let times = 0; times < 3; times += 1) await again();
    const { history } = await readCaseFile(storage, VERMONT_CASE);
    expect(history.told.map(({ earlier, hasRivals }) => [earlier.length, hasRivals])).toEqual([
      [0, false],
      [1, false],
    ]);
    await recordEntries(storage, [newEntry(2, call())]);
    const file = await readCaseFile(storage, VERMONT_CASE);
    expect(file.inquiries[0]?.contacts[0]).not.toHaveProperty('notes');
  });

  it('strikes once, however often the same strike comes again', async () => {
    await recordEntries(storage, [newEntry(1, kept), newEntry(2, call())]);
    const strike = newEntry(3, { type: 'entry-struck', entryId: entryId(2) });
    for (let times = 0; times < 3; times += 1) await recordEntries(storage, [strike]);
    expect(await (await storage.connection()).count('entries')).toBe(3);
  });

  it('moves what comes again under a known id about another case', async () => {
    await recordEntries(storage, [newEntry(1, kept), newEntry(2, call())]);
    await recordEntries(storage, [newEntry(3, kept, TEXAS_CASE), newEntry(2, call(), TEXAS_CASE)]);
    expect((await readCaseFile(storage, VERMONT_CASE)).windows).toEqual([]);
    expect((await readCaseFile(storage, TEXAS_CASE)).windows).toHaveLength(1);
    expect((await readRow(storage, VERMONT_CASE))?.openInquiries).toBe(0);
  });

  it('is moved once, however often the move is tried again', async () => {
    await recordEntries(storage, [newEntry(1, kept), newEntry(2, call())]);
    const move = [newEntry(3, kept, TEXAS_CASE), newEntry(2, call(), TEXAS_CASE)];
    for (let times = 0; times < 3; times += 1) await recordEntries(storage, move);
    // Kept twice, noted once, then one strike and one copy.
    expect(await (await storage.connection()).count('entries')).toBe(5);
    expect((await readCaseFile(storage, TEXAS_CASE)).inquiries[0]?.contacts).toHaveLength(1);
    expect(await areKept(storage, move)).toBe(true);
  });

  it('is noted anew once when it was struck, however often that is tried again', async () => {
    await recordEntries(storage, [newEntry(1, kept), newEntry(2, call())]);
    await recordEntries(storage, [newEntry(3, { type: 'entry-struck', entryId: entryId(2) })]);
    for (let times = 0; times < 3; times += 1) await recordEntries(storage, [newEntry(2, call())]);
    expect((await readCaseFile(storage, VERMONT_CASE)).inquiries[0]?.contacts).toHaveLength(1);
  });

  it('is not said to be saved when the words that hold are not the ones that failed to be written', async () => {
    await recordEntries(storage, [newEntry(1, kept), newEntry(2, call())]);
    await keepDraft(storage, {
      key: 'call',
      entryId: entryId(2),
      savedAt: '2026-11-21T16:00:00Z',
      fields: { notes: 'And more.' },
    });
    const failing = {
      ...storage,
      newEntryId: () => {
        throw new Error('The disk is full.');
      },
    };
    const retried = recordEntries(failing, [newEntry(2, call({ notes: 'And more.' }))], {
      draftKey: 'call',
    });
    await expect(retried).rejects.toBeInstanceOf(NotSavedError);
    expect(await readDraft(storage, 'call')).toMatchObject({ fields: { notes: 'And more.' } });
  });
});
