import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import type { ImportRecord } from '../../src/domain/backup/import-record.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { dropOldImports, readImports } from '../../src/storage/import-records.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { readRestored } from '../../src/storage/restored-mark.ts';
import { readSettings } from '../../src/storage/settings-store.ts';
import { previewUndo, undoImport } from '../../src/storage/undo-import.ts';
import { entriesById, fileWith, idsInCopy, markersIn, restore } from '../support/backup-files.ts';
import { call, DEVICE, entryId, TEXAS_CASE, uuid, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
  readRow,
} from '../support/memory-storage.ts';

let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
});

function entry(n: number, fact: Fact, caseId?: CaseId): Entry {
  return {
    id: entryId(n),
    v: 1,
    ...(caseId && { caseId }),
    recordedAt: '2026-11-20T10:00:00.000Z',
    recordedBy: DEVICE,
    fact,
  };
}

const COMING: readonly Entry[] = [
  entry(0x100, { type: 'setting-changed', name: 'reminderHour', value: 5 }),
  entry(0x101, { type: 'case-kept' }, TEXAS_CASE),
  entry(0x102, call(), TEXAS_CASE),
  entry(0x103, { type: 'case-described', patch: { label: 'From the file' } }, VERMONT_CASE),
];

async function theImport(): Promise<ImportRecord> {
  const [record] = await readImports(storage);
  if (record === undefined) throw new RangeError('There is no import.');
  return record;
}

/** Everything that a journal shows, and both of its copies. */
async function state() {
  const database = await storage.connection();
  return {
    entries: await entriesById(storage),
    docket: await database.getAll('docket'),
    settings: await readSettings(storage),
    markers: await markersIn(storage),
    copy: await idsInCopy(storage),
    replica: await database.get('settings', 'replica'),
    copied: await storage.copy.readRecord(0),
  };
}

describe('an import that is undone', () => {
  it('leaves both copies, rows and settings as they were, and may be done again', async () => {
    const before = await state();
    await restore(storage, fileWith(COMING, [entryId(0x200)]));
    expect(await readSettings(storage)).toMatchObject({ reminderHour: 5 });
    expect(await previewUndo(storage, await theImport())).toEqual({
      removed: 4,
      markers: 1,
      kept: 0,
      casesKept: [],
    });
    expect(await undoImport(storage, await theImport())).toBe(true);
    expect(await state()).toEqual(before);
    expect(await readImports(storage)).toEqual([]);
    expect(await makeWhole(storage, { fully: true })).toBeUndefined();
    expect((await restore(storage, fileWith(COMING))).added).toBe(4);
  });

  it('tells how far it is, and whether it had been let erase something', async () => {
    await restore(storage, fileWith(COMING, [entryId(2)]), { erased: 'erase-here' });
    const record = await theImport();
    expect(record.letErase).toBe(true);
    const told: object[] = [];
    await undoImport(storage, record, (progress) => told.push(progress));
    expect(told).toEqual([{ done: 4, all: 4 }]);
    await restore(storage, fileWith(COMING));
    expect(await theImport()).not.toHaveProperty('letErase');
  });

  it('keeps what came in a case in which something was recorded since', async () => {
    await restore(storage, fileWith(COMING));
    await recordEntries(storage, [
      newEntry(0x300, { type: 'entry-struck', entryId: entryId(0x102) }, TEXAS_CASE),
    ]);
    const record = await theImport();
    const expected = { removed: 2, markers: 0, kept: 2, casesKept: [TEXAS_CASE] };
    expect(await previewUndo(storage, record)).toEqual(expected);
    await undoImport(storage, record);
    const ids = (await entriesById(storage)).map(({ id }) => id);
    expect(ids).toEqual([1, 2, 0x101, 0x102, 0x300].map(entryId));
    expect(await idsInCopy(storage)).toEqual(ids);
    expect((await readRow(storage, VERMONT_CASE))?.label).toBeUndefined();
  });

  it('keeps a ladder that something recorded since counts by', async () => {
    const id = `custom:${uuid(0x9000)}`;
    const ladder = {
      id,
      version: 1,
      name: 'Ours',
      basedOn: { id: 'service-center', version: 1 },
      waits: [{ unit: 'calendar-days' as const, amount: 9 }],
    };
    await restore(storage, fileWith([entry(0x100, { type: 'ladder-defined', ladder })]));
    await recordEntries(storage, [
      newEntry(0x300, { type: 'ladder-chosen', ladder: { id, version: 1 }, moves: [] }),
    ]);
    expect(await previewUndo(storage, await theImport())).toMatchObject({ removed: 0, kept: 1 });
  });

  it.each(['before', 'after'] as const)(
    'is finished at the next start when the browser dies just %s the second copy lost it',
    async (when) => {
      const before = await state();
      await restore(storage, fileWith(COMING, [entryId(0x200)]));
      const { copy } = storage;
      const replaceAll: typeof copy.replaceAll = async (batches) => {
        if (when === 'after') await copy.replaceAll(batches);
        throw new Error('The browser died.');
      };
      const dying: MemoryStorage = { ...storage, copy: { ...copy, replaceAll } };
      expect(await undoImport(dying, await theImport())).toBe(true);

      storage = createMemoryStorage(copy);
      await makeWhole(storage);
      expect(await state()).toEqual(before);
      expect(await readRestored(storage)).toBeUndefined();
      expect(await makeWhole(storage, { fully: true })).toBeUndefined();
    },
  );

  it('keeps also what something rests on that is recorded while it is found out', async () => {
    for (let nth = 1; ; nth += 1) {
      forgetDatabases();
      storage = createMemoryStorage();
      await restore(storage, fileWith(COMING));
      const record = await theImport();
      const { connection } = storage;
      let calls = 0;
      let isEarly = false;
      const meanwhile = async () => {
        calls += 1;
        if (calls !== nth) return connection();
        isEarly = (await theImport()).state === 'added';
        await recordEntries(storage, [
          newEntry(0x300, { type: 'entry-struck', entryId: entryId(0x102) }, TEXAS_CASE),
        ]);
        return connection();
      };
      await undoImport({ ...storage, connection: meanwhile }, record);
      if (!isEarly) break;
      const ids = (await entriesById(storage)).map(({ id }) => id);
      expect(ids).toEqual([0x101, 0x102, 0x300].map(entryId));
      expect(nth).toBeLessThan(100);
    }
  });

  it('is finished also where it could not be for 30 days', async () => {
    const before = await state();
    await restore(storage, fileWith(COMING));
    storage.copy.setFailing(true);
    await undoImport(storage, await theImport());
    expect((await entriesById(storage)).length).toBe(6);
    storage.setNow('2027-01-21T15:00:00Z');
    await dropOldImports(storage);
    storage.copy.setFailing(false);
    storage = createMemoryStorage(storage.copy);
    await makeWhole(storage);
    expect(await state()).toEqual(before);
  });

  it('can’t be undone after 30 days', async () => {
    await restore(storage, fileWith(COMING));
    const record = await theImport();
    storage.setNow('2026-12-21T15:00:01Z');
    expect(await readImports(storage)).toEqual([]);
    expect(await undoImport(storage, record)).toBe(false);
    expect((await entriesById(storage)).length).toBe(6);
    await restore(storage, fileWith([]));
    expect(await (await storage.connection()).get('settings', 'imports')).toEqual([]);
  });

  it('does not bring back what the person let the file erase', async () => {
    await restore(storage, fileWith(COMING, [entryId(2)]));
    await undoImport(storage, await theImport());
    expect((await entriesById(storage)).map(({ id }) => id)).toEqual([entryId(1)]);
    expect(await markersIn(storage)).toEqual([entryId(2)]);
  });

  it('does not take with it what a later import brought into the same case', async () => {
    await restore(storage, fileWith(COMING));
    const first = await theImport();
    await restore(
      storage,
      fileWith([entry(0x110, { type: 'status-checked', on: call().on }, TEXAS_CASE)]),
    );
    expect(await previewUndo(storage, first)).toMatchObject({
      removed: 2,
      casesKept: [TEXAS_CASE],
    });
    await undoImport(storage, await theImport());
    expect(await previewUndo(storage, first)).toMatchObject({ removed: 4 });
  });
});
