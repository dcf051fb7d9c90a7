import { beforeEach, expect, it } from 'vitest';
import type { BackupSaver } from '../../src/storage/back-up-when-due.ts';
import { backUpWhenDue } from '../../src/storage/back-up-when-due.ts';
import { readAutomaticBackup, switchBackupOn } from '../../src/storage/automatic-backup.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

let storage: MemoryStorage;
let saved: string[];
let removed: number[];
let saver: BackupSaver;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  saved = [];
  removed = [];
  saver = {
    inTurn: (work) => work(),
    mayDownload: () => Promise.resolve(true),
    seal: () => {
      throw new RangeError('Nothing is to be sealed.');
    },
    save: async (name) => saved.push(name),
    remove: async (id) => {
      removed.push(id);
    },
    savesAnySize: false,
  };
  await switchBackupOn(storage, { every: 'day', keep: 2 }, undefined);
});

const run = (own: Partial<BackupSaver> = {}) =>
  backUpWhenDue({ storage, saver: { ...saver, ...own }, app: '1', zone: () => 'America/New_York' });

it('keeps the last files, removes those before, and writes none when nothing changed', async () => {
  for (const n of [1, 2, 3]) {
    storage.setNow(`2026-11-2${n}T15:00:00Z`);
    await recordEntries(storage, [
      newEntry(n, { type: 'case-described', patch: { label: `${n}` } }),
    ]);
    expect(await run()).toBe(true);
  }
  expect(saved).toEqual([1, 2, 3].map((n) => `Followthrough/backup-2026-11-2${n}.followthrough`));
  expect(removed).toEqual([1]);
  storage.setNow('2026-12-01T15:00:00Z');
  expect(await run()).toBe(false);
  expect(await readAutomaticBackup(storage)).toMatchObject({ files: [2, 3] });
});

it('notes why none could be written, tries again, and forgets it when one works', async () => {
  await run({ mayDownload: () => Promise.resolve(false) });
  expect(await readAutomaticBackup(storage)).toMatchObject({ failed: { why: 'no-permission' } });
  await run({ save: () => Promise.reject(new Error('The disk is full.')) });
  expect(await readAutomaticBackup(storage)).toMatchObject({ failed: { why: 'refused' } });
  await run();
  expect(await readAutomaticBackup(storage)).not.toHaveProperty('failed');
});

it('leaves what is too large for the worker to the desk', async () => {
  await run({ save: () => Promise.resolve('too-large') });
  expect(await run()).toBe(false);
  expect(await run({ savesAnySize: true })).toBe(true);
  expect(saved).toHaveLength(1);
});

it('says that the key is lost rather than writing a file that is not sealed', async () => {
  const key = { key: {} as CryptoKey, salt: new Uint8Array(16), rounds: 600_000 };
  await switchBackupOn(storage, { every: 'day', keep: 2 }, key);
  await run();
  expect(saved).toEqual([]);
  expect(await readAutomaticBackup(storage)).toMatchObject({ failed: { why: 'no-key' } });
});
