import { beforeEach, describe, expect, it } from 'vitest';
import {
  noteBackup,
  noteIfWholeBackup,
  putOffBackup,
  readBackupNow,
  readBackupStanding,
} from '../../src/storage/backup-standing.ts';
import { eraseCase } from '../../src/storage/erase.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { call, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
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

const note = (n: number) =>
  recordEntries(storage, [
    newEntry(n, { type: 'case-described', patch: { label: `Label ${n}` } }, VERMONT_CASE),
  ]);

describe('the last backup', () => {
  it('is none in a journal that was never backed up, and all of it counts as new', async () => {
    expect(await readBackupStanding(storage, 100)).toEqual({ since: 0 });
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
    const { made, since, firstAt } = await readBackupStanding(storage, 100);
    expect({ made, since }).toEqual({ made: undefined, since: 2 });
    expect(firstAt).toMatch(/^2026-11-21T15:00/);
    expect((await readBackupStanding(storage, 1)).since).toBe(1);
    expect((await readBackupStanding(storage)).since).toBe(2);
  });

  it('leaves as new what was recorded since it was begun', async () => {
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
    const made = await readBackupNow(storage);
    await note(10);
    await noteBackup(storage, made);
    expect(await readBackupStanding(storage, 100)).toMatchObject({ made, since: 1 });
  });

  it('leaves as new what was recorded since, also where something was erased before', async () => {
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
    await recordEntries(storage, keptAndCalled(3, TEXAS_CASE, call()));
    await noteBackup(storage, await readBackupNow(storage));
    await eraseCase(storage, TEXAS_CASE);
    expect((await readBackupStanding(storage)).since).toBe(0);
    await note(10);
    expect((await readBackupStanding(storage)).since).toBe(1);
  });

  it('ends that nothing is to be said of it', async () => {
    await putOffBackup(storage, '2026-11-28T15:00:00Z');
    expect((await readBackupStanding(storage, 100)).putOffUntil).toBe('2026-11-28T15:00:00Z');
    await noteBackup(storage, await readBackupNow(storage));
    expect((await readBackupStanding(storage, 100)).putOffUntil).toBeUndefined();
  });

  it('is a file that was taken over, where the journal holds nothing else', async () => {
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
    await noteIfWholeBackup(storage, 1, '2026-11-20T00:00:00Z');
    expect((await readBackupStanding(storage, 100)).made).toBeUndefined();
    await noteIfWholeBackup(storage, 2, '2026-11-20T00:00:00Z');
    expect(await readBackupStanding(storage, 100)).toMatchObject({
      made: { at: '2026-11-20T00:00:00Z' },
      since: 0,
    });
  });

  it('is not put back by an older file', async () => {
    const made = await readBackupNow(storage);
    await noteBackup(storage, made);
    await noteIfWholeBackup(storage, 0, '2026-11-20T00:00:00Z');
    expect((await readBackupStanding(storage, 100)).made).toEqual(made);
  });
});
