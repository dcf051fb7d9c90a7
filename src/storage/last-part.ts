import type { OpenedBeside, ReadFile } from './line-files.ts';
import { isAsRead, namesIn, openBeside, readFile } from './line-files.ts';
import { parseJson } from './parse-json.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { EMPTY_RECORD, parseReplicaRecord } from './replica-record.ts';
import { fromLine } from './stored-entry.ts';

/** Segment *n* holds the arrivals 128 *n* to 128 *n* + 127. */
const ARRIVALS_PER_SEGMENT = 128;
const NAME = /^(\d{8})-(\d{3})\.jsonl$/;

/** A file of the second copy: the segment it is of, and which part of that. */
export type Part = { readonly segment: number; readonly number: number };

/** What a part holds: the record of the copy up to its last entry, and a line for each entry. */
export type PartContent = { readonly record: ReplicaRecord; readonly lines: readonly string[] };

/** The part that the copy ends with, as it was read. */
export type LastPart = {
  readonly part: Part;
  readonly content: PartContent;
  readonly read: ReadFile;
};

/** What the copy holds that ends with this part; nothing where there is none. */
export function recordOf(last: LastPart | undefined): ReplicaRecord {
  return last?.content.record ?? EMPTY_RECORD;
}

/** Which segment an arrival is in. */
export function segmentOf(arrival: number): number {
  return Math.floor(arrival / ARRIVALS_PER_SEGMENT);
}

/** Whether a file is one of the parts, by its name. */
export function isPartName(name: string): boolean {
  return NAME.test(name);
}

/**
 * Begins to write beside the part that was read, where it is still the same: that takes one question,
 * where finding the end takes several, each after the answer to the one before. What came behind it in
 * another file meanwhile is not seen; it shows by the record, which is not that of the database then.
 */
export async function openAsRead({ read }: LastPart): Promise<OpenedBeside | undefined> {
  const opened = openBeside(read.handle);
  if (await isAsRead(read)) return opened;
  await opened.leave();
  return undefined;
}

/** The part that ends the copy: at or before the segment expected, found without listing them all. */
export async function findLastPart(
  directory: FileSystemDirectoryHandle,
  near: number,
): Promise<LastPart | undefined> {
  const expected = segmentOf(Math.max(near, 0));
  // At once: nearly always there is none behind the one expected.
  const [behind, there] = await Promise.all([
    readLastPartOf(directory, expected + 1),
    readLastPartOf(directory, expected),
  ]);
  let found = behind ?? there;
  for (let segment = expected - 1; found === undefined && segment >= 0; segment -= 1) {
    found = await readLastPartOf(directory, segment);
  }
  return found;
}

async function readLastPartOf(
  directory: FileSystemDirectoryHandle,
  segment: number,
): Promise<LastPart | undefined> {
  const read = async (number: number) => {
    const part = { segment, number };
    const found = await readPart(directory, partName(part));
    return found && { part, ...found };
  };
  let [last, next] = await Promise.all([read(0), read(1)]);
  while (last !== undefined && next !== undefined) {
    last = next;
    next = await read(next.part.number + 1);
  }
  return last;
}

/** The name of its file. */
export function partName({ segment, number }: Part): string {
  return `${String(segment).padStart(8, '0')}-${String(number).padStart(3, '0')}.jsonl`;
}

/** The names of the files of all parts, in order. */
export async function partNames(directory: FileSystemDirectoryHandle): Promise<readonly string[]> {
  // Anything else, such as a swap file that a killed browser left, is not ours to read.
  return (await namesIn(directory)).filter(isPartName).toSorted();
}

/** What a part holds, or `undefined` where that can't be believed. */
export async function readPart(
  directory: FileSystemDirectoryHandle,
  name: string,
): Promise<Omit<LastPart, 'part'> | undefined> {
  const read = await readFile(directory, name);
  const [head = '', ...lines] = read?.lines ?? [];
  const record = parseReplicaRecord(parseJson(head));
  // A head that speaks of an entry which is torn or gone is not to be believed.
  const isWhole = fromLine(lines.at(-1) ?? '')?.arrival === record?.lastArrival;
  return read && record && isWhole ? { content: { record, lines }, read } : undefined;
}
