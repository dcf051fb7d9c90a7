import { createHash } from 'node:crypto';
import type { Bytes } from '../../src/domain/backup/byte-streams.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { EntryId } from '../../src/domain/ids.ts';
import type { RestorePreview } from '../../src/storage/preview-restore.ts';
import { previewRestore } from '../../src/storage/preview-restore.ts';
import type { Restored } from '../../src/storage/restore-backup.ts';
import type { RestoreChoice } from '../../src/storage/restore-choice.ts';
import { restoreBackup } from '../../src/storage/restore-backup.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { writeBackup } from '../../src/storage/write-backup.ts';
import { DEVICE, uuid } from './given.ts';
import { allFromStored } from '../../src/storage/stored-entry.ts';

/** The version that tests write files as. */
export const APP = '9.9.9';

/** All bytes of a stream as one. */
export async function collect(bytes: Bytes): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** Bytes that can be read again and again, in pieces of `size`. */
export function inPieces(bytes: Uint8Array, size = 1000): () => Bytes {
  return async function* pieces() {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  };
}

/** The journal of a storage as a file that is not sealed. */
export async function fileOf(storage: Storage): Promise<Uint8Array<ArrayBuffer>> {
  return collect((await writeBackup(storage, { app: APP })).bytes);
}

/** A file of these lines, with the last line that fits them. */
export function fileOfLines(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = lines.map((line) => `${line}\n`).join('');
  const count = (name: string) => lines.filter((line) => line.startsWith(`{"${name}":`)).length;
  const end = {
    entries: count('entry'),
    markers: count('erased'),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
  return new TextEncoder().encode(`${text}${JSON.stringify({ end })}\n`);
}

/** The first line of a file made by hand. */
export function headerText(change: object = {}): string {
  return JSON.stringify({
    format: 'followthrough-backup',
    version: 1,
    kind: 'backup',
    file: uuid(0xf11e),
    app: APP,
    createdAt: '2026-11-20T10:00:00.000Z',
    device: DEVICE,
    counts: { entries: 0, markers: 0 },
    ...change,
  });
}

/** A file of these entries and markers, made by hand. */
export function fileWith(
  entries: readonly unknown[],
  markers: readonly unknown[] = [],
): Uint8Array<ArrayBuffer> {
  return fileOfLines([
    headerText({ counts: { entries: entries.length, markers: markers.length } }),
    ...entries.map((entry) => JSON.stringify({ entry })),
    ...markers.map((erased) => JSON.stringify({ erased })),
  ]);
}

/** What taking over these bytes would do. */
export function preview(storage: Storage, bytes: Uint8Array): Promise<RestorePreview> {
  return previewRestore(storage, inPieces(bytes));
}

/** Previews and takes over a file. */
export async function restore(
  storage: Storage,
  bytes: Uint8Array,
  choice: Partial<RestoreChoice> = {},
): Promise<Restored> {
  const open = inPieces(bytes);
  return restoreBackup(storage, open, await previewRestore(storage, open), {
    erased: 'erase-here',
    bringBack: false,
    ...choice,
  });
}

/** All entries of the database, by id. */
export async function entriesById({ connection }: Storage): Promise<readonly Entry[]> {
  const entries = allFromStored(await (await connection()).getAll('entries'));
  return entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** The ids of all entries of the second copy, in their order. */
export async function idsInCopy({ copy }: Storage): Promise<readonly EntryId[]> {
  const ids: EntryId[] = [];
  for await (const { entry } of copy.readAll()) ids.push(entry.id);
  return ids.toSorted();
}

/** The confirmed markers of the database. */
export async function markersIn({ connection }: Storage): Promise<readonly string[]> {
  return (await connection()).getAllKeys('erased');
}
