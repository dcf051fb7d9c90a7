import { deleteDB, openDB } from 'idb';
import { toCalendarDate } from '../../../src/domain/calendar-date.ts';
import type { DocketRow } from '../../../src/domain/docket.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { CaseId } from '../../../src/domain/ids.ts';
import { makeBackup } from '../../../src/desk/backup/make-backup.ts';
import { newEntryId } from '../../../src/platform/new-ids.ts';
import { openPlain, openSealed } from '../../../src/platform/open-backup.ts';
import { browserSurroundings } from '../../../src/platform/surroundings.ts';
import { previewRestore } from '../../../src/storage/preview-restore.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import type { RestoreReading } from '../../../src/storage/preview-restore.ts';
import { restoreBackup } from '../../../src/storage/restore-backup.ts';
import type { Schema } from '../../../src/storage/schema.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { upgradeFrom, upgrades } from '../../../src/storage/upgrades.ts';
import { call } from '../../support/given.ts';
import { generateJournal } from '../../support/journal-generator.ts';
import { byCase, fileOfEntries } from './file-of-entries.ts';
import { toStored } from '../../../src/storage/stored-entry.ts';

/** What is measured, in a browser that has nothing yet. */
export type RestoreWish = {
  readonly cases: number;
  /** Bare puts come first, or what is compared with them. */
  readonly isBareFirst: boolean;
  /** Whether notes are saved all through the import, one after another; bare puts are then left out. */
  readonly withNotes: boolean;
  /** Whether the journal is then backed up, and that file read and given up half-way. */
  readonly withBackup: boolean;
};

/** How long something took, and the longest time in which the page could do nothing else; in ms. */
export type Took = { readonly inMs: number; readonly longestBlockInMs: number };

/** What was measured. */
export type RestoreMeasured = {
  readonly entries: number;
  readonly rows: number;
  readonly fileInBytes: number;
  readonly bareInMs: number;
  readonly preview: Took;
  readonly restore: Took;
  /** Whether journal and rows are those of the file, and the second copy has all of it. */
  readonly isWhole: boolean;
  /** How long each note took until it was saved, in both copies. */
  readonly notesInMs: readonly number[];
  /** Whether each of them was in both copies then. */
  readonly areNotesInBoth: boolean;
  readonly sealing?: Took;
  readonly readingSealed?: Took;
  /** How long sealing and reading went on after they were cancelled. */
  readonly cancelledInMs?: readonly number[];
};

/** Entries written in one transaction, by us and barely. */
const AT_A_TIME = 500;
const PASSPHRASE = 'a long way down the road';
const CHOICE = { erased: 'erase-here', bringBack: false } as const;
/** A person notes no faster. */
const BETWEEN_NOTES_IN_MS = 250;

/** Takes over a file of a generated journal, and puts the same rows barely. */
export async function measureRestore(wish: RestoreWish): Promise<RestoreMeasured> {
  const { withNotes, isBareFirst } = wish;
  const bare = async () => (withNotes ? NaN : putBarely(makeJournal(wish)));
  const before = isBareFirst ? await bare() : undefined;
  const file = fileOfEntries(makeJournal(wish).entries);
  const storage = createStorage(browserSurroundings);
  const preview = await watched(() => previewRestore(storage, openPlain(file)));
  const notes = withNotes ? saveNotes(wish) : undefined;
  const restore = await watched(() =>
    restoreBackup(storage, openPlain(file), preview.result, CHOICE),
  );
  const saved = await notes?.end();
  const { inSecondCopy } = restore.result;
  const isWhole = !withNotes && inSecondCopy && (await holds(storage, makeJournal(wish)));
  const bareInMs = before ?? (await bare());
  const { entries, rows } = makeJournal(wish);
  return {
    entries: entries.length,
    rows: rows.length,
    fileInBytes: file.size,
    bareInMs,
    preview: preview.took,
    restore: restore.took,
    isWhole,
    notesInMs: saved?.inMs ?? [],
    areNotesInBoth: saved?.areInBoth ?? false,
    ...(wish.withBackup && (await measureBackup(storage))),
  };
}

type Made = { readonly entries: readonly Entry[]; readonly rows: readonly DocketRow[] };

/**
 * The same journal each time, made anew and let go of: who restores a backup has only its file, and what
 * a page holds besides costs time whenever it clears up its memory.
 */
function makeJournal({ cases }: RestoreWish): Made {
  const today = toCalendarDate(Temporal.Now.plainDateISO());
  const more = { looks: 19, peopleShare: 0.4, tagShare: 0.2, linkShare: 0.1 };
  const { entries, rows } = generateJournal({ cases, seed: 7, today, ...more });
  return { entries: byCase(entries), rows };
}

/** Seals the whole journal into a file as the room of backups does, reads it, and cancels both half-way. */
async function measureBackup(storage: Storage) {
  const run = (half?: AbortController) => ({
    signal: half?.signal ?? new AbortController().signal,
    onProgress: ({ done, all }: { readonly done: number; readonly all: number }) => {
      if (done > all / 2) half?.abort(new Error('cancelled'));
    },
  });
  const sealed = await watched(() => makeBackup(storage, PASSPHRASE, run()));
  const open = await openSealed(sealed.result.file, PASSPHRASE);
  const read = await watched(() => previewRestore(storage, open));
  const cancelledInMs = [
    await cancelled((half) => makeBackup(storage, PASSPHRASE, run(half))),
    await cancelled((half) => previewRestore(storage, open, run(half) satisfies RestoreReading)),
  ];
  return { sealing: sealed.took, readingSealed: read.took, cancelledInMs };
}

/** How long work went on after it was cancelled; `NaN` when it went to its end. */
async function cancelled(work: (half: AbortController) => Promise<unknown>): Promise<number> {
  const half = new AbortController();
  let from = NaN;
  half.signal.addEventListener('abort', () => {
    from = performance.now();
  });
  try {
    await work(half);
    return NaN;
  } catch {
    return Math.round(performance.now() - from);
  }
}

/** Does something, and notes how long it took and the longest gap between two turns of the event loop. */
async function watched<Result>(work: () => Promise<Result>) {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 5);
  const from = performance.now();
  const result = await work();
  const inMs = Math.round(performance.now() - from);
  clearInterval(timer);
  look();
  const took: Took = { inMs, longestBlockInMs: Math.round(longest) };
  return { result, took };
}

/** Saves notes in the way every form does, over a connection of its own as another window has. */
function saveNotes(wish: RestoreWish) {
  const storage = createStorage(browserSurroundings);
  const caseIds = makeJournal(wish).rows.map(({ caseId }) => caseId);
  const inMs: number[] = [];
  let areInBoth = true;
  const over = new AbortController();
  const save = async () => {
    while (!over.signal.aborted) {
      // Cases all over the file: some are there already, some come later, one is just being added.
      const caseId = caseIds[(inMs.length * 397) % caseIds.length] as CaseId;
      const fact = call({ notes: `Saved meanwhile, ${inMs.length}` });
      const from = performance.now();
      const { inSecondCopy } = await recordEntries(storage, [{ id: newEntryId(), caseId, fact }]);
      inMs.push(Math.round(performance.now() - from));
      areInBoth &&= inSecondCopy;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_NOTES_IN_MS));
    }
    return { inMs, areInBoth };
  };
  const saving = save();
  return {
    end: () => {
      over.abort();
      return saving;
    },
  };
}

/** The same rows into stores of the same shape, in as many transactions, each as durable as ours. */
async function putBarely({ entries, rows }: Made): Promise<number> {
  const database = await openDB<Schema>('bare', upgrades.length, {
    upgrade(made, oldVersion, _newVersion, transaction) {
      void upgradeFrom(oldVersion, upgrades, made, transaction);
    },
  });
  const rowOf = new Map(rows.map((row) => [row.caseId, row]));
  const from = performance.now();
  for (let first = 0; first < entries.length; first += AT_A_TIME) {
    const transaction = database.transaction(['entries', 'docket'], 'readwrite', {
      durability: 'strict',
    });
    const some = entries.slice(first, first + AT_A_TIME);
    for (const [index, entry] of some.entries()) {
      void transaction.objectStore('entries').put(toStored(entry), first + index);
    }
    const next = entries[first + AT_A_TIME]?.caseId;
    for (const caseId of new Set(some.map((entry) => entry.caseId as CaseId))) {
      const row = caseId === next ? undefined : rowOf.get(caseId);
      if (row !== undefined) void transaction.objectStore('docket').put(row);
    }
    await transaction.done;
  }
  const inMs = Math.round(performance.now() - from);
  database.close();
  await deleteDB('bare');
  return inMs;
}

async function holds({ connection }: Storage, { entries, rows }: Made): Promise<boolean> {
  const database = await connection();
  const inFile = new Map(entries.map((entry) => [entry.id, JSON.stringify(entry)]));
  const here = await database.getAll('entries');
  const docket = new Map((await database.getAll('docket')).map((row) => [row.caseId, row]));
  return (
    here.length === entries.length &&
    here.every((entry) => inFile.get(entry.id) === JSON.stringify(entry)) &&
    docket.size === rows.length &&
    rows.every((row) => JSON.stringify(docket.get(row.caseId)) === JSON.stringify(row))
  );
}
