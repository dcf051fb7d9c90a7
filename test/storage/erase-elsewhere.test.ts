import { beforeEach, describe, expect, it } from 'vitest';
import { keepDraft, readDraft } from '../../src/storage/drafts.ts';
import { eraseEntry } from '../../src/storage/erase.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import {
  entriesById,
  fileOf,
  fileWith,
  markersIn,
  preview,
  restore,
} from '../support/backup-files.ts';
import { call, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';
import { anotherBrowser } from '../support/whole-journals.ts';

let storage: MemoryStorage;

const ids = (...numbers: readonly number[]) => numbers.map(entryId);
const left = async () => (await entriesById(storage)).map(({ id }) => id);
const kept = keptAndCalled(1, VERMONT_CASE, call({ notes: 'Never say this' }));
const corrections = [
  newEntry(3, {
    type: 'entry-corrected',
    entryId: entryId(2),
    fact: { ...call({ notes: 'Never say this, either' }) },
  }),
  newEntry(4, { type: 'entry-struck', entryId: entryId(2), reason: 'Nor this' }),
];

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

describe('what another machine recorded of an entry that was erased here', () => {
  let file: Uint8Array<ArrayBuffer>;

  beforeEach(async () => {
    await recordEntries(storage, kept);
    await recordEntries(storage, corrections);
    file = await fileOf(storage);
    forgetDatabases();
    storage = createMemoryStorage();
    await recordEntries(storage, kept);
    await eraseEntry(storage, { id: entryId(2), caseId: VERMONT_CASE });
  });

  it('stays out, and is marked as erased', async () => {
    const before = await preview(storage, file);
    expect(before).toMatchObject({ added: 0, here: 1 });
    expect(before.erasedHere).toEqual(ids(2, 3, 4));
    expect((await restore(storage, file)).added).toBe(0);
    expect(await left()).toEqual(ids(1));
    expect(await markersIn(storage)).toEqual(ids(2, 3, 4));
  });

  it('comes back with it by choice', async () => {
    expect((await restore(storage, file, { bringBack: true })).added).toBe(3);
    const back = (await entriesById(storage)).filter(({ id }) => id !== entryId(1));
    const called = back.find(({ fact }) => fact.type === 'contact-made');
    const about = back.filter(({ id }) => id !== called?.id).map(({ fact }) => fact['entryId']);
    expect(about).toEqual([called?.id, called?.id]);
  });
});

describe('what was recorded here of an entry that a file says was erased elsewhere', () => {
  it('goes with it, and so do the forms that are about it', async () => {
    await recordEntries(storage, kept);
    await recordEntries(storage, corrections);
    const key = `correct ${entryId(2)}`;
    await keepDraft(storage, {
      key,
      entryId: entryId(11),
      savedAt: '2026-11-21T15:00:00.000Z',
      caseId: VERMONT_CASE,
      fields: { notes: 'Never say' },
    });
    await restore(storage, fileWith([], [entryId(2)]), { erased: 'erase-here' });
    expect(await left()).toEqual(ids(1));
    expect(await markersIn(storage)).toEqual(ids(2, 3, 4, 11));
    expect(await readDraft(storage, key)).toBeUndefined();
    expect(JSON.stringify(storage.copy.held)).not.toMatch(/Never|Nor/);
  });

  it('goes with it through every entry that names one that goes, whatever case that stands in', async () => {
    await recordEntries(storage, kept);
    await recordEntries(storage, corrections);
    const strike = { type: 'entry-struck', entryId: entryId(3), reason: 'Nor here' } as const;
    await recordEntries(storage, [newEntry(5, strike, TEXAS_CASE)]);
    const others = await entriesById(storage);
    forgetDatabases();
    storage = createMemoryStorage();
    // What names an entry came first; that the entry is erased came with a file that holds nothing else.
    await restore(storage, fileWith(others.slice(-1)));
    await restore(storage, fileWith(others.slice(0, -1)));
    await restore(storage, fileWith([], [entryId(2)]), { erased: 'erase-here' });
    expect(await left()).toEqual(ids(1));
    expect(await markersIn(storage)).toEqual(ids(2, 3, 4, 5));
  });

  it('stays with it where she keeps it', async () => {
    await recordEntries(storage, kept);
    await recordEntries(storage, corrections);
    await restore(storage, fileWith([], [entryId(2)]), { erased: 'keep-here' });
    expect(await left()).toEqual(ids(1, 2, 3, 4));
  });

  it('goes, or stays by choice, though the entry itself never came here', async () => {
    await recordEntries(storage, kept.slice(0, 1));
    await restore(storage, fileWith(await waiting()));
    const file = fileWith([], [entryId(2)]);
    expect((await preview(storage, file)).wouldErase).toEqual(ids(2));
    await restore(storage, file, { erased: 'keep-here' });
    expect(await left()).toEqual(ids(1, 3, 4));
    expect(await markersIn(storage)).toEqual([]);

    forgetDatabases();
    storage = createMemoryStorage();
    await recordEntries(storage, kept.slice(0, 1));
    await restore(storage, fileWith(await waiting()));
    await restore(storage, file, { erased: 'erase-here' });
    expect(await left()).toEqual(ids(1));
    expect(await markersIn(storage)).toEqual(ids(2, 3, 4));
  });
});

/** The corrections alone, as entries of another browser. */
async function waiting() {
  const other = await anotherBrowser();
  await recordEntries(other, kept);
  await recordEntries(other, corrections);
  return (await entriesById(other)).filter(({ id }) => ids(3, 4).includes(id));
}
