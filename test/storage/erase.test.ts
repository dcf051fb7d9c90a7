import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import { eraseCase, eraseEntry } from '../../src/storage/erase.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { readRestored } from '../../src/storage/restored-mark.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';
import { NotSavedError } from '../../src/storage/write-transaction.ts';
import { entriesById, fileOf, idsInCopy, markersIn, restore } from '../support/backup-files.ts';
import { call, contactId, day, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import { createMemoryCopy } from '../support/memory-copy.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
  readRow,
} from '../support/memory-storage.ts';

let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ notes: 'Never say this' })));
  await recordEntries(storage, [
    newEntry(3, {
      type: 'entry-corrected',
      entryId: entryId(2),
      fact: call({ notes: 'Nor this' }),
    }),
    newEntry(4, {
      type: 'reminder-done',
      subject: entryId(2),
      on: day('2026-11-21'),
      notes: 'Nor that',
    }),
    newEntry(5, call({ contactId: contactId(2), notes: 'This may be said' })),
    newEntry(6, { type: 'case-kept' }, TEXAS_CASE),
  ]);
});

const left = async (of: MemoryStorage = storage) => (await entriesById(of)).map(({ id }) => id);
const ids = (...numbers: readonly number[]) => numbers.map(entryId);

describe('an entry that is erased', () => {
  it('goes from both copies with every version of it and what names it, and leaves their ids', async () => {
    const erased = await eraseEntry(storage, { id: entryId(3), caseId: VERMONT_CASE });
    expect(erased).toEqual({ entries: 3, drafts: [], isGone: true });
    expect(await left()).toEqual(ids(1, 5, 6));
    expect(await idsInCopy(storage)).toEqual(ids(1, 5, 6));
    expect(await markersIn(storage)).toEqual(ids(2, 3, 4));
    expect(await storage.copy.readMarkers()).toEqual(ids(2, 3, 4));
    expect(JSON.stringify(storage.copy.held)).not.toMatch(/Never|Nor th/);
    expect(await makeWhole(storage, { fully: true })).toBeUndefined();
  });

  it('lets what is recorded next be kept in both copies as always', async () => {
    await eraseEntry(storage, { id: entryId(6), caseId: TEXAS_CASE });
    expect(await readRow(storage, TEXAS_CASE)).toBeUndefined();
    const { inSecondCopy } = await recordEntries(storage, [newEntry(7, call())]);
    expect(inSecondCopy).toBe(true);
    expect(await idsInCopy(storage)).toEqual(ids(1, 2, 3, 4, 5, 7));
    expect(await makeWhole(storage, { fully: true })).toBeUndefined();
  });

  it('goes with what only the second copy still had of it', async () => {
    forgetDatabases();
    storage = createMemoryStorage(storage.copy);
    expect(await eraseCase(storage, VERMONT_CASE)).toMatchObject({ entries: 5, isGone: true });
    expect(await left()).toEqual(ids(6));
    expect(await idsInCopy(storage)).toEqual(ids(6));
  });

  it('decided while another is under way is done as well', async () => {
    const { copy } = storage;
    await recordEntries(storage, [
      newEntry(50, { type: 'case-kept' }, 'pending:00000000-0000-4000-8000-0000000000aa' as CaseId),
    ]);
    const other = createMemoryStorage(copy);
    await makeWhole(other);
    let meanwhile: Promise<unknown> | undefined;
    const replaceAll: typeof copy.replaceAll = async (batches) => {
      const alone = { ...other, withCopyLock: () => Promise.reject(new Error('It is taken.')) };
      meanwhile ??= eraseCase(alone, TEXAS_CASE);
      await meanwhile;
      return copy.replaceAll(batches);
    };
    await eraseCase({ ...storage, copy: { ...copy, replaceAll } }, VERMONT_CASE);
    await makeWhole(createMemoryStorage(copy));
    expect(await left()).toEqual(ids(50));
    expect(await idsInCopy(storage)).toEqual(ids(50));
    expect((await copy.readMarkers()).toSorted()).toEqual(ids(1, 2, 3, 4, 5, 6));
  });

  it('does not come back by an old backup', async () => {
    const file = await fileOf(storage);
    await eraseCase(storage, VERMONT_CASE);
    expect((await restore(storage, file)).added).toBe(0);
    expect(await left()).toEqual(ids(6));
  });
});

describe('erasing that is cut short', () => {
  const everythingOfVermont = ids(1, 2, 3, 4, 5);

  async function expectFinishedAtNextStart() {
    const next = createMemoryStorage(storage.copy);
    await makeWhole(next);
    expect(await left(next)).toEqual(ids(6));
    expect(await idsInCopy(next)).toEqual(ids(6));
    expect(await markersIn(next)).toEqual(everythingOfVermont);
    expect((await next.copy.readMarkers()).toSorted()).toEqual(everythingOfVermont);
    expect(await makeWhole(next, { fully: true })).toBeUndefined();
  }

  it('before the second copy has the markers, is finished at the next start', async () => {
    storage.copy.setFailing(true);
    expect((await eraseCase(storage, VERMONT_CASE)).isGone).toBe(false);
    expect(await left()).toEqual(ids(6));
    storage.copy.setFailing(false);
    await expectFinishedAtNextStart();
  });

  it.each(['before', 'after'] as const)(
    'just %s the second copy lost them, is finished at the next start',
    async (when) => {
      const { copy } = storage;
      const replaceAll: typeof copy.replaceAll = async (batches) => {
        if (when === 'after') await copy.replaceAll(batches);
        throw new Error('The browser died.');
      };
      const dying: MemoryStorage = { ...storage, copy: { ...copy, replaceAll } };
      expect((await eraseCase(dying, VERMONT_CASE)).isGone).toBe(false);
      await expectFinishedAtNextStart();
    },
  );

  it('with the database lost right after, brings nothing back from the second copy', async () => {
    const { copy } = storage;
    const replaceAll = () => Promise.reject(new Error('The browser died.'));
    await eraseCase({ ...storage, copy: { ...copy, replaceAll } }, VERMONT_CASE);
    forgetDatabases();
    expect(await left(createMemoryStorage(createMemoryCopy()))).toEqual([]);
    forgetDatabases();
    await expectFinishedAtNextStart();
    expect(await readRestored(createMemoryStorage())).toMatchObject({ entries: 1 });
  });

  it('with the database lost right after, tells only of what came back', async () => {
    const { copy } = storage;
    const replaceAll = () => Promise.reject(new Error('The browser died.'));
    await eraseCase({ ...storage, copy: { ...copy, replaceAll } }, VERMONT_CASE);
    forgetDatabases();
    expect(await makeWhole(createMemoryStorage(copy))).toMatchObject({ restored: 1 });
  });

  it('is done anew where the database is put back to an earlier day', async () => {
    const earlier = indexedDB;
    forgetDatabases();
    await eraseCase(createMemoryStorage(storage.copy), TEXAS_CASE);
    globalThis.indexedDB = earlier;
    const next = createMemoryStorage(storage.copy);
    await makeWhole(next);
    expect(await left(next)).toEqual(everythingOfVermont);
    expect(await idsInCopy(next)).toEqual(everythingOfVermont);
    expect(await markersIn(next)).toEqual(ids(6));
  });

  it('before anything was decided, changes nothing', async () => {
    const connection = () => Promise.reject(new Error('No database.'));
    const erasing = eraseCase({ ...storage, connection }, VERMONT_CASE);
    await expect(erasing).rejects.toThrow(NotSavedError);
    expect(await left()).toHaveLength(6);
    expect(await markersIn(storage)).toEqual([]);
  });
});

describe('the markers in files', () => {
  it('are read back, replaced as a whole, and outlive a copy that is written anew', async () => {
    const directory = createMemoryDirectory();
    const copy = createSegmentCopy(() => Promise.resolve(directory));
    expect(await copy.readMarkers()).toEqual([]);
    await copy.replaceMarkers(ids(1, 2));
    async function* nothing() {
      yield [];
    }
    await copy.replaceAll(nothing());
    expect(await copy.readMarkers()).toEqual(ids(1, 2));
    await copy.replaceMarkers(ids(3));
    expect(await copy.readMarkers()).toEqual(ids(3));
    expect(await copy.isUnspoilt()).toBe(true);
  });
});
