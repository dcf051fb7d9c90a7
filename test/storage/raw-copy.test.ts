import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDraft } from '../../src/storage/drafts.ts';
import { NothingReadableError, readRawCopy } from '../../src/storage/raw-copy.ts';
import { toRawJson } from '../../src/storage/raw-value.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';
import { call, entryId, VERMONT_CASE } from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import { createMemoryStorage, forgetDatabases, keptAndCalled } from '../support/memory-storage.ts';

beforeEach(forgetDatabases);

type Line = Readonly<Record<string, unknown>>;

/** The lines of the copy that is made now; `files` are those beside the database. */
async function read(files = createMemoryDirectory()): Promise<readonly Line[]> {
  const lines = await readRawCopy({
    openFiles: () => Promise.resolve(files),
    now: () => Temporal.Instant.from('2026-11-21T15:00:00Z'),
    appVersion: '0.1.0',
  });
  return lines.map((line) => JSON.parse(line) as Line);
}

/** A database and the files of its second copy, with a case that was called about. */
async function record(): Promise<FileSystemDirectoryHandle> {
  const files = createMemoryDirectory();
  const copy = createSegmentCopy(() => Promise.resolve(files));
  const storage = { ...createMemoryStorage(), copy };
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ notes: 'Said “wait”.' })));
  const draft = { key: 'call ', entryId: entryId(9), savedAt: '2026-11-21T15:00:00Z' };
  await keepDraft(storage, { ...draft, fields: { notes: 'Half' } });
  (await storage.connection()).close();
  return files;
}

describe('a raw copy', () => {
  it('begins with the stores and their indexes, and who wrote it', async () => {
    await record();
    const [head] = await read();
    expect(head).toMatchObject({
      followthrough: 'raw copy',
      format: 1,
      writtenAt: '2026-11-21T15:00:00Z',
      writtenBy: '0.1.0',
      databaseVersion: 2,
    });
    expect(head?.['stores']).toContainEqual({
      name: 'docket',
      keyPath: 'caseId',
      autoIncrement: false,
      indexes: [
        { name: 'basis', keyPath: 'basis', unique: false, multiEntry: false },
        { name: 'listKeys', keyPath: 'listKeys', unique: false, multiEntry: true },
        { name: 'nextReminderOn', keyPath: 'nextReminderOn', unique: false, multiEntry: false },
        { name: 'occasionKeys', keyPath: 'occasionKeys', unique: false, multiEntry: true },
        { name: 'receiptNumber', keyPath: 'receiptNumber', unique: false, multiEntry: false },
      ],
    });
  });

  it('holds every row of every store with its key, and no file where the database is whole', async () => {
    const files = await record();
    const [, ...rows] = await read(files);
    const stores = rows.map(({ store }) => store);
    expect(stores.filter((store) => store === 'entries')).toHaveLength(2);
    expect(new Set(stores)).toEqual(new Set(['docket', 'drafts', 'entries', 'settings']));
    expect(rows).toContainEqual({
      store: 'entries',
      key: 1,
      value: expect.objectContaining({ fact: call({ notes: 'Said “wait”.' }) }),
    });
    expect(rows).toContainEqual({
      store: 'drafts',
      key: 'call ',
      value: expect.objectContaining({ fields: { notes: 'Half' } }),
    });
  });

  it('reads stores that this version does not know, many rows of them, and changes nothing', async () => {
    const newer = await openDB('followthrough', 7, {
      upgrade: (database) => void database.createObjectStore('later', { autoIncrement: true }),
    });
    const writing = newer.transaction('later', 'readwrite');
    for (let n = 1; n <= 1200; n += 1) void writing.store.add({ n, at: new Date(0) });
    await writing.done;
    newer.close();
    const [head, ...rows] = await read();
    expect(head).toMatchObject({ databaseVersion: 7, stores: [{ name: 'later' }] });
    expect(rows).toHaveLength(1200);
    expect(rows.at(-1)).toEqual({
      store: 'later',
      key: 1200,
      value: { n: 1200, at: { $date: '1970-01-01T00:00:00.000Z' } },
    });
    expect(await indexedDB.databases()).toEqual([{ name: 'followthrough', version: 7 }]);
  });

  it('holds the lines of the files when there is no database, and makes none', async () => {
    const files = await record();
    await deleteDB('followthrough');
    const [head, ...lines] = await read(files);
    expect(head).toHaveProperty('problem');
    expect(lines.map(({ file }) => file)).toEqual(Array(3).fill('00000000-000.jsonl'));
    expect(JSON.parse(String(lines[2]?.['line']))).toMatchObject({ entry: { id: entryId(2) } });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('holds what can be read of a torn database, and the files', async () => {
    const files = await record();
    const torn = new DOMException('The row is torn.', 'UnknownError');
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      if (this.name === 'entries') throw torn;
      return this.index('receiptNumber').getAll();
    });
    const lines = await read(files);
    vi.restoreAllMocks();
    expect(lines).toContainEqual({ store: 'entries', problem: String(torn) });
    expect(lines.some(({ store }) => store === 'docket')).toBe(true);
    expect(lines.filter(({ file }) => file !== undefined)).toHaveLength(3);
  });

  it('is refused, with the reason, when nothing at all can be read', async () => {
    await expect(read()).rejects.toBeInstanceOf(NothingReadableError);
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('a raw value', () => {
  it.each([
    [new Date('2026-11-21'), '{"$date":"2026-11-21T00:00:00.000Z"}'],
    [new Date(Number.NaN), '{"$date":null}'],
    [new Uint8Array([1, 2, 255]).buffer, '{"$bytes":"AQL/"}'],
    [new Uint8Array([0, 1, 2]).subarray(1), '{"$bytes":"AQI="}'],
    [[12n, Number.NaN], '[{"$bigint":"12"},{"$number":"NaN"}]'],
    [new Map([['a', new Set([1])]]), '{"$map":[["a",{"$set":[1]}]]}'],
    [{ held: new Blob([]) }, '{"held":{"$other":"[object Blob]"}}'],
    [{ a: null, b: 'é\n' }, String.raw`{"a":null,"b":"é\n"}`],
  ])('%o is spelled %s', (value, json) => {
    expect(toRawJson(value)).toBe(json);
  });
});
