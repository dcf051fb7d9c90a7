import type { BackupHeader } from '../domain/backup/backup-file.ts';
import { entryLine, footLine, headerLine, markerLine } from '../domain/backup/backup-file.ts';
import { joinBytes } from '../domain/backup/byte-streams.ts';
import type { HandOffChoice, HandOffKeptBack, Namings } from '../domain/backup/hand-off.ts';
import {
  laddersNamed,
  namingsHeld,
  selectAboutJournal,
  selectForHandOff,
  toNamings,
} from '../domain/backup/hand-off.ts';
import { createSha256 } from '../domain/backup/sha-256.ts';
import type { Entry } from '../domain/entry.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { present } from '../domain/reading.ts';
import { readAboutJournal, readJournalPages, readMarkerPages } from './backup-pages.ts';
import type { Database } from './connection.ts';
import { ownDeviceId } from './devices.ts';
import { removeAllErased } from './finish-erasing-all.ts';
import type { Storage } from './storage.ts';
import { allFromStored } from './stored-entry.ts';

/** How far reading or writing a file has come, in lines of entries and markers. */
export type BackupProgress = { readonly done: number; readonly all: number };

/** What writing a file needs besides the journal. */
export type WriteOptions = {
  /** The version of the extension. */
  readonly app: string;
  /** What the person calls this browser. */
  readonly deviceName?: string;
  readonly onProgress?: (progress: BackupProgress) => void;
  /** Ends the writing: the bytes then end with its reason thrown. */
  readonly signal?: AbortSignal;
};

/** A file that is being written. */
export type WrittenBackup = {
  readonly header: BackupHeader;
  /** The file, piece by piece; to be read once. Reading no further ends it. */
  readonly bytes: AsyncGenerator<Uint8Array>;
};

type Writing = Pick<Storage, 'connection' | 'now' | 'newUuid' | 'newEntryId'>;
type Parts = {
  readonly entries: AsyncIterable<readonly Entry[]>;
  readonly markers: AsyncIterable<readonly EntryId[]>;
};

/** Pieces are handed on when they have about so many bytes. */
const PIECE_IN_BYTES = 64 * 1024;

/** The whole journal as a backup file that is not sealed; `docs/backup-format.md` describes it. */
export async function writeBackup(storage: Writing, options: WriteOptions): Promise<WrittenBackup> {
  await removeAllErased(storage);
  const database = await storage.connection();
  const [entries, markers] = await Promise.all([
    database.count('entries'),
    database.count('erased'),
  ]);
  const header = await toHeader(storage, 'backup', { entries, markers }, options);
  const parts = { entries: readJournalPages(database), markers: readMarkerPages(database) };
  return { header, bytes: writeFile(header, parts, options) };
}

/** What a hand-off would hold, before it is written. */
export type HandOffPreview = {
  readonly cases: number;
  readonly entries: number;
  readonly keptBack: HandOffKeptBack;
};

/** Counts what a hand-off of these cases holds, and what stays behind. */
export async function previewHandOff(
  storage: Pick<Storage, 'connection'>,
  choice: HandOffChoice,
): Promise<HandOffPreview> {
  await removeAllErased(storage);
  const database = await storage.connection();
  let entries = 0;
  let keptBack: HandOffKeptBack = { struck: 0, notes: 0, unknown: 0, other: 0 };
  for await (const { part } of readHandOff(database, choice)) {
    entries += part.entries.length;
    keptBack = {
      struck: keptBack.struck + part.keptBack.struck,
      notes: keptBack.notes + part.keptBack.notes,
      unknown: keptBack.unknown + part.keptBack.unknown,
      other: keptBack.other + part.keptBack.other,
    };
  }
  return { cases: choice.cases.size, entries, keptBack };
}

/** Some cases as a hand-off file that is not sealed: no settings, no markers, nothing of other cases. */
export async function writeHandOff(
  storage: Writing,
  choice: HandOffChoice,
  options: WriteOptions,
): Promise<WrittenBackup> {
  const database = await storage.connection();
  const { entries } = await previewHandOff(storage, choice);
  const header = await toHeader(storage, 'hand-off', { entries, markers: 0 }, options);
  const parts = { entries: handOffPages(database, choice), markers: noMarkers() };
  return { header, bytes: writeFile(header, parts, options) };
}

async function* handOffPages(
  database: Database,
  choice: HandOffChoice,
): AsyncGenerator<readonly Entry[]> {
  for await (const { part } of readHandOff(database, choice)) yield part.entries;
}

async function* noMarkers(): AsyncGenerator<readonly EntryId[]> {
  // A hand-off has none.
}

/** The chosen cases one after the other, then the ladders they count by and what the devices that recorded them were called. */
async function* readHandOff(database: Database, choice: HandOffChoice) {
  const known = await readNamings(database);
  const ladders = new Set<string>();
  const namings = new Set<EntryId>();
  for (const caseId of [...choice.cases].toSorted()) {
    const entries = await readCase(database, caseId);
    const part = selectForHandOff(entries, choice);
    for (const id of laddersNamed(part.entries)) ladders.add(id);
    for (const id of namingsHeld(part.entries, known)) namings.add(id);
    yield { part };
  }
  const nothing: HandOffKeptBack = { struck: 0, notes: 0, unknown: 0, other: 0 };
  for await (const page of readAboutJournal(database)) {
    const entries = selectAboutJournal(page, { ladders, namings });
    yield { part: { entries, keptBack: nothing } };
  }
}

async function readNamings(database: Database): Promise<Namings> {
  const entries: Entry[] = [];
  for await (const page of readAboutJournal(database)) {
    entries.push(...page.filter(({ fact }) => fact.type === 'device-named'));
  }
  return toNamings(entries);
}

async function readCase(database: Database, caseId: CaseId): Promise<readonly Entry[]> {
  return allFromStored(await database.getAllFromIndex('entries', 'caseId', caseId));
}

async function toHeader(
  storage: Writing,
  kind: BackupHeader['kind'],
  counts: BackupHeader['counts'],
  { app, deviceName }: WriteOptions,
): Promise<BackupHeader> {
  const device = await ownDeviceId(storage);
  const file: string = storage.newEntryId();
  const createdAt = storage.now().toString({ smallestUnit: 'millisecond' });
  return present({ kind, file, app, createdAt, device, deviceName, counts });
}

async function* writeFile(
  header: BackupHeader,
  { entries, markers }: Parts,
  { onProgress, signal }: WriteOptions,
): AsyncGenerator<Uint8Array> {
  const sha256 = createSha256();
  const encoder = new TextEncoder();
  const all = header.counts.entries + header.counts.markers;
  const counts = { entries: 0, markers: 0 };
  let held: Uint8Array[] = [];
  let size = 0;
  const add = (lines: string) => {
    const bytes = encoder.encode(lines);
    sha256.update(bytes);
    held.push(bytes);
    size += bytes.length;
  };
  const take = () => {
    const piece = joinBytes(held);
    held = [];
    size = 0;
    return piece;
  };
  const note = () => onProgress?.({ done: counts.entries + counts.markers, all });

  signal?.throwIfAborted();
  add(headerLine(header));
  for await (const page of entries) {
    signal?.throwIfAborted();
    add(page.map(entryLine).join(''));
    counts.entries += page.length;
    note();
    if (size >= PIECE_IN_BYTES) yield take();
  }
  for await (const page of markers) {
    signal?.throwIfAborted();
    add(page.map(markerLine).join(''));
    counts.markers += page.length;
    note();
    if (size >= PIECE_IN_BYTES) yield take();
  }
  const end = footLine({ ...counts, sha256: sha256.digest() });
  held.push(encoder.encode(end));
  yield take();
}
