import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Keeping } from '../../src/background/keep-database.ts';
import { createDatabaseKeeper } from '../../src/background/keep-database.ts';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { readCompared } from '../../src/storage/full-comparison.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { call, VERMONT_CASE } from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, keptAndCalled } from '../support/memory-storage.ts';

let storage: MemoryStorage;
let directory: FileSystemDirectoryHandle;
let mark: string | undefined;
let rebuilt: number;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  directory = createMemoryDirectory();
  mark = undefined;
  rebuilt = 0;
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
});
afterEach(() => vi.restoreAllMocks());

function keeping(change: Partial<Keeping> = {}): Keeping {
  const drafts = createMemoryDirectory();
  return {
    storage,
    draftCopy: createDraftCopy(
      () => Promise.resolve(drafts),
      (work) => work(),
    ),
    openDirectory: () => Promise.resolve(directory),
    whileNobodyOpens: (work) => work(),
    readSuspectMark: () => Promise.resolve(mark),
    removeSuspectMark: async (dealtWith) => {
      if (mark === dealtWith) mark = undefined;
    },
    noteRebuilt: async () => {
      rebuilt += 1;
    },
    version: '0.1.0',
    ...change,
  };
}

function fillDisk(): void {
  vi.spyOn(directory, 'getFileHandle').mockRejectedValue(
    new DOMException('The disk is full.', 'QuotaExceededError'),
  );
}

it('a database that nothing happened to is left as it is', async () => {
  const before = await storage.connection();
  await createDatabaseKeeper(keeping())();
  expect(await storage.connection()).toBe(before);
  expect(rebuilt).toBe(0);
});

it('a database is rebuilt once after a full disk, and both copies compared after the next start', async () => {
  mark = 'full';
  const keep = createDatabaseKeeper(keeping());
  const before = await storage.connection();
  await keep();
  const after = await storage.connection();
  expect(after).not.toBe(before);
  await keep();
  expect(await storage.connection()).toBe(after);
  expect(rebuilt).toBe(1);
  expect(mark).toBeUndefined();
  expect(await (await storage.connection()).count('entries')).toBe(2);
  expect(await readCompared(storage)).toMatchObject({ again: true });
});

it('while the disk is still full nothing is touched, and it is rebuilt as soon as there is room', async () => {
  mark = 'full';
  const keep = createDatabaseKeeper(keeping());
  const before = await storage.connection();
  fillDisk();
  await keep();
  expect(await storage.connection()).toBe(before);
  expect(mark).toBe('full');
  expect(storage.problems.map(({ where }) => where)).toEqual(['rebuilding']);
  vi.restoreAllMocks();
  await keep();
  expect(rebuilt).toBe(1);
  expect(mark).toBeUndefined();
});

it('a disk that was full again meanwhile is not forgotten', async () => {
  mark = 'full';
  await createDatabaseKeeper(
    keeping({
      noteRebuilt: async () => {
        mark = 'full again';
      },
    }),
  )();
  expect(mark).toBe('full again');
});

it('what is due is not shown while a rebuilding that was cut short can’t be finished', async () => {
  mark = 'full';
  const fullDisk = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  const keep = createDatabaseKeeper(keeping());
  await expect(keep()).rejects.toThrow('did not take');
  await expect(keep()).rejects.toThrow('did not take');
  fullDisk.mockRestore();
  await keep();
  expect(await (await storage.connection()).count('entries')).toBe(2);
  expect(mark).toBeUndefined();
});
