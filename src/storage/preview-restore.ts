import type { BackupHeader } from '../domain/backup/backup-file.ts';
import type { BackupLimits } from '../domain/backup/backup-limits.ts';
import { BACKUP_LIMITS } from '../domain/backup/backup-limits.ts';
import { BackupRefusedError } from '../domain/backup/backup-refused.ts';
import type { Bytes } from '../domain/backup/byte-streams.ts';
import type { LeftOutReason } from '../domain/backup/check-entry.ts';
import { wholeOf } from '../domain/cut-entries.ts';
import type { Entry } from '../domain/entry.ts';
import { parseFact } from '../domain/fact.ts';
import { wordsOf } from '../domain/history.ts';
import type { CaseId, DeviceId, EntryId } from '../domain/ids.ts';
import { parseDeviceId } from '../domain/ids.ts';
import type { Database } from './connection.ts';
import { findNamedHere } from './named-here.ts';
import type { BackupItem } from './read-backup.ts';
import { readBackup } from './read-backup.ts';
import { casesOf } from './refold-case.ts';
import { entriesAmong, inBatches, markersAmong, readStandings } from './sort-backup-items.ts';
import type { Storage } from './storage.ts';
import type { BackupProgress } from './write-backup.ts';

/** A line that is left out. */
export type LeftOutLine = { readonly line: number; readonly reason: LeftOutReason };

/** What taking over a file would do. Nothing was changed for it. */
export type RestorePreview = {
  readonly header: BackupHeader;
  /** The digest of the file: what is taken over later has to be the same. */
  readonly sha256: string;
  /** This browser profile, once it has an id. */
  readonly own: DeviceId | undefined;
  /** Entries that would be added. */
  readonly added: number;
  /** The cases that they are of, as far as there was nothing of them here. */
  readonly newCases: readonly NewCase[];
  /** The other cases that they are of. */
  readonly changedCases: readonly CaseId[];
  /** Entries that are here already, word for word. */
  readonly here: number;
  /** How many lines are left out, by why, and the first of them. */
  readonly leftOut: ReadonlyMap<LeftOutReason, number>;
  readonly firstLeftOut: readonly LeftOutLine[];
  /** Entries of the file that were erased here: brought back only by an explicit choice. */
  readonly erasedHere: readonly EntryId[];
  /** Entries of the file that the file itself says were erased: left out. */
  readonly erasedInFile: number;
  /** Entries here that the file says were erased: to be asked about, once. */
  readonly wouldErase: readonly EntryId[];
  /** Of those, how many the person has said before are to stay. */
  readonly declinedBefore: number;
  /** The markers of the file. */
  readonly markers: ReadonlySet<EntryId>;
};

/** A case of a file; where anything in it says that it is protected, no more is to be said of it. */
export type NewCase = { readonly caseId: CaseId; readonly isProtected: boolean };

export type RestoreReading = {
  readonly limits?: BackupLimits;
  readonly onProgress?: (progress: BackupProgress) => void;
  readonly signal?: AbortSignal;
};

/** So many lines that are left out are named. */
const MOST_NAMED = 100;

/**
 * Reads a file to its end, and tells what taking it over would do.
 *
 * @param open gives the file from its beginning.
 * @throws {@link BackupRefusedError} when the file is refused as a whole; the reason of the signal.
 */
export async function previewRestore(
  storage: Pick<Storage, 'connection' | 'now'>,
  open: () => Bytes,
  { onProgress, ...reading }: RestoreReading = {},
): Promise<RestorePreview> {
  const database = await storage.connection();
  const sum = createSum();
  let done = 0;
  const { entriesOfCase } = reading.limits ?? BACKUP_LIMITS;
  const own = parseDeviceId(await database.get('settings', 'deviceId'));
  const options = { now: storage.now(), own, ...reading };
  for await (const items of inBatches(readBackup(open(), options))) {
    await countCases(database, sum.ofCase, items);
    await addBatch(database, sum, items);
    if (sum.mostOfCase > entriesOfCase) throw new BackupRefusedError('case-too-large');
    done += items.length;
    const { entries = 0, markers = 0 } = sum.header?.counts ?? {};
    onProgress?.({ done: Math.min(done, entries + markers), all: entries + markers });
  }
  return { own, ...(await toPreview(storage, sum)) };
}

type Sum = ReturnType<typeof createSum>;

function createSum() {
  return {
    header: undefined as BackupHeader | undefined,
    sha256: '',
    seen: new Set<EntryId>(),
    /** The new entries, with their cases. */
    fresh: new Map<EntryId, CaseId | undefined>(),
    /** How many entries each case of the file would have, and the most that one would which gets more. */
    ofCase: new Map<CaseId, number>(),
    mostOfCase: 0,
    protectedCases: new Set<CaseId>(),
    here: 0,
    leftOut: new Map<LeftOutReason, number>(),
    firstLeftOut: [] as LeftOutLine[],
    erasedHere: [] as EntryId[],
    markers: new Set<EntryId>(),
  };
}

/** Counts what is here of the cases that come up first in some items. */
async function countCases(
  database: Database,
  ofCase: Map<CaseId, number>,
  items: readonly BackupItem[],
): Promise<void> {
  const cases = casesOf(entriesAmong(items)).filter((caseId) => !ofCase.has(caseId));
  const byCase = database.transaction('entries').store.index('caseId');
  const counts = await Promise.all(cases.map((caseId) => byCase.count(caseId)));
  for (const [index, caseId] of cases.entries()) ofCase.set(caseId, counts[index] ?? 0);
}

async function addBatch(database: Database, sum: Sum, items: readonly BackupItem[]): Promise<void> {
  const standings = await readStandings(database, entriesAmong(items));
  const standing = standings[Symbol.iterator]();
  const leaveOut = (line: number, reason: LeftOutReason) => {
    sum.leftOut.set(reason, (sum.leftOut.get(reason) ?? 0) + 1);
    if (sum.firstLeftOut.length < MOST_NAMED) sum.firstLeftOut.push({ line, reason });
  };
  for (const item of items) {
    if (item.kind === 'header') sum.header = item.header;
    if (item.kind === 'end') sum.sha256 = item.sha256;
    if (item.kind === 'left-out') leaveOut(item.line, item.reason);
    if (item.kind !== 'entry') continue;
    const { id } = item.entry;
    const stands = standing.next().value;
    const isDoubled = sum.seen.has(id);
    sum.seen.add(id);
    noteProtected(sum, item.entry);
    if (isDoubled) leaveOut(item.line, 'doubled');
    else if (stands === 'new') addFresh(sum, item.entry);
    else if (stands === 'here') sum.here += 1;
    else if (stands === 'differs') leaveOut(item.line, 'differs');
    else sum.erasedHere.push(wholeOf(item.entry));
  }
  for (const id of markersAmong(items)) sum.markers.add(id);
}

function addFresh(sum: Sum, { id, caseId }: Entry): void {
  sum.fresh.set(id, caseId);
  if (caseId === undefined) return;
  const count = (sum.ofCase.get(caseId) ?? 0) + 1;
  sum.ofCase.set(caseId, count);
  sum.mostOfCase = Math.max(sum.mostOfCase, count);
}

function noteProtected({ protectedCases }: Sum, entry: Entry): void {
  const fact = parseFact(wordsOf(entry));
  const isProtected = fact?.type === 'case-described' && fact.patch.isProtected === true;
  if (isProtected && entry.caseId !== undefined) protectedCases.add(entry.caseId);
}

async function toPreview(
  storage: Pick<Storage, 'connection'>,
  sum: Sum,
): Promise<Omit<RestorePreview, 'own'>> {
  const { header, sha256, fresh, here, leftOut, firstLeftOut, erasedHere, markers } = sum;
  if (header === undefined) throw new RangeError('A file that was read has a header.');
  const erasedInFile = [...fresh.keys()].filter((id) => markers.has(id)).length;
  const added = [...fresh].filter(([id]) => !markers.has(id));
  const cases = new Set(added.map(([, caseId]) => caseId).filter((id) => id !== undefined));
  const changedCases = await findCases(storage, [...cases]);
  for (const caseId of changedCases) cases.delete(caseId);
  const named = await findNamedHere(storage, markers);
  const declined = new Set(await readDeclined(storage));
  const wouldErase = named.filter((id) => !declined.has(id));
  return {
    header,
    sha256,
    added: added.length,
    newCases: [...cases].map((caseId) => ({
      caseId,
      isProtected: sum.protectedCases.has(caseId),
    })),
    changedCases,
    here,
    leftOut,
    firstLeftOut,
    erasedHere,
    erasedInFile,
    wouldErase,
    declinedBefore: named.length - wouldErase.length,
    markers,
  };
}

/** So many cases are looked up together. */
const CASES_AT_A_TIME = 500;

/** Of which of these cases something is here. */
async function findCases(
  storage: Pick<Storage, 'connection'>,
  caseIds: readonly CaseId[],
): Promise<readonly CaseId[]> {
  const database = await storage.connection();
  const found: CaseId[] = [];
  for (let from = 0; from < caseIds.length; from += CASES_AT_A_TIME) {
    const some = caseIds.slice(from, from + CASES_AT_A_TIME);
    const byCase = database.transaction('entries').store.index('caseId');
    const keys = await Promise.all(some.map((caseId) => byCase.getKey(caseId)));
    found.push(...some.filter((_, index) => keys[index] !== undefined));
  }
  return found;
}

/** The markers that the person declined. */
async function readDeclined(storage: Pick<Storage, 'connection'>): Promise<readonly EntryId[]> {
  const database = await storage.connection();
  const stored = await database.get('settings', 'declinedMarkers');
  return (stored as readonly EntryId[] | undefined) ?? [];
}
