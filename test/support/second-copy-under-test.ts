import type { Entry } from '../../src/domain/entry.ts';
import type { CaseId, DeviceId, EntryId } from '../../src/domain/ids.ts';
import type { ArrivedEntry, SecondCopy } from '../../src/storage/second-copy.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';

/** A place for a second copy, empty at first. */
export type CopyUnderTest = {
  /** A new instance over what the place holds, as after a restart. */
  readonly open: () => SecondCopy;
  /** The same, but no write succeeds. */
  readonly openFailing: () => SecondCopy;
  /** The files, where the place has any. */
  readonly directory?: FileSystemDirectoryHandle;
};

/** The place that an (empty) directory is, in memory or in a real browser. */
export function segmentCopyUnderTest(directory: FileSystemDirectoryHandle): CopyUnderTest {
  return {
    open: () => createSegmentCopy(() => Promise.resolve(directory)),
    openFailing: () => createSegmentCopy(() => Promise.resolve(withFailingWrites(directory))),
    directory,
  };
}

/** An entry with a note of so many characters; the same every time. */
export function arrivedEntry(arrival: number, noteLength = 20): ArrivedEntry {
  const entry: Entry = {
    id: idOf(arrival),
    v: 1,
    caseId: 'EAC9990000001' as CaseId,
    recordedAt: '2026-11-21T15:00:00.000Z',
    recordedBy: 'd0000000-0000-4000-8000-000000000001' as DeviceId,
    fact: { type: 'note', text: 'ñ\u2028"\n'.repeat(Math.ceil(noteLength / 4)) },
  };
  return { arrival, entry };
}

function idOf(arrival: number): EntryId {
  // High digits too, so that a digest that loses its carry or its length is found out.
  return `f${arrival.toString(16).padStart(7, '0')}-0000-7000-8000-ffffffffff0f` as EntryId;
}

export function range(from: number, to: number, noteLength?: number): ArrivedEntry[] {
  return Array.from({ length: to - from + 1 }, (_, n) => arrivedEntry(from + n, noteLength));
}

/** The digest computed on its own: the sum of the ids, 128 bits of it, in 32 hexadecimal digits. */
export function digestOf(entries: readonly ArrivedEntry[]): string {
  const sum = entries.reduce(
    (total, { entry }) => total + BigInt(`0x${entry.id.replaceAll('-', '')}`),
    0n,
  );
  return BigInt.asUintN(128, sum).toString(16).padStart(32, '0');
}

export function expectSame(what: string, actual: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one === other) return;
  const cut = (text: string | undefined) => text?.slice(0, 300);
  throw new Error(`${what}: got ${cut(one)}, expected ${cut(other)}`);
}

export async function allOf(copy: SecondCopy): Promise<ArrivedEntry[]> {
  const all: ArrivedEntry[] = [];
  for await (const arrived of copy.readAll()) all.push(arrived);
  return all;
}

export async function expectHolds(
  copy: SecondCopy,
  entries: readonly ArrivedEntry[],
): Promise<void> {
  const lastArrival = entries.at(-1)?.arrival ?? -1;
  const record = { lastArrival, digest: digestOf(entries) };
  expectSame('record', await copy.readRecord(lastArrival), record);
  expectSame('entries', await allOf(copy), entries);
}

export async function expectRejected(what: string, work: Promise<unknown>): Promise<void> {
  const settled = await work.then(
    () => 'fulfilled',
    () => 'rejected',
  );
  expectSame(what, settled, 'rejected');
}

export async function namesIn(directory: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  return names.toSorted();
}

export async function contentOf(directory: FileSystemDirectoryHandle): Promise<string[]> {
  const names = await namesIn(directory);
  return Promise.all(names.map(async (name) => `${name}\n${await read(directory, name)}`));
}

export async function read(directory: FileSystemDirectoryHandle, name: string): Promise<string> {
  return (await (await directory.getFileHandle(name)).getFile()).text();
}

export async function write(directory: FileSystemDirectoryHandle, name: string, text: string) {
  const handle = await directory.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}

/** The directory, but what is written to its files fails half-way, as on a full disk. */
function withFailingWrites(directory: FileSystemDirectoryHandle): FileSystemDirectoryHandle {
  const failing = {
    keys: () => directory.keys(),
    async getFileHandle(name: string, options?: FileSystemGetFileOptions) {
      const handle = await directory.getFileHandle(name, options);
      return {
        getFile: () => handle.getFile(),
        async createWritable() {
          const stream = await handle.createWritable();
          return {
            async write(text: string) {
              await stream.write(text.slice(0, text.length / 2));
              throw new DOMException('The disk is full.', 'QuotaExceededError');
            },
            close: () => stream.close(),
            abort: () => stream.abort(),
          };
        },
      };
    },
  };
  return failing as unknown as FileSystemDirectoryHandle;
}
