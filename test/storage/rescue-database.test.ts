import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import type { Rescuing } from '../../src/storage/rescue-database.ts';
import { rescueDatabase } from '../../src/storage/rescue-database.ts';
import { readRestored } from '../../src/storage/restored-mark.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';
import type { SecondCopy } from '../../src/storage/second-copy.ts';
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

/** A browser started on the same files: at this time, and with this second copy. */
function start(
  now = '2026-11-21T16:00:00Z',
  id: string = now,
  copy: SecondCopy = storage.copy,
): Rescuing {
  const drafts = createMemoryDirectory();
  const memory = createMemoryStorage();
  memory.setNow(now);
  return {
    storage: { ...memory, copy },
    startId: () => Promise.resolve(id),
    draftCopy: createDraftCopy(
      () => Promise.resolve(drafts),
      (work) => work(),
    ),
    openDirectory: () => Promise.resolve(directory),
    whileNobodyOpens: (work) => work(),
  };
}

/** An earlier start in which it could not be opened. */
const failBefore = (): Promise<void> =>
  expect(rescueDatabase(start('2026-11-21T15:00:00Z'))).rejects.toThrow('unreadable');

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
  await failBefore();
  expect(wasDeleted()).toBe(false);
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
  await failBefore();
  await expect(rescueDatabase(start())).rejects.toMatchObject({ reason: 'unreadable' });
  expect(wasDeleted()).toBe(false);
});

it('a database is not deleted while the disk is full', async () => {
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
  const { wasDeleted } = damageDatabase('UnknownError');
  await failBefore();
  const reach = directory.getFileHandle.bind(directory);
  // What is there can be read all the same.
  vi.spyOn(directory, 'getFileHandle').mockImplementation(async (name, options) => {
    if (options?.create !== true) return reach(name, options);
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  await expect(rescueDatabase(start())).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(wasDeleted()).toBe(false);
});

it.each([
  ['in the same start of the browser', '2026-11-21T16:00:00Z', '2026-11-21T15:00:00Z'],
  ['within a minute', '2026-11-21T15:00:59Z', 'second start'],
  ['before that, by a clock that was put back', '2026-11-21T14:00:00Z', 'second start'],
])('a database is not deleted that could not be opened twice %s', async (_, now, id) => {
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
  const { wasDeleted } = damageDatabase('UnknownError');
  await failBefore();
  await expect(rescueDatabase(start(now, id))).rejects.toMatchObject({ reason: 'unreadable' });
  expect(wasDeleted()).toBe(false);
});

it.each([
  ['a spoilt head', (text: string) => text.replace('{', '')],
  ['a line that can’t be read', (text: string) => text.replace('"entry":', '"entr')],
  ['nothing left of its last file', () => ''],
])('a database is not deleted when the second copy has %s', async (_, spoil) => {
  const files = createMemoryDirectory();
  const copy = createSegmentCopy(() => Promise.resolve(files));
  for (let n = 0; n < 130; n += 2) {
    await recordEntries({ ...storage, copy }, keptAndCalled(n, VERMONT_CASE, call()));
  }
  const names: string[] = [];
  for await (const name of files.keys()) names.push(name);
  expect(names).toHaveLength(2);
  expect(await copy.isUnspoilt()).toBe(true);
  const last = await files.getFileHandle(names.toSorted()[1] ?? '');
  const text = await (await last.getFile()).text();
  const stream = await last.createWritable();
  await stream.write(spoil(text));
  await stream.close();
  const { wasDeleted } = damageDatabase('UnknownError');
  await failBefore();
  await expect(rescueDatabase(start(undefined, undefined, copy))).rejects.toMatchObject({
    reason: 'unreadable',
  });
  expect(wasDeleted()).toBe(false);
});
