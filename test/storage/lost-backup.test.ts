import { beforeEach, expect, it } from 'vitest';
import { switchBackupOff, switchBackupOn } from '../../src/storage/automatic-backup.ts';
import { eraseEverything } from '../../src/storage/erase-everything.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { dropRestored, readRestored } from '../../src/storage/restored-mark.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

const DAILY = { every: 'day', keep: 7 } as const;
let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
});

/** The browser throws the database away; the second copy is there, and is taken up. */
async function lose(): Promise<MemoryStorage> {
  forgetDatabases();
  const next = createMemoryStorage(storage.copy);
  await makeWhole(next);
  return next;
}

it('tells once that automatic backup was on where the database that knew of it was lost', async () => {
  await switchBackupOn(storage, DAILY, undefined);
  const next = await lose();
  expect(await readRestored(next)).toMatchObject({ entries: 1, backupLost: true });
  await dropRestored(next);
  expect(await readRestored(await lose())).not.toHaveProperty('backupLost');
});

it('tells it at the next start where the browser ended before it was noted', async () => {
  await switchBackupOn(storage, DAILY, undefined);
  const failing = Object.assign(Object.create(storage.copy) as MemoryStorage['copy'], {
    hasBackupMark: () => Promise.reject(new Error('The worker was ended.')),
  });
  forgetDatabases();
  const cutShort = createMemoryStorage(failing);
  await makeWhole(cutShort);
  expect(await readRestored(cutShort)).not.toHaveProperty('backupLost');
  const next = createMemoryStorage(storage.copy);
  await makeWhole(next);
  expect(await readRestored(next)).toMatchObject({ entries: 1, backupLost: true });
});

it('says no more of it once automatic backup is on again', async () => {
  await switchBackupOn(storage, DAILY, undefined);
  const next = await lose();
  await switchBackupOn(next, DAILY, undefined);
  expect(await readRestored(next)).toMatchObject({ entries: 1 });
  expect(await readRestored(next)).not.toHaveProperty('backupLost');
  expect(await readRestored(await lose())).toMatchObject({ backupLost: true });
});

it('tells nothing of it where it was off, never on, or everything was erased', async () => {
  expect(await readRestored(await lose())).not.toHaveProperty('backupLost');
  await switchBackupOn(storage, DAILY, undefined);
  await switchBackupOff(storage);
  expect(await readRestored(await lose())).not.toHaveProperty('backupLost');

  const anew = createMemoryStorage(storage.copy);
  await switchBackupOn(anew, DAILY, undefined);
  await eraseEverything(anew);
  await recordEntries(anew, [newEntry(2, { type: 'case-kept' })]);
  expect(await readRestored(await lose())).not.toHaveProperty('backupLost');
});

it('goes on where it can’t be noted beside the second copy that backups are on', async () => {
  storage.copy.setFailing(true);
  await switchBackupOn(storage, DAILY, undefined);
  await switchBackupOff(storage);
  expect(storage.problems).toHaveLength(2);
});
