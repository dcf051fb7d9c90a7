import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { createConnection } from '../../src/storage/connection.ts';
import type { Database } from '../../src/storage/connection.ts';
import type { NewEntry } from '../../src/storage/record-entries.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { DEVICE, entryId, holidays, VERMONT_CASE } from './given.ts';
import type { MemoryCopy } from './memory-copy.ts';
import { createMemoryCopy } from './memory-copy.ts';

/** A storage over a fresh database in memory, with a clock that tests set. */
export type MemoryStorage = Storage & {
  readonly copy: MemoryCopy;
  readonly setNow: (text: string) => void;
  /** The browser is started again. */
  readonly setStart: (id: string) => void;
  readonly problems: readonly { readonly where: string; readonly error: unknown }[];
};

/** Forgets every database: call it before each test. */
export function forgetDatabases(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** @param copy the second copy to write; an empty one in memory when left out. */
export function createMemoryStorage(copy: MemoryCopy = createMemoryCopy()): MemoryStorage {
  let now = Temporal.Instant.from('2026-11-21T15:00:00Z');
  let start = 'start 1';
  let minted = 0xf000;
  let isImporting = false;
  let queue: Promise<unknown> = Promise.resolve();
  const problems: { where: string; error: unknown }[] = [];
  return {
    connection: createConnection(),
    copy,
    holidays,
    now: () => now,
    setNow: (text) => {
      now = Temporal.Instant.from(text);
    },
    withCopyLock: (work) => {
      const run = queue.then(work);
      queue = run.catch(() => undefined);
      return run;
    },
    withImportLock: async (work) => {
      if (isImporting) return 'taken';
      isImporting = true;
      try {
        return await work();
      } finally {
        isImporting = false;
      }
    },
    enterDatabase: () => Promise.resolve(() => undefined),
    onDatabaseWanted: () => undefined,
    startId: async () => start,
    setStart: (id) => {
      start = id;
    },
    newUuid: () => DEVICE,
    newEntryId: () => entryId((minted += 1)),
    forgetBesides: () => Promise.resolve(),
    onRestored: () => undefined,
    onConnectionChange: () => undefined,
    reportProblem: (where, error) => {
      problems.push({ where, error });
    },
    problems,
  };
}

/** A fact to record as the *n*-th entry of a test. */
export function newEntry(
  n: number,
  fact: NewEntry['fact'],
  caseId: CaseId = VERMONT_CASE,
): NewEntry {
  return { id: entryId(n), caseId, fact };
}

/** A case kept and called about on `on`: two new entries, from the *n*-th on. */
export function keptAndCalled(
  n: number,
  caseId: CaseId,
  fact: NewEntry['fact'] & { readonly on: CalendarDate },
): readonly NewEntry[] {
  return [newEntry(n, { type: 'case-kept' }, caseId), newEntry(n + 1, fact, caseId)];
}

/** Everything in the database, by store. */
export async function contentOfDatabase(database: Database) {
  const names = ['entries', 'docket', 'deliveries', 'settings'] as const;
  const rows = await Promise.all(names.map((name) => database.getAll(name)));
  return Object.fromEntries(names.map((name, index) => [name, rows[index]]));
}

/** The row of a case, or `undefined` when it is not kept. */
export async function readRow({ connection }: MemoryStorage, caseId: CaseId) {
  return (await connection()).get('docket', caseId);
}
