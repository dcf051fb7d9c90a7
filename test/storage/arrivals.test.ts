import { beforeEach, describe, expect, it } from 'vitest';
import {
  noteBackup,
  readBackupNow,
  readBackupStanding,
} from '../../src/storage/backup-standing.ts';
import { eraseCase } from '../../src/storage/erase.ts';
import { eraseEverything } from '../../src/storage/erase-everything.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { readImports } from '../../src/storage/import-records.ts';
import { undoImport } from '../../src/storage/undo-import.ts';
import { uniteReplicas, writeRecord } from '../../src/storage/unite-replicas.ts';
import { entriesById, fileOf, idsInCopy, restore } from '../support/backup-files.ts';
import { call, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

const keep = (n: number, caseId = TEXAS_CASE) =>
  recordEntries(storage, [newEntry(n, { type: 'case-kept' }, caseId)]);
const arrivals = async () => (await storage.connection()).getAllKeys('entries');
const since = async () => (await readBackupStanding(storage)).since;

describe('the number of an arrival', () => {
  beforeEach(() => recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call())));

  it('is not given out again when the newest entries were erased', async () => {
    await keep(3);
    await eraseCase(storage, TEXAS_CASE);
    await keep(4);
    expect(await arrivals()).toEqual([0, 1, 3]);
    expect(await makeWhole(storage, { fully: true })).toBeUndefined();
  });

  it('is not given out again when everything was erased', async () => {
    await eraseEverything(storage);
    const { inSecondCopy } = await keep(4);
    expect(inSecondCopy).toBe(true);
    expect(await arrivals()).toEqual([2]);
    expect(await idsInCopy(storage)).toEqual([entryId(4)]);
  });

  it('is not given out again when an import was undone', async () => {
    const file = await fileOf(storage);
    await eraseCase(storage, VERMONT_CASE);
    await restore(storage, file, { bringBack: true });
    const [record] = await readImports(storage);
    if (record === undefined) throw new RangeError('There is no import.');
    expect(await undoImport(storage, record)).toBe(true);
    await keep(4);
    expect(await arrivals()).toEqual([4]);
  });

  it('is not given out again to what comes back from the second copy', async () => {
    await keep(3);
    await eraseCase(storage, TEXAS_CASE);
    const database = await storage.connection();
    await database.delete('entries', 1);
    await uniteReplicas(storage);
    expect(await arrivals()).toEqual([0, 3]);
  });

  it('is not given out again when the newest entries were lost', async () => {
    const database = await storage.connection();
    await database.delete('entries', 1);
    await writeRecord(storage, database);
    await keep(4);
    expect(await arrivals()).toEqual([0, 2]);
  });
});

describe('what was recorded since the last backup', () => {
  beforeEach(() => recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call())));

  it('counts after the newest entries were erased', async () => {
    await keep(3);
    await noteBackup(storage, await readBackupNow(storage));
    await eraseCase(storage, TEXAS_CASE);
    await keep(4);
    await recordEntries(storage, [newEntry(5, call(), TEXAS_CASE)]);
    expect(await since()).toBe(2);
  });

  it('counts when a backup that was under way ends after everything was erased', async () => {
    const made = await readBackupNow(storage);
    await eraseEverything(storage);
    await noteBackup(storage, made);
    await keep(4);
    const standing = await readBackupStanding(storage);
    expect(standing.made).toBeUndefined();
    expect(standing.since).toBe(1);
    expect(await entriesById(storage)).toHaveLength(1);
  });
});
