import { parseEntryId } from '../domain/ids.ts';
import type { Part, LastPart } from './last-part.ts';
import {
  findLastPart,
  isPartName,
  openAsRead,
  partName,
  partNames,
  readPart,
  recordOf,
  segmentOf,
} from './last-part.ts';
import type { LineFile } from './line-files.ts';
import { namesIn, openBeside, readLines, replaceFiles } from './line-files.ts';
import { nextTurn } from './next-turn.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { EMPTY_RECORD, recordAfter, sameRecord } from './replica-record.ts';
import type { ArrivedEntry, SecondCopy } from './second-copy.ts';
import { parseJson } from './parse-json.ts';
import { fromLine, toLine } from './stored-entry.ts';

/** A segment is split into parts of about this size, as each append writes a whole part anew. */
const LARGEST_PART_IN_BYTES = 64 * 1024;

/** Entries were to be added that do not come after those the copy holds; nothing was written. */
class NotBehindError extends Error {
  override readonly name = 'NotBehindError';
}

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
  /** The part it ended with when that was read last. */
  let known: LastPart | undefined;
  const findEnd = async (near: number) => {
    known = await findLastPart(await openDirectory(), near);
    return known;
  };
  /** Looks, once it is kept, where it ends now: the next save is spared that. */
  const keepAndLook = async (keep: () => Promise<void>) => {
    known = undefined;
    await keep();
    // Who waits for the entries to be kept is told first. Where it can't be read, the next save looks for it.
    nextTurn()
      .then(() => findEnd(expectedNear))
      .catch(() => undefined);
  };
  return {
    async readRecord(near) {
      expectedNear = near;
      return recordOf(await findEnd(near));
    },

    async findEnd() {
      let opened = known && (await openAsRead(known));
      const last = opened === undefined ? await findEnd(expectedNear) : known;
      opened ??= last && openBeside(last.read.handle);
      expectedNear = last?.content.record.lastArrival ?? expectedNear;
      const leave = async () => opened?.leave();
      return {
        record: recordOf(last),
        leave,
        async write(entries) {
          try {
            expectBehind(entries, last);
            const { files } = createPartWriter(last).lay(entries);
            const [file, next] = files;
            // A part that is begun before the database has its entries might stay empty.
            if (file === undefined || next !== undefined || file.name !== opened?.name) {
              throw new RangeError('They begin a new part.');
            }
            const { keep, giveUp } = await opened.write(file.lines);
            return { giveUp, keep: () => keepAndLook(keep) };
          } catch (error) {
            await leave();
            throw error;
          }
        },
      };
    },

    async append(entries) {
      known = undefined;
      const directory = await openDirectory();
      const last = await findLastPart(directory, (entries[0]?.arrival ?? 0) - 1);
      expectBehind(entries, last);
      const { record, files } = createPartWriter(last).lay(entries);
      await replaceFiles(directory, files);
      return record;
    },

    async replaceAll(batches) {
      known = undefined;
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
        const isOurs = isPartName(name) || SWAP.test(name);
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
        const arrived = part?.content.lines.map(fromLine) ?? [];
        for (const each of arrived) {
          if (each !== undefined) record = recordAfter(record, each.arrival, each.entry.id);
        }
        if (part === undefined || !sameRecord(part.content.record, record)) return false;
      }
      return true;
    },
  };
}

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
  // By its file, as encoding all its lines again takes a while.
  let size = last === undefined ? 0 : last.read.file.size - sizeOf(last.read.lines.slice(0, 1));
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

const encoder = new TextEncoder();

/** The bytes of lines in a file, line ends included. Not by a Blob: each is told to another process. */
function sizeOf(lines: readonly string[]): number {
  return lines.reduce((size, line) => size + encoder.encode(line).length + 1, 0);
}
