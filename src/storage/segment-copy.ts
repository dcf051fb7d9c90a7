import { parseEntryId } from '../domain/ids.ts';
import type { LineFile } from './line-files.ts';
import { namesIn, readLines, replaceFiles, writeFilesBeside } from './line-files.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { EMPTY_RECORD, parseReplicaRecord, recordAfter, sameRecord } from './replica-record.ts';
import type { ArrivedEntry, SecondCopy } from './second-copy.ts';
import { parseJson } from './parse-json.ts';
import { fromLine, toLine } from './stored-entry.ts';

/** Segment *n* holds the arrivals 128 *n* to 128 *n* + 127. */
const ARRIVALS_PER_SEGMENT = 128;
/** A segment is split into parts of about this size, as each append writes a whole part anew. */
const LARGEST_PART_IN_BYTES = 64 * 1024;
/** So many parts are written beside the copy at once. */
const MOST_PARTS_AT_ONCE = 4;

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
  let expectedNear = 0;
  return {
    async readRecord(near) {
      expectedNear = near;
      const directory = await openDirectory();
      const last = await findLastPart(directory, near);
      return last?.content.record ?? EMPTY_RECORD;
    },

    async findEnd() {
      const directory = await openDirectory();
      const last = await findLastPart(directory, expectedNear);
      expectedNear = last?.content.record.lastArrival ?? expectedNear;
      return {
        record: last?.content.record ?? EMPTY_RECORD,
        async write(entries) {
          expectBehind(entries, last);
          const { files } = createPartWriter(last).lay(entries);
          if (files.length > MOST_PARTS_AT_ONCE) throw new RangeError('These are too many.');
          return writeFilesBeside(directory, files);
        },
      };
    },

    async append(entries) {
      const directory = await openDirectory();
      const last = await findLastPart(directory, (entries[0]?.arrival ?? 0) - 1);
      expectBehind(entries, last);
      const { record, files } = createPartWriter(last).lay(entries);
      await replaceFiles(directory, files);
      return record;
    },

    async replaceAll(batches) {
      const directory = await openDirectory();
      const writer = createPartWriter(undefined);
      const written = new Set<string>();
      let record = EMPTY_RECORD;
      for await (const batch of batches) {
        const laid = writer.lay(batch);
        await replaceFiles(directory, laid.files);
        for (const { name } of laid.files) written.add(name);
        ({ record } = laid);
      }
      for (const name of await namesIn(directory)) {
        const isOurs = NAME.test(name) || SWAP.test(name);
        if (isOurs && !written.has(name)) await directory.removeEntry(name);
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

function expectBehind([first]: readonly ArrivedEntry[], last: LastPart | undefined): void {
  const { lastArrival } = last?.content.record ?? EMPTY_RECORD;
  if (first === undefined || first.arrival > lastArrival) return;
  // Going on would replace files that the copy still needs.
  throw new NotBehindError(
    `The copy holds arrivals up to ${lastArrival}; ${first.arrival} is not behind them.`,
  );
}

/** What the copy is to hold once these files are written. */
type Laid = { readonly record: ReplicaRecord; readonly files: readonly LineFile[] };

/** Lays entries behind `last`, or from the beginning, into parts of segments. */
function createPartWriter(last: LastPart | undefined) {
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
  };
  return {
    lay(entries: readonly ArrivedEntry[]): Laid {
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
      const files = unwritten;
      unwritten = [];
      return { record, files };
    },
  };
}

function segmentOf(arrival: number): number {
  return Math.floor(arrival / ARRIVALS_PER_SEGMENT);
}

/** The part that ends the copy: at or before the segment expected, found without listing them all. */
async function findLastPart(directory: FileSystemDirectoryHandle, near: number) {
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
    const content = await readPart(directory, partName(part));
    return content && { part, content };
  };
  let [last, next] = await Promise.all([read(0), read(1)]);
  while (last !== undefined && next !== undefined) {
    last = next;
    next = await read(next.part.number + 1);
  }
  return last;
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
