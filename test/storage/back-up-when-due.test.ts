import { beforeEach, expect, it, vi } from 'vitest';
import type { BackupSaver } from '../../src/storage/back-up-when-due.ts';
import { backUpWhenDue } from '../../src/storage/back-up-when-due.ts';
import {
  changeBackupPlan,
  readAutomaticBackup,
  readBackupKey,
  replaceBackupKey,
  switchBackupOff,
  switchBackupOn,
} from '../../src/storage/automatic-backup.ts';
import { ownDeviceId } from '../../src/storage/devices.ts';
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

const context = (own: Partial<BackupSaver>) => {
  return { storage, saver: { ...saver, ...own }, app: '1', zone: () => 'America/New_York' };
};
const run = (own: Partial<BackupSaver> = {}) => backUpWhenDue(context(own));
const runByItself = (own: Partial<BackupSaver> = {}) =>
  backUpWhenDue({ ...context(own), isByItself: true });

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

it('keeps as many files as were chosen last, of those written before, too', async () => {
  for (const n of [1, 2, 3]) {
    storage.setNow(`2026-11-0${n}T15:00:00Z`);
    await recordEntries(storage, [newEntry(n, { type: 'case-kept' })]);
    await run();
    await changeBackupPlan(storage, { keep: n < 2 ? 3 : 1 });
  }
  expect(removed).toEqual([1, 2]);
  expect(await readAutomaticBackup(storage)).toMatchObject({ every: 'day', keep: 1, files: [3] });
});

it('is due by the rhythm that was chosen last', async () => {
  await run();
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  const { worked } = (await readAutomaticBackup(storage)) ?? {};
  const next = Temporal.Instant.from(worked?.at ?? '').add({ hours: 30 });
  storage.setNow(next.toString());
  await changeBackupPlan(storage, { every: 'week' });
  expect(await run()).toBe(false);
  await changeBackupPlan(storage, { every: 'day' });
  expect(await run()).toBe(true);
  expect(saved).toHaveLength(2);
});

it('notes why none could be written, tries again, and forgets it when one works', async () => {
  await run({ mayDownload: () => Promise.resolve(false) });
  expect(await readAutomaticBackup(storage)).toMatchObject({ failed: { why: 'no-permission' } });
  await run({ save: () => Promise.reject(new Error('The browser said no.')) });
  expect(await readAutomaticBackup(storage)).toMatchObject({ failed: { why: 'refused' } });
  await run({ save: () => Promise.resolve('no-space') });
  expect(await readAutomaticBackup(storage)).toMatchObject({ failed: { why: 'no-space' } });
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

it('tries by itself again only an hour after it failed, or when the clock was put back', async () => {
  const refuse = vi.fn<BackupSaver['save']>();
  refuse.mockRejectedValue(new Error('The disk is full.'));
  await runByItself({ save: refuse });
  storage.setNow('2026-11-21T15:59:00Z');
  expect(await runByItself({ save: refuse })).toBe(false);
  expect(refuse).toHaveBeenCalledOnce();
  storage.setNow('2026-11-21T14:30:00Z');
  expect(await runByItself({ save: refuse })).toBe(true);
  storage.setNow('2026-11-21T15:30:00Z');
  expect(await runByItself()).toBe(true);
  expect(await readAutomaticBackup(storage)).not.toHaveProperty('failed');
});

it('is not put off from the desk by what was too large for the worker', async () => {
  await runByItself({ save: () => Promise.resolve('too-large') });
  expect(await runByItself()).toBe(false);
  expect(await runByItself({ savesAnySize: true })).toBe(true);
});

it('removes at the next occasion a file that it was kept from removing', async () => {
  await switchBackupOn(storage, { every: 'day', keep: 1 }, undefined);
  const remove = () => Promise.reject(new Error('The worker was ended.'));
  await recordAndRun('2026-11-21T15:00:00Z', 1);
  await expect(recordAndRun('2026-11-22T15:00:00Z', 2, { remove })).rejects.toThrow('ended');
  expect(await readAutomaticBackup(storage)).toMatchObject({ files: [1, 2] });
  await recordAndRun('2026-11-23T15:00:00Z', 3);
  expect(removed).toEqual([1, 2]);
  expect(await readAutomaticBackup(storage)).toMatchObject({ files: [3] });
});

async function recordAndRun(at: string, n: number, own: Partial<BackupSaver> = {}) {
  storage.setNow(at);
  await recordEntries(storage, [newEntry(n, { type: 'case-described', patch: { label: `${n}` } })]);
  await run(own);
}

it('seals by the key that was given last, and keeps none once it is switched off', async () => {
  const subtle = globalThis.crypto.subtle;
  const newKey = async () => {
    const algorithm = { name: 'AES-GCM', length: 256 };
    const key = await subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
    return { key, salt: new Uint8Array(16), rounds: 600_000 };
  };
  await switchBackupOn(storage, { every: 'day', keep: 2 }, await newKey());
  const other = await newKey();
  await replaceBackupKey(storage, { ...other, rounds: 700_000 });
  expect(await readBackupKey(storage)).toMatchObject({ rounds: 700_000 });
  await switchBackupOff(storage);
  await replaceBackupKey(storage, other);
  expect(await readBackupKey(storage)).toBeUndefined();
});

it('names the machine in the file', async () => {
  const files: Blob[] = [];
  const deviceId = await ownDeviceId(storage);
  await recordEntries(storage, [
    newEntry(1, { type: 'device-named', deviceId, name: 'Office laptop' }),
  ]);
  await run({ save: async (_, file) => files.push(file) });
  const [head = ''] = (await files[0]?.text())?.split('\n') ?? [];
  expect(JSON.parse(head)).toMatchObject({ deviceName: 'Office laptop' });
});
