import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Keeping } from '../../src/background/keep-database.ts';
import { createDatabaseKeeper } from '../../src/background/keep-database.ts';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { readCompared } from '../../src/storage/full-comparison.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { call, inquiryId, VERMONT_CASE } from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

let storage: MemoryStorage;
let directory: FileSystemDirectoryHandle;
let mark: string | undefined;
let start: string;
let rebuilt: number;
/** How often the windows were told to read again. */
let announced: number;
/** How often every window had to close the database. */
let taken: number;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  directory = createMemoryDirectory();
  mark = undefined;
  start = 'first';
  rebuilt = 0;
  announced = 0;
  taken = 0;
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
    whileNobodyOpens: (work) => {
      taken += 1;
      return work();
    },
    readSuspectMark: () => Promise.resolve(mark),
    removeSuspectMark: async (dealtWith) => {
      if (mark === dealtWith) mark = undefined;
    },
    noteRebuilt: async () => {
      rebuilt += 1;
    },
    announceChange: () => {
      announced += 1;
    },
    startId: () => Promise.resolve(start),
    version: '0.1.0',
    ...change,
  };
}

/** A disk on which files can be made, but on which not one file of this name can be written. */
function fillDisk(full: (name: string) => boolean = () => true): void {
  const getFileHandle = directory.getFileHandle.bind(directory);
  vi.spyOn(directory, 'getFileHandle').mockImplementation(async (name, options) => {
    const handle = await getFileHandle(name, options);
    if (!full(name)) return handle;
    const createWritable = handle.createWritable.bind(handle);
    handle.createWritable = async () => {
      const stream = await createWritable();
      stream.write = () =>
        Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
      return stream;
    };
    return handle;
  });
}

async function namesLeft(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  return names;
}

it('a database that nothing happened to is left as it is', async () => {
  const before = await storage.connection();
  await createDatabaseKeeper(keeping())();
  expect(await storage.connection()).toBe(before);
  expect(rebuilt).toBe(0);
  expect(announced).toBe(0);
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
  expect(announced).toBe(1);
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

it.each([
  ['trial', 0],
  ['database.jsonl', 1],
])(
  'what is due goes on being looked at while there is no room for %s, of which nothing is left',
  async (full, times) => {
    mark = 'full';
    fillDisk((name) => name === full);
    await createDatabaseKeeper(keeping())();
    expect(taken).toBe(times);
    expect(await namesLeft()).toEqual([]);
  },
);

it('what is due goes on being looked at while the second copy can’t be written either', async () => {
  mark = 'full';
  fillDisk();
  const full = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
  const copy = { ...storage.copy, findEnd: full, append: full, replaceAll: full };
  storage = { ...storage, copy };
  const late = newEntry(50, call({ inquiryId: inquiryId(9) }), VERMONT_CASE);
  expect(await recordEntries(storage, [late])).toEqual({ inSecondCopy: false });
  // The worker is started anew many times before somebody makes room.
  await createDatabaseKeeper(keeping())();
  await createDatabaseKeeper(keeping())();
  expect(mark).toBe('full');
  expect(await (await storage.connection()).count('entries')).toBe(3);
});

it.each([
  ['trial', ''],
  ['database.jsonl', ''],
  ['database.jsonl', '{"dumpOfVersion":1}\n{"store":"erased"'],
])('a kill that left %s as «%s» has no window close the database', async (name, text) => {
  const stream = await (await directory.getFileHandle(name, { create: true })).createWritable();
  await stream.write(text);
  await stream.close();
  const before = await storage.connection();
  await createDatabaseKeeper(keeping())();
  expect(taken).toBe(0);
  expect(await storage.connection()).toBe(before);
  expect(await namesLeft()).toEqual([]);
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
  expect(announced).toBe(0);
  await keep();
  // When it was finished, and when it was rebuilt for the mark.
  expect(announced).toBe(2);
  expect(await (await storage.connection()).count('entries')).toBe(2);
  expect(mark).toBeUndefined();
});

it('that a database could not be opened is forgotten when it can be', async () => {
  const keep = createDatabaseKeeper(keeping());
  await keep();
  const lost = await storage.connection();
  lost.close();
  const damaged = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  await expect(storage.connection(lost)).rejects.toThrow('unreadable');
  await expect(keep()).rejects.toThrow('unreadable');
  expect(await namesLeft()).toEqual(['unreadable.json']);
  damaged.mockRestore();
  await keep();
  expect(await namesLeft()).toEqual([]);
});

it('windows read again when a database that could not be opened can be after all', async () => {
  const keep = createDatabaseKeeper(keeping());
  const lost = await storage.connection();
  lost.close();
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  // What a window that opens just then is told.
  await expect(storage.connection(lost)).rejects.toThrow('unreadable');
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  await keep();
  expect(await (await storage.connection()).count('entries')).toBe(2);
  expect(announced).toBe(1);
});
