import { beforeEach, describe, expect, it } from 'vitest';
import type { BackupSaver } from '../../src/storage/back-up-when-due.ts';
import { backUpWhenDue } from '../../src/storage/back-up-when-due.ts';
import { switchBackupOn } from '../../src/storage/automatic-backup.ts';
import { eraseCase } from '../../src/storage/erase.ts';
import { eraseEverything } from '../../src/storage/erase-everything.ts';
import { makeWithoutErased } from '../../src/storage/make-without-erased.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { fileOf } from '../support/backup-files.ts';
import { call, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, keptAndCalled } from '../support/memory-storage.ts';

let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ notes: 'Never say this' })));
});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a file that is being made', () => {
  it.each([
    ['a case is', () => eraseCase(storage, VERMONT_CASE)],
    ['everything is', () => eraseEverything(storage)],
  ])('is made again when %s erased meanwhile', async (_, erase) => {
    let made = 0;
    const file = await makeWithoutErased(storage, async () => {
      made += 1;
      const bytes = await fileOf(storage);
      if (made === 1) await erase();
      return text(bytes);
    });
    expect(made).toBe(2);
    expect(file).not.toContain('Never say this');
  });

  it('is made once when something is only recorded meanwhile', async () => {
    let made = 0;
    await makeWithoutErased(storage, async () => {
      made += 1;
      await recordEntries(storage, keptAndCalled(made * 10, TEXAS_CASE, call()));
    });
    expect(made).toBe(1);
  });

  it('by itself, has nothing of what was erased meanwhile', async () => {
    const saved: Blob[] = [];
    const saver: BackupSaver = {
      inTurn: (work) => work(),
      mayDownload: () => Promise.resolve(true),
      seal: async function* seal(written) {
        yield* written.bytes;
        if ((await (await storage.connection()).count('erased')) === 0) {
          await eraseCase(storage, VERMONT_CASE);
        }
      },
      save: async (_, content) => saved.push(content),
      remove: () => Promise.resolve(),
      savesAnySize: true,
    };
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    // A key as the browser keeps it can't be cloned into the database of these tests.
    const connection = await storage.connection();
    const get = connection.get.bind(connection);
    const withKey = new Proxy(connection, {
      get: (target, name) =>
        name === 'get'
          ? (store: 'settings', of: string) =>
              of === 'backupKey'
                ? Promise.resolve({ key, salt: new Uint8Array(16), rounds: 600_000 })
                : get(store, of as 'replica')
          : (Reflect.get(target, name, target) as unknown),
    });
    await switchBackupOn(storage, { every: 'day', keep: 2 }, { key: {} } as never);
    await backUpWhenDue({
      storage: { ...storage, connection: () => Promise.resolve(withKey) },
      saver,
      app: '1',
      zone: () => 'America/New_York',
    });
    expect(saved).toHaveLength(1);
    expect(await saved[0]?.text()).not.toContain('Never say this');
  });
});
