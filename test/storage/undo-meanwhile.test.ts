import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import type { ImportRecord } from '../../src/domain/backup/import-record.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { ImportStoppedError } from '../../src/storage/import-lock.ts';
import { readImports } from '../../src/storage/import-records.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import type { NewEntry } from '../../src/storage/record-entries.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { restoreBackup } from '../../src/storage/restore-backup.ts';
import { previewUndo, undoImport } from '../../src/storage/undo-import.ts';
import {
  entriesById,
  fileOfLines,
  fileWith,
  headerText,
  idsInCopy,
  inPieces,
  markersIn,
  preview,
  restore,
} from '../support/backup-files.ts';
import { call, DEVICE, entryId, TEXAS_CASE, uuid, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, newEntry, readRow } from '../support/memory-storage.ts';
import { anotherBrowser } from '../support/whole-journals.ts';

let storage: MemoryStorage;

beforeEach(async () => {
  storage = await anotherBrowser();
});

function entry(n: number, fact: Entry['fact'], caseId?: CaseId): Entry {
  return {
    id: entryId(n),
    v: 1,
    ...(caseId && { caseId }),
    recordedAt: '2026-11-20T10:00:00.000Z',
    recordedBy: DEVICE,
    fact,
  };
}

const LADDER = {
  id: `custom:${uuid(0x9000)}`,
  version: 1,
  name: 'Ours',
  basedOn: { id: 'service-center', version: 1 },
  waits: [{ unit: 'calendar-days' as const, amount: 9 }],
};
const COMING: readonly Entry[] = [
  entry(0x100, { type: 'ladder-defined', ladder: LADDER }),
  entry(0x101, { type: 'case-kept' }, TEXAS_CASE),
  entry(0x102, call(), TEXAS_CASE),
  entry(0x103, { type: 'case-kept' }, VERMONT_CASE),
];
const NOTED = newEntry(0x300, { type: 'case-described', patch: { label: 'Ours' } }, TEXAS_CASE);
const COUNTED = newEntry(0x301, {
  type: 'ladder-chosen',
  ladder: { id: LADDER.id, version: 1 },
  moves: [],
});

async function theImport(): Promise<ImportRecord> {
  const [record] = await readImports(storage);
  if (record === undefined) throw new RangeError('There is no import.');
  return record;
}

/** Records something as another window does, and waits for no second copy. */
function recordElsewhere(...entries: readonly NewEntry[]): Promise<void> {
  return new Promise((resolve, reject) => {
    recordEntries(storage, entries, { onCommitted: resolve }).catch(reject);
  });
}

/** The storage of a window in which something happens at each step of removing entries. */
function withSteps(step: (name: 'connecting' | 'copied', count: number) => Promise<void>) {
  const counts = { connecting: 0, copied: 0 };
  const { connection, copy } = storage;
  return {
    ...storage,
    connection: async (...lost: Parameters<typeof connection>) => {
      counts.connecting += 1;
      await step('connecting', counts.connecting);
      return connection(...lost);
    },
    copy: {
      ...copy,
      replaceAll: async (batches: Parameters<typeof copy.replaceAll>[0]) => {
        const record = await copy.replaceAll(batches);
        counts.copied += 1;
        await step('copied', counts.copied);
        return record;
      },
    },
  };
}

/** What is in either copy, and what comparing them mends: nothing, when all is well. */
async function inBothCopies() {
  const ofDatabase = (await entriesById(storage)).map(({ id }) => id);
  const ofCopy = await idsInCopy(storage);
  return { ofDatabase, ofCopy, mended: await makeWhole(storage, { fully: true }) };
}

function both(...numbers: readonly number[]) {
  const ids = numbers.map(entryId);
  return { ofDatabase: ids, ofCopy: ids, mended: undefined };
}

/** Undoes an import, while another window records something at the *n*-th step of it; whether it still could. */
async function undoAndRecordAt(step: number): Promise<boolean> {
  let isRecorded = false;
  const window = withSteps(async (name, count) => {
    if (name !== 'connecting' || count !== step) return;
    // Nobody is shown a case any more that is gone.
    if ((await readRow(storage, TEXAS_CASE)) === undefined) return;
    await recordElsewhere(NOTED);
    isRecorded = true;
  });
  await undoImport(window, await theImport());
  return isRecorded;
}

describe('what is recorded while an import is undone', () => {
  it('keeps its whole case, whatever step of it the recording falls into', async () => {
    let steps = 0;
    for (let step = 1; step <= 200; step += 1) {
      storage = await anotherBrowser();
      await restore(storage, fileWith(COMING));
      const isRecorded = await undoAndRecordAt(step);
      expect(await inBothCopies()).toEqual(isRecorded ? both(0x101, 0x102, 0x300) : both());
      if (!isRecorded) break;
      steps = step;
    }
    // Up to the one that removes the case.
    expect(steps).toBeGreaterThan(5);
    expect(steps).toBeLessThan(200);
  });

  it('keeps the ladder that it counts by, though the second copy is rid of it already', async () => {
    await restore(storage, fileWith(COMING));
    const window = withSteps(async (name, count) => {
      if (name === 'copied' && count === 1) await recordElsewhere(COUNTED);
    });
    await undoImport(window, await theImport());
    expect(await inBothCopies()).toEqual(both(0x100, 0x103, 0x301));
  });

  it('keeps it too when the browser dies before the second copy has it back', async () => {
    await restore(storage, fileWith(COMING));
    const { copy } = storage;
    const window = withSteps(async (name, count) => {
      if (name === 'copied' && count === 1) await recordElsewhere(NOTED);
      if (name === 'copied' && count === 2) throw new Error('The browser died.');
    });
    await undoImport(window, await theImport());
    storage = createMemoryStorage(copy);
    await makeWhole(storage);
    expect(await inBothCopies()).toEqual(both(0x101, 0x102, 0x300));
    expect(await readImports(storage)).toEqual([]);
  });
});

describe('taking over and giving back', () => {
  it('are done by one window at a time; the other is told', async () => {
    const file = fileWith(COMING);
    const seen = await preview(storage, file);
    const choice = { erased: 'keep-here', bringBack: false } as const;
    const refused: unknown[] = [];
    await restoreBackup(storage, inPieces(file), seen, choice, {
      onProgress: () => {
        const trying = [
          restoreBackup(storage, inPieces(file), seen, choice),
          theImport().then((record) => undoImport(storage, record)),
        ];
        for (const each of trying) each.catch((error: unknown) => refused.push(error));
      },
    });
    expect(refused).toEqual([new ImportStoppedError('taken'), new ImportStoppedError('taken')]);
    expect(await inBothCopies()).toEqual(both(0x100, 0x101, 0x102, 0x103));
    expect(await theImport()).toMatchObject({ state: 'added', entries: 4 });
    expect(await undoImport(storage, await theImport())).toBe(true);
  });

  it('goes by what is added by now, not by what a window was shown', async () => {
    await restore(storage, fileWith(COMING));
    const shown = { ...(await theImport()), entries: 0, batches: 0 };
    expect(await undoImport(storage, shown)).toBe(true);
    expect(await inBothCopies()).toEqual(both());
  });

  it('waits with a file for an undoing that is not finished, instead of losing it with that', async () => {
    await restore(storage, fileWith(COMING));
    const { replaceAll } = storage.copy;
    const failing = { ...storage, copy: { ...storage.copy } };
    failing.copy.replaceAll = () => Promise.reject(new Error('The disk is full.'));
    expect(await undoImport(failing, await theImport())).toBe(true);
    expect((await entriesById(storage)).length).toBe(4);
    await expect(restore(failing, fileWith(COMING))).rejects.toEqual(
      new ImportStoppedError('undoing'),
    );
    failing.copy.replaceAll = replaceAll;
    expect((await restore(failing, fileWith(COMING))).added).toBe(4);
    expect(await inBothCopies()).toEqual(both(0x100, 0x101, 0x102, 0x103));
  });
});

describe('markers that came by two files', () => {
  const another = (markers: readonly string[]) =>
    fileOfLines([
      headerText({ file: uuid(0xf22e), counts: { entries: 0, markers: markers.length } }),
      ...markers.map((erased) => JSON.stringify({ erased })),
    ]);

  it('stay with the second when the first is undone, and go with that', async () => {
    await restore(storage, fileWith([], [0x200, 0x201].map(entryId)));
    const first = await theImport();
    expect(await previewUndo(storage, first)).toMatchObject({ removed: 0, markers: 2 });
    await restore(storage, another([0x201, 0x202].map(entryId)));
    expect(await previewUndo(storage, first)).toMatchObject({ removed: 0, markers: 1 });
    expect(await undoImport(storage, first)).toBe(true);
    expect(await markersIn(storage)).toEqual([0x201, 0x202].map(entryId));
    const second = await theImport();
    expect(second).toMatchObject({ markers: 2, known: 0 });
    expect(await previewUndo(storage, second)).toMatchObject({ markers: 2 });
    expect(await undoImport(storage, second)).toBe(true);
    expect(await markersIn(storage)).toEqual([]);
    expect(await storage.copy.readMarkers()).toEqual([]);
  });
});
