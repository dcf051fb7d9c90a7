import type { Delivery } from '../domain/delivery.ts';
import type { Draft } from '../domain/draft.ts';
import { DatabaseUnavailableError } from './connection.ts';
import type { StoredSettings } from './schema.ts';
import { upgrades } from './upgrades.ts';
import type { StoredEntry } from './stored-entry.ts';
import { parseJson } from './parse-json.ts';

/** A row of the database; those of the docket are not among them, as they follow from the others. */
export type DumpRow =
  | { readonly store: 'deliveries'; readonly value: Delivery }
  | { readonly store: 'settings'; readonly key: keyof StoredSettings; readonly value: unknown }
  | { readonly store: 'erased'; readonly value: { readonly id: string } }
  | { readonly store: 'drafts'; readonly value: Draft }
  | { readonly store: 'entries'; readonly key: number; readonly value: StoredEntry };

/** The first line of a dump, and the last one, without which it is not whole. */
type Head = { readonly dumpOfVersion: number };
type Foot = { readonly rows: number; readonly checksum: number };

const NAME = 'database.jsonl';
/** Written to see whether there is room. */
const TRIAL = 'trial';
const MEGABYTE = 1024 * 1024;

/**
 * Writes all rows into one file. It stands under its name only when it is written to the end, so one
 * that a kill left half done is not there, nor one that there was no room for. Returns its size in
 * bytes.
 */
export async function writeDump(
  directory: FileSystemDirectoryHandle,
  batches: AsyncIterable<readonly DumpRow[]>,
): Promise<number> {
  const handle = await directory.getFileHandle(NAME, { create: true });
  try {
    await writeRows(handle, batches);
  } catch (error) {
    await directory.removeEntry(NAME);
    throw error;
  }
  return (await handle.getFile()).size;
}

async function writeRows(
  handle: FileSystemFileHandle,
  batches: AsyncIterable<readonly DumpRow[]>,
): Promise<void> {
  const stream = await handle.createWritable();
  try {
    let foot: Foot = { rows: 0, checksum: 0 };
    const head: Head = { dumpOfVersion: upgrades.length };
    await stream.write(`${JSON.stringify(head)}\n`);
    for await (const batch of batches) {
      const lines = batch.map((row) => JSON.stringify(row));
      for (const line of lines) foot = footAfter(foot, line);
      await stream.write(lines.map((line) => `${line}\n`).join(''));
    }
    await stream.write(`${JSON.stringify(foot)}\n`);
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
}

/**
 * Whether there is a dump that holds every row it was written with.
 *
 * @throws {@link DatabaseUnavailableError} when a newer version wrote it.
 */
export async function hasWholeDump(directory: FileSystemDirectoryHandle): Promise<boolean> {
  let head: Partial<Head> | undefined;
  let last: string | undefined;
  let foot: Foot = { rows: 0, checksum: 0 };
  for await (const line of readLines(directory)) {
    if (head === undefined) {
      head = parseRow(line) ?? {};
      if ((head.dumpOfVersion ?? 0) > upgrades.length) {
        throw new DatabaseUnavailableError('newer-version');
      }
      continue;
    }
    // Only the line behind it tells a row from the foot.
    if (last !== undefined) foot = footAfter(foot, last);
    last = line;
  }
  return head?.dumpOfVersion !== undefined && last === JSON.stringify(foot);
}

/** The rows of a dump that is whole, in the order in which they were written, so many at a time. */
export async function* readDump(
  directory: FileSystemDirectoryHandle,
  rowsAtATime: number,
): AsyncGenerator<readonly DumpRow[]> {
  let batch: DumpRow[] = [];
  for await (const line of readLines(directory)) {
    const row = parseRow(line);
    // The head or the foot.
    if (row?.store === undefined) continue;
    if (batch.length === rowsAtATime || (batch[0] && batch[0].store !== row.store)) {
      yield batch;
      batch = [];
    }
    batch.push(row as DumpRow);
  }
  if (batch.length > 0) yield batch;
}

/** Removes the dump and whatever a killed rebuilding left beside it. */
export async function removeDump(directory: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  for (const name of names) await directory.removeEntry(name);
}

/**
 * Sees whether the disk has room for so many bytes, by writing them.
 *
 * @throws what the browser says when it has not.
 */
export async function expectRoomFor(
  directory: FileSystemDirectoryHandle,
  bytes: number,
): Promise<void> {
  const handle = await directory.getFileHandle(TRIAL, { create: true });
  try {
    await writeBytes(handle, bytes);
  } finally {
    await directory.removeEntry(TRIAL);
  }
}

async function writeBytes(handle: FileSystemFileHandle, bytes: number): Promise<void> {
  const stream = await handle.createWritable();
  try {
    const block = new Blob([new Uint8Array(MEGABYTE)]);
    for (let written = 0; written < bytes; written += MEGABYTE) await stream.write(block);
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
}

async function* readLines(directory: FileSystemDirectoryHandle): AsyncGenerator<string> {
  const file = await findFile(directory);
  if (file === undefined) return;
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  // A last line without its end is torn.
  if (rest !== '') yield `${rest} `;
}

async function findFile(directory: FileSystemDirectoryHandle): Promise<File | undefined> {
  try {
    return await (await directory.getFileHandle(NAME)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** FNV-1a, which tells a spoilt line well enough. */
function footAfter({ rows, checksum }: Foot, line: string): Foot {
  let hash = checksum ^ 0x811c9dc5;
  for (let at = 0; at < line.length; at += 1) {
    hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193);
  }
  return { rows: rows + 1, checksum: hash >>> 0 };
}

function parseRow(line: string): Partial<Head & DumpRow> | undefined {
  return parseJson(line) as Partial<Head & DumpRow> | undefined;
}
