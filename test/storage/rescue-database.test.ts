import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { rescueDatabase } from '../../src/storage/rescue-database.ts';
import { readRestored } from '../../src/storage/restored-mark.ts';
import type { Rebuilding } from '../../src/storage/with-database-alone.ts';
import { call, VERMONT_CASE } from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, keptAndCalled } from '../support/memory-storage.ts';

let storage: MemoryStorage;
let directory: FileSystemDirectoryHandle;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
  directory = createMemoryDirectory();
});
afterEach(() => vi.restoreAllMocks());

/** A browser started on the same files. */
function start(): Rebuilding {
  const drafts = createMemoryDirectory();
  return {
    storage: createMemoryStorage(storage.copy),
    draftCopy: createDraftCopy(
      () => Promise.resolve(drafts),
      (work) => work(),
    ),
    openDirectory: () => Promise.resolve(directory),
    whileNobodyOpens: (work) => work(),
  };
}

/** The database can't be opened, with this error, until it was deleted. */
function damageDatabase(name: string): { readonly wasDeleted: () => boolean } {
  let isDamaged = true;
  const open = indexedDB.open.bind(indexedDB);
  const deleteDatabase = indexedDB.deleteDatabase.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...parameters) => {
    if (isDamaged) throw new DOMException('Internal error opening backing store.', name);
    return open(...parameters);
  });
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((...parameters) => {
    isDamaged = false;
    return deleteDatabase(...parameters);
  });
  return { wasDeleted: () => !isDamaged };
}

it('a database that can’t be opened is made anew from the second copy, and she is told', async () => {
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
  const { wasDeleted } = damageDatabase('UnknownError');
  const browser = start();
  expect(await rescueDatabase(browser)).toBe(true);
  expect(wasDeleted()).toBe(true);
  const database = await browser.storage.connection();
  expect(await database.count('entries')).toBe(2);
  expect(await database.count('docket')).toBe(1);
  expect(await readRestored(browser.storage)).toMatchObject({ entries: 2 });
});

it('a database that can be opened is left as it is', async () => {
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
  expect(await rescueDatabase(start())).toBe(false);
  expect(await (await storage.connection()).count('entries')).toBe(2);
});

it.each(['VersionError', 'SecurityError', 'InvalidStateError'])(
  'a database is never deleted for a %s',
  async (name) => {
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
    const { wasDeleted } = damageDatabase(name);
    await expect(rescueDatabase(start())).rejects.toThrow('could not be opened');
    expect(wasDeleted()).toBe(false);
  },
);

it('a database is not deleted when the second copy holds nothing', async () => {
  const { wasDeleted } = damageDatabase('UnknownError');
  await expect(rescueDatabase(start())).rejects.toMatchObject({ reason: 'unreadable' });
  expect(wasDeleted()).toBe(false);
});

it('a database is not deleted while the disk is full', async () => {
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
  const { wasDeleted } = damageDatabase('UnknownError');
  vi.spyOn(directory, 'getFileHandle').mockRejectedValue(
    new DOMException('The disk is full.', 'QuotaExceededError'),
  );
  await expect(rescueDatabase(start())).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(wasDeleted()).toBe(false);
});
