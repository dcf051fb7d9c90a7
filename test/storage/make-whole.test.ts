import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId } from '../../src/domain/ids.ts';
import { copyWhatIsMissing, makeWhole } from '../../src/storage/make-whole.ts';
import { readAgenda } from '../../src/storage/read-agenda.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { owedSummary, readRestored } from '../../src/storage/restored-mark.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';
import { readSettings } from '../../src/storage/settings-store.ts';
import { NotSavedError } from '../../src/storage/write-transaction.ts';
import { answer, call, day, entryId, VERMONT_CASE } from '../support/given.ts';
import { createMemoryCopy } from '../support/memory-copy.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  contentOfDatabase,
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
  readRow,
} from '../support/memory-storage.ts';

let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

/** The same second copy over a database that the browser threw away. */
function afterLosingTheDatabase(): MemoryStorage {
  forgetDatabases();
  return createMemoryStorage(storage.copy);
}

async function idsIn({ connection }: MemoryStorage): Promise<readonly EntryId[]> {
  return (await (await connection()).getAll('entries')).map(({ id }) => id);
}

async function idsInCopy({ copy }: Pick<MemoryStorage, 'copy'>): Promise<readonly EntryId[]> {
  const ids: EntryId[] = [];
  for await (const { entry } of copy.readAll()) ids.push(entry.id);
  return ids;
}

describe('a database that was lost', () => {
  beforeEach(async () => {
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
    await recordEntries(storage, [
      { id: entryId(3), fact: { type: 'setting-changed', name: 'reminderHour', value: 7 } },
      newEntry(4, { type: 'case-described', patch: { label: 'Rosa' } }),
    ]);
  });

  it('is restored from the second copy: entries, rows, agenda and settings', async () => {
    const before = await contentOfDatabase(await storage.connection());
    const found = afterLosingTheDatabase();
    expect(await makeWhole(found)).toEqual({ restored: 4, copyRewritten: false });
    const { settings: _own, ...after } = await contentOfDatabase(await found.connection());
    expect(after).toEqual({
      entries: before['entries'],
      docket: before['docket'],
      deliveries: [],
    });
    expect(await readSettings(found)).toMatchObject({ reminderHour: 7 });
    const agenda = await readAgenda(found, day('2026-12-30'), { due: 9, next: 9, counted: 9 });
    expect(agenda.due.map(({ label }) => label)).toEqual(['Rosa']);
  });

  it('is told of once, with how much came back', async () => {
    const found = afterLosingTheDatabase();
    await makeWhole(found);
    expect(await readRestored(found)).toMatchObject({ entries: 4 });
    expect(await owedSummary(found)).toBe(4);
    expect(await makeWhole(found)).toBeUndefined();
  });

  it('does not take with it what is recorded before the copies were compared', async () => {
    const found = afterLosingTheDatabase();
    expect(await recordEntries(found, [newEntry(9, answer('2026-12-01', 'settles'))])).toEqual({
      inSecondCopy: true,
    });
    const expected = [1, 2, 3, 4, 9].map((n) => entryId(n));
    expect((await idsIn(found)).toSorted()).toEqual(expected);
    expect((await idsInCopy(found)).toSorted()).toEqual(expected);
    const { windows } = await readCaseFile(found, VERMONT_CASE);
    expect(windows).toEqual([]);
    expect((await readRow(found, VERMONT_CASE))?.openInquiries).toBe(0);
  });

  it('is restored in the next try when the first one was cut short', async () => {
    const found = afterLosingTheDatabase();
    const stopped = () => {
      throw new Error('The worker was stopped.');
    };
    await expect(makeWhole({ ...found, now: stopped })).rejects.toBeInstanceOf(NotSavedError);
    expect(await idsIn(found)).toEqual([]);
    expect(await makeWhole(found)).toMatchObject({ restored: 4 });
    expect(await idsIn(found)).toHaveLength(4);
    expect(await readRow(found, VERMONT_CASE)).toBeDefined();
  });
});

it('a restoring that was stopped between two batches goes on where it was, and is told of as a whole', async () => {
  const facts = Array.from({ length: 700 }, (_, n) => newEntry(n, { type: 'case-kept' }));
  await recordEntries(storage, facts);
  const found = afterLosingTheDatabase();
  let asked = 0;
  const stopsInTheSecond = () => {
    asked += 1;
    if (asked > 1) throw new Error('The worker was stopped.');
    return storage.now();
  };
  await expect(makeWhole({ ...found, now: stopsInTheSecond })).rejects.toBeInstanceOf(
    NotSavedError,
  );
  expect(await idsIn(found)).toHaveLength(500);
  expect(await makeWhole(found)).toMatchObject({ restored: 200 });
  expect(await idsIn(found)).toHaveLength(700);
  expect(await readRestored(found)).toMatchObject({ entries: 700 });
  expect(await copyWhatIsMissing(found)).toBe(true);
});

describe('a second copy', () => {
  const directory = { current: createMemoryDirectory() };
  beforeEach(() => {
    directory.current = createMemoryDirectory();
    const copy = createSegmentCopy(() => Promise.resolve(directory.current));
    storage = { ...storage, copy: copy as MemoryStorage['copy'] };
  });
  const names = async () => {
    const found: string[] = [];
    for await (const name of directory.current.keys()) found.push(name);
    return found.toSorted();
  };
  const spoil = async (name: string, change: (text: string) => string) => {
    const handle = await directory.current.getFileHandle(name);
    const text = await (await handle.getFile()).text();
    const stream = await handle.createWritable();
    await stream.write(change(text));
    await stream.close();
  };
  const recordMany = () =>
    recordEntries(
      storage,
      Array.from({ length: 300 }, (_, n) => newEntry(n, { type: 'case-kept' })),
    );

  it.each([
    ['the first file deleted', async () => directory.current.removeEntry('00000000-000.jsonl')],
    ['the last file deleted', async () => directory.current.removeEntry('00000002-000.jsonl')],
    ['the last file torn', () => spoil('00000002-000.jsonl', (text) => text.slice(0, -40))],
    ['a file in the middle torn', () => spoil('00000001-000.jsonl', (text) => text.slice(0, 2000))],
    ['a spoilt head', () => spoil('00000002-000.jsonl', (text) => `#${text}`)],
    [
      'everything deleted',
      async () => {
        for (const name of await names()) await directory.current.removeEntry(name);
      },
    ],
  ])(
    'with %s is whole again after a full comparison, and nothing is restored',
    async (_, damage) => {
      await recordMany();
      await damage();
      const { connection } = createMemoryStorage();
      const found = { ...storage, connection };
      await makeWhole(found, { fully: true });
      expect(await idsInCopy(found)).toEqual(await idsIn(found));
      expect(await readRestored(found)).toBeUndefined();
      expect(await copyWhatIsMissing(found)).toBe(true);
    },
  );

  it('whose only file has a spoilt head still gives a lost database back what it can', async () => {
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
    await spoil('00000000-000.jsonl', (text) => `#${text}`);
    forgetDatabases();
    const { connection } = createMemoryStorage();
    const found = { ...storage, connection };
    await recordEntries(found, [newEntry(7, { type: 'case-kept' })]);
    expect((await idsIn(found)).toSorted()).toEqual([1, 2, 7].map((n) => entryId(n)));
    expect(await idsInCopy(found)).toEqual(await idsIn(found));
  });
});

it('a database that lost some of its entries, but not its record, gets them back when compared fully', async () => {
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
  await (await storage.connection()).delete('entries', 1);
  const { connection } = createMemoryStorage();
  const found = { ...storage, connection };
  expect(await makeWhole(found)).toBeUndefined();
  expect(await makeWhole(found, { fully: true })).toMatchObject({ restored: 1 });
  expect((await idsIn(found)).toSorted()).toEqual([entryId(1), entryId(2)]);
  expect(await idsInCopy(found)).toEqual(await idsIn(found));
});

it('whatever either copy lost, both hold the union afterwards (property)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('both', 'database', 'copy'), { maxLength: 40 }),
      async (places) => {
        forgetDatabases();
        const made = createMemoryStorage();
        await recordEntries(
          made,
          places.map((_, n) => newEntry(n, { type: 'case-kept' })),
        );
        const database = await made.connection();
        const held = made.copy.held.filter(({ arrival }) => places[arrival] !== 'database');
        for (const [arrival, place] of places.entries()) {
          if (place === 'copy') await database.delete('entries', arrival);
        }
        const found = createMemoryStorage(createMemoryCopy([...held]));
        await makeWhole(found, { fully: true });
        const all = places.map((_, n) => entryId(n)).toSorted();
        expect((await idsIn(found)).toSorted()).toEqual(all);
        expect((await idsInCopy(found)).toSorted()).toEqual(all);
        expect(await copyWhatIsMissing(found)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
