import { deleteDB, openDB } from 'idb';
import { toCalendarDate } from '../../../src/domain/calendar-date.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { CaseId } from '../../../src/domain/ids.ts';
import { newEntryId } from '../../../src/platform/new-ids.ts';
import type { OpenedBackup } from '../../../src/platform/open-backup.ts';
import { openPlain, openSealed } from '../../../src/platform/open-backup.ts';
import { sealBackup } from '../../../src/platform/seal-backup.ts';
import { createSealingKey } from '../../../src/platform/sealing-key.ts';
import { openSecondCopyDirectory } from '../../../src/platform/second-copy-directory.ts';
import { browserSurroundings } from '../../../src/platform/surroundings.ts';
import { previewRestore } from '../../../src/storage/preview-restore.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { restoreBackup } from '../../../src/storage/restore-backup.ts';
import { DATABASE_NAME } from '../../../src/storage/schema.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { writeBackup } from '../../../src/storage/write-backup.ts';
import { generateJournal } from '../../support/journal-generator.ts';
import { byCase, fileOfEntries } from './file-of-entries.ts';

/** What going through a file and back gave; times in ms. */
export type ThereAndBack = {
  readonly entries: number;
  readonly isSameJournal: boolean;
  readonly isSameDocket: boolean;
  readonly inSecondCopy: boolean;
  readonly previewedInMs: number;
  readonly addedInMs: number;
  /** How long a note waited for the database that was saved while entries were added. */
  readonly noteInMs: number;
  readonly sealedInMs: number;
  readonly restoredInMs: number;
  /** Bare puts of the same entries with one index, in the same run. */
  readonly barePutsInMs: number;
};

const PASSPHRASE = 'a long way down the road';
const CHOICE = { erased: 'erase-here', bringBack: false } as const;

/**
 * Takes over a file with a generated journal of so many cases, while a note is saved; seals all of it
 * into a file, wipes what the extension has, and brings it back from that file.
 */
export async function goThereAndBack(cases: number): Promise<ThereAndBack> {
  const today = toCalendarDate(Temporal.Now.plainDateISO());
  const { entries } = generateJournal({ cases, seed: 7, today });
  const barePutsInMs = await timed(() => putBarely(entries));
  const storage = createStorage(browserSurroundings);
  const open = openPlain(fileOfEntries(byCase(entries)));
  let noteInMs = 0;
  let saving: Promise<void> | undefined;
  const note = async () => {
    const caseId = entries[0]?.caseId as CaseId;
    const fact = { type: 'case-described' as const, patch: { label: 'Saved meanwhile' } };
    const from = performance.now();
    await recordEntries(storage, [{ id: newEntryId(), caseId, fact }], {
      onCommitted: () => {
        noteInMs = Math.round(performance.now() - from);
      },
    });
  };
  const preview = await stopped(() => previewRestore(storage, open));
  const added = await stopped(() =>
    restoreBackup(storage, open, preview.result, CHOICE, {
      onProgress: ({ done, all }) => {
        if (done > all / 3) saving ??= note();
      },
    }),
  );
  await saving;

  const key = await createSealingKey(PASSPHRASE);
  const before = await readAll(storage);
  const sealed = await stopped(async () => {
    const pieces: BlobPart[] = [];
    const written = await writeBackup(storage, { app: '0' });
    for await (const piece of sealBackup(written, key)) pieces.push(piece as BlobPart);
    return new Blob(pieces);
  });
  await wipe();
  const back = createStorage(browserSurroundings);
  const restored = await stopped(async () => {
    const opened: OpenedBackup = await openSealed(sealed.result, PASSPHRASE);
    return restoreBackup(back, opened, await previewRestore(back, opened), CHOICE);
  });
  const after = await readAll(back);
  return {
    entries: after.entries.length,
    isSameJournal: JSON.stringify(after.entries) === JSON.stringify(before.entries),
    isSameDocket: JSON.stringify(after.docket) === JSON.stringify(before.docket),
    inSecondCopy: added.result.inSecondCopy && restored.result.inSecondCopy,
    previewedInMs: preview.inMs,
    addedInMs: added.inMs,
    noteInMs,
    sealedInMs: sealed.inMs,
    restoredInMs: restored.inMs,
    barePutsInMs,
  };
}

async function stopped<Result>(work: () => Promise<Result>) {
  const from = performance.now();
  const result = await work();
  return { result, inMs: Math.round(performance.now() - from) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  return (await stopped(work)).inMs;
}

async function putBarely(entries: readonly Entry[]): Promise<void> {
  const database = await openDB('bare', 1, {
    upgrade: (made) => {
      made.createObjectStore('entries').createIndex('id', 'id', { unique: true });
    },
  });
  for (let from = 0; from < entries.length; from += 500) {
    const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
    for (const [index, entry] of entries.slice(from, from + 500).entries()) {
      void transaction.store.put(entry, from + index);
    }
    await transaction.done;
  }
  database.close();
  await deleteDB('bare');
}

async function readAll({ connection }: ReturnType<typeof createStorage>) {
  const database = await connection();
  const entries = await database.getAll('entries');
  return {
    entries: entries.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    docket: await database.getAll('docket'),
  };
}

/** What a new profile has: no database, no second copy. */
async function wipe(): Promise<void> {
  await deleteDB(DATABASE_NAME);
  const directory = await openSecondCopyDirectory();
  for await (const name of directory.keys()) await directory.removeEntry(name);
}
