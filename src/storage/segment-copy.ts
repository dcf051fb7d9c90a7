import { parseEntryId } from '../domain/ids.ts';
import type { LineFile } from './line-files.ts';
import { namesIn, readLines, replaceFiles } from './line-files.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { EMPTY_RECORD, parseReplicaRecord, recordAfter, sameRecord } from './replica-record.ts';
import type { ArrivedEntry, SecondCopy } from './second-copy.ts';
import { parseJson } from './parse-json.ts';
import { fromLine, toLine } from './stored-entry.ts';

/** Segment *n* holds the arrivals 128 *n* to 128 *n* + 127. */
const ARRIVALS_PER_SEGMENT = 128;
/** A segment is split into parts of about this size, as each append writes a whole part anew. */
const LARGEST_PART_IN_BYTES = 64 * 1024;

type Part = { readonly segment: number; readonly number: number };
type PartContent = { readonly record: ReplicaRecord; readonly lines: readonly string[] };

/** Entries were to be added that do not come after those the copy holds; nothing was written. */
export class NotBehindError extends Error {
  override readonly name = 'NotBehindError';
}

const NAME = /^(\d{8})-(\d{3})\.jsonl$/;
/** The markers of erased entries, one a line. */
const MARKERS = 'erased.jsonl';
/** Stands there, empty, while backups are written by themselves. */
const BACKUP_MARK = 'automatic-backup';
/** What a browser that was killed while it wrote leaves behind. */
const SWAP = /\.crswap$/;

/**
 * A second copy in files of a directory of the origin private file system: JSON lines, the first of
 * each file being the record of the whole copy up to that file's last entry. A file is replaced as
 * a whole when it is closed, so its record and its entries can't disagree.
 */
export function createSegmentCopy(
  openDirectory: () => Promise<FileSystemDirectoryHandle>,
): SecondCopy {
  return {
    async readRecord(near) {
      const directory = await openDirectory();
      const last = await findLastPart(directory, near);
      return last?.content.record ?? EMPTY_RECORD;
    },

    async append(entries) {
      const directory = await openDirectory();
      const [first] = entries;
      const last = await findLastPart(directory, (first?.arrival ?? 0) - 1);
      const record = last?.content.record ?? EMPTY_RECORD;
      if (first !== undefined && first.arrival <= record.lastArrival) {
        // Going on would replace files that the copy still needs.
        throw new NotBehindError(
          `The copy holds arrivals up to ${record.lastArrival}; ${first.arrival} is not behind them.`,
        );
      }
      return createPartWriter(directory, last).add(entries);
    },

    async replaceAll(batches) {
      const directory = await openDirectory();
      const writer = createPartWriter(directory, undefined);
      let record = EMPTY_RECORD;
      for await (const batch of batches) record = await writer.add(batch);
      for (const name of await namesIn(directory)) {
        const isOurs = NAME.test(name) || SWAP.test(name);
        if (isOurs && !writer.written.has(name)) await directory.removeEntry(name);
      }
      return record;
    },

    async *readAll() {
      const directory = await openDirectory();
      for (const name of await partNames(directory)) {
        // Even where the head is spoilt, each line that can be read counts.
        for (const line of (await readLines(directory, name)) ?? []) {
          const arrived = fromLine(line);
          if (arrived !== undefined) yield arrived;
        }
      }
    },

    async readMarkers() {
      const lines = (await readLines(await openDirectory(), MARKERS)) ?? [];
      return lines.map(parseJson).flatMap((id) => parseEntryId(id) ?? []);
    },

    async replaceMarkers(ids) {
      const lines = ids.map((id) => JSON.stringify(id));
      await replaceFiles(await openDirectory(), [{ name: MARKERS, lines }]);
    },

    async hasBackupMark() {
      return (await readLines(await openDirectory(), BACKUP_MARK)) !== undefined;
    },

    async setBackupMark(isOn) {
      const directory = await openDirectory();
      if (isOn) await replaceFiles(directory, [{ name: BACKUP_MARK, lines: [] }]);
      else if ((await readLines(directory, BACKUP_MARK)) !== undefined) {
        await directory.removeEntry(BACKUP_MARK);
      }
    },

    async isUnspoilt() {
      const directory = await openDirectory();
      let record = EMPTY_RECORD;
      for (const name of await partNames(directory)) {
        const part = await readPart(directory, name);
        const arrived = part?.lines.map(fromLine) ?? [];
        for (const each of arrived) {
          if (each !== undefined) record = recordAfter(record, each.arrival, each.entry.id);
        }
        if (part === undefined || !sameRecord(part.record, record)) return false;
      }
      return true;
    },
  };
}

type LastPart = { readonly part: Part; readonly content: PartContent };

/** Writes entries behind `last`, or from the beginning, into parts of segments. */
function createPartWriter(directory: FileSystemDirectoryHandle, last: LastPart | undefined) {
  const written = new Set<string>();
  let part = last?.part;
  let lines: string[] = [...(last?.content.lines ?? [])];
  let size = sizeOf(lines);
  let record = last?.content.record ?? EMPTY_RECORD;
  let isUnwritten = false;
  let unwritten: LineFile[] = [];

  const begin = (next: Part) => {
    part = next;
    lines = [];
    size = 0;
  };
  const flush = () => {
    if (part === undefined || !isUnwritten) return;
    const name = partName(part);
    unwritten.push({ name, lines: [JSON.stringify(record), ...lines] });
    isUnwritten = false;
    written.add(name);
  };
  return {
    written,
    async add(entries: readonly ArrivedEntry[]): Promise<ReplicaRecord> {
      for (const arrived of entries) {
        const segment = segmentOf(arrived.arrival);
        const line = toLine(arrived);
        const added = sizeOf([line]);
        if (part?.segment !== segment) {
          flush();
          begin({ segment, number: 0 });
        } else if (lines.length > 0 && size + added > LARGEST_PART_IN_BYTES) {
          flush();
          begin({ segment, number: part.number + 1 });
        }
        lines.push(line);
        size += added;
        isUnwritten = true;
        record = recordAfter(record, arrived.arrival, arrived.entry.id);
      }
      flush();
      await replaceFiles(directory, unwritten);
      unwritten = [];
      return record;
    },
  };
}

function segmentOf(arrival: number): number {
  return Math.floor(arrival / ARRIVALS_PER_SEGMENT);
}

/** The part that ends the copy: at or before the segment expected, found without listing them all. */
async function findLastPart(directory: FileSystemDirectoryHandle, near: number) {
  for (let segment = segmentOf(Math.max(near, 0)) + 1; segment >= 0; segment -= 1) {
    let found: { part: Part; content: PartContent } | undefined;
    for (let number = 0; ; number += 1) {
      const part = { segment, number };
      const content = await readPart(directory, partName(part));
      if (content === undefined) break;
      found = { part, content };
    }
    if (found !== undefined) return found;
  }
  return undefined;
}

function partName({ segment, number }: Part): string {
  return `${String(segment).padStart(8, '0')}-${String(number).padStart(3, '0')}.jsonl`;
}

async function partNames(directory: FileSystemDirectoryHandle): Promise<readonly string[]> {
  // Anything else, such as a swap file that a killed browser left, is not ours to read.
  return (await namesIn(directory)).filter((name) => NAME.test(name)).toSorted();
}

async function readPart(
  directory: FileSystemDirectoryHandle,
  name: string,
): Promise<PartContent | undefined> {
  const [head = '', ...lines] = (await readLines(directory, name)) ?? [];
  const record = parseReplicaRecord(parseJson(head));
  // A head that speaks of an entry which is torn or gone is not to be believed.
  const isWhole = fromLine(lines.at(-1) ?? '')?.arrival === record?.lastArrival;
  return record && isWhole ? { record, lines } : undefined;
}

const encoder = new TextEncoder();

/** The bytes of lines in a file, line ends included. Not by a Blob: each is told to another process. */
function sizeOf(lines: readonly string[]): number {
  return lines.reduce((size, line) => size + encoder.encode(line).length + 1, 0);
}
