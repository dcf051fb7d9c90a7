import { beforeEach, describe, expect, it } from 'vitest';
import { readAutomaticBackup, switchBackupOn } from '../../src/storage/automatic-backup.ts';
import type { BackupSaver } from '../../src/storage/back-up-when-due.ts';
import { backUpWhenDue } from '../../src/storage/back-up-when-due.ts';
import { readBackupStanding } from '../../src/storage/backup-standing.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

let storage: MemoryStorage;
let removed: number[];
let files: number;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  removed = [];
  files = 0;
  await switchBackupOn(storage, { every: 'day', keep: 1 }, undefined);
  await note(1);
});

const note = (n: number) =>
  recordEntries(storage, [newEntry(n, { type: 'case-described', patch: { label: `${n}` } })]);

function run(own: Partial<BackupSaver> = {}): Promise<boolean> {
  const saver: BackupSaver = {
    inTurn: (work) => work(),
    mayDownload: () => Promise.resolve(true),
    seal: ({ bytes }) => bytes,
    save: async () => (files += 1),
    remove: async (id) => {
      removed.push(id);
    },
    savesAnySize: true,
    ...own,
  };
  return backUpWhenDue({ storage, saver, app: '1', zone: () => 'America/New_York' });
}

describe('an automatic backup', () => {
  it.each<[string, Partial<BackupSaver>]>([
    ['that may save nothing', { mayDownload: () => Promise.resolve(false) }],
    ['that breaks off', { save: () => Promise.reject(new Error('Not saved')) }],
    ['that is too large', { save: () => Promise.resolve('too-large') }],
  ])(
    'that failed does not count as made, and removes no older file: one %s',
    async (_, failing) => {
      await run(failing);
      expect((await readBackupStanding(storage)).made).toBeUndefined();
      expect(await readAutomaticBackup(storage)).not.toHaveProperty('worked');

      await run();
      const { made } = await readBackupStanding(storage);
      await note(2);
      storage.setNow('2026-11-22T15:00:00Z');
      await run(failing);
      expect(await readBackupStanding(storage)).toMatchObject({ made, since: 1 });
      expect(await readAutomaticBackup(storage)).toMatchObject({ files: [1] });
      expect(removed).toEqual([]);
    },
  );

  it('says that it may save nothing where that was taken from it in the midst', async () => {
    let isAllowed = true;
    const save = () => {
      isAllowed = false;
      return Promise.reject(new TypeError('browser.downloads is undefined'));
    };
    await run({ mayDownload: () => Promise.resolve(isAllowed), save });
    expect(await readAutomaticBackup(storage)).toMatchObject({ failed: { why: 'no-permission' } });
  });

  it('leaves to the next one what is recorded while it is written', async () => {
    const save = async () => {
      await note(2);
      return (files += 1);
    };
    await run({ save });
    expect((await readBackupStanding(storage)).since).toBe(1);
    storage.setNow('2026-11-22T15:00:00Z');
    expect(await run()).toBe(true);
    expect((await readBackupStanding(storage)).since).toBe(0);
  });
});
