import { AT_ITS_END } from './second-copy-end.ts';
import type { ArrivedEntry } from '../../src/storage/second-copy.ts';
import type { CopyUnderTest } from './second-copy-under-test.ts';
import {
  allOf,
  arrivedEntry,
  contentOf,
  digestOf,
  expectHolds,
  expectRejected,
  expectSame,
  namesIn,
  range,
  read,
  write,
} from './second-copy-under-test.ts';

/** One thing that every second copy must do. `run` rejects where it doesn't. */
export type AcceptanceCase = {
  readonly name: string;
  /** Whether it is about the files of `createSegmentCopy`. */
  readonly isAboutFiles: boolean;
  readonly run: (createCopy: () => Promise<CopyUnderTest>) => Promise<void>;
};

async function* inBatches(entries: readonly ArrivedEntry[], size = 50) {
  for (let from = 0; from < entries.length; from += size) yield entries.slice(from, from + size);
}

const forAll: readonly Omit<AcceptanceCase, 'isAboutFiles'>[] = [
  {
    name: 'is empty at first',
    async run(createCopy) {
      const copy = (await createCopy()).open();
      await expectHolds(copy, []);
      expectSame('record near 500', (await copy.readRecord(500)).lastArrival, -1);
    },
  },
  {
    name: 'gives back what was added, verbatim and in order, and says what it holds',
    async run(createCopy) {
      const copy = (await createCopy()).open();
      const record = await copy.append(range(0, 2));
      expectSame('record', record, { lastArrival: 2, digest: digestOf(range(0, 2)) });
      await expectHolds(copy, range(0, 2));
    },
  },
  {
    name: 'holds what was added one by one, after each reopening',
    async run(createCopy) {
      const place = await createCopy();
      for (let arrival = 0; arrival < 6; arrival += 1) {
        await place.open().append([arrivedEntry(arrival)]);
        await expectHolds(place.open(), range(0, arrival));
      }
    },
  },
  ...AT_ITS_END,
  {
    name: 'holds entries across the boundary of segments, added at once or around it',
    async run(createCopy) {
      const atOnce = await createCopy();
      await atOnce.open().append(range(0, 300));
      await expectHolds(atOnce.open(), range(0, 300));
      const around = await createCopy();
      for (const [from, to] of [
        [0, 126],
        [127, 127],
        [128, 128],
        [129, 256],
        [257, 257],
      ] as const) {
        await around.open().append(range(from, to));
        await expectHolds(around.open(), range(0, to));
      }
    },
  },
  {
    name: 'finds its end from wherever it is expected at or before it, and beyond',
    async run(createCopy) {
      const copy = (await createCopy()).open();
      await copy.append(range(0, 200));
      for (const near of [128, 200, 255, 5000]) {
        expectSame(`near ${near}`, (await copy.readRecord(near)).lastArrival, 200);
      }
    },
  },
  {
    name: 'holds long entries, also one longer than a part',
    async run(createCopy) {
      const place = await createCopy();
      const entries = [...range(0, 3), arrivedEntry(4, 90_000), arrivedEntry(5, 90_000)];
      entries.push(...range(6, 12, 15_000));
      for (const arrived of entries) await place.open().append([arrived]);
      await expectHolds(place.open(), entries);
    },
  },
  {
    name: 'holds entries whose arrivals have gaps, also of whole segments',
    async run(createCopy) {
      const place = await createCopy();
      const entries = [3, 7, 127, 129, 700, 2000].map((arrival) => arrivedEntry(arrival));
      await place.open().append(entries.slice(0, 4));
      for (const arrived of entries.slice(4)) await place.open().append([arrived]);
      await expectHolds(place.open(), entries);
    },
  },
  {
    name: 'keeps what was there when a write fails, and goes on afterwards',
    async run(createCopy) {
      const place = await createCopy();
      await expectRejected('first write', place.openFailing().append(range(0, 1)));
      await expectHolds(place.open(), []);
      await place.open().append(range(0, 1));
      await expectRejected('later write', place.openFailing().append(range(2, 2)));
      await expectRejected('write of a new segment', place.openFailing().append(range(2, 200)));
      await expectHolds(place.open(), range(0, 1));
      await place.open().append(range(2, 200));
      await expectHolds(place.open(), range(0, 200));
    },
  },
  {
    name: 'holds what it was replaced by and nothing else',
    async run(createCopy) {
      const place = await createCopy();
      await place.open().append(range(0, 300));
      await place.open().replaceAll(inBatches(range(3, 200)));
      await expectHolds(place.open(), range(3, 200));
      await place.open().append(range(201, 210));
      await expectHolds(place.open(), range(3, 210));
    },
  },
  {
    name: 'is empty when it was replaced by nothing',
    async run(createCopy) {
      const place = await createCopy();
      await place.open().append(range(0, 3));
      await place.open().replaceAll(inBatches([]));
      await expectHolds(place.open(), []);
    },
  },
];

type FilesTest = (place: CopyUnderTest, directory: FileSystemDirectoryHandle) => Promise<void>;

const forFiles: readonly { readonly name: string; readonly run: FilesTest }[] = [
  {
    name: 'splits a segment into parts of 64 kB, and rewrites only the last',
    async run(place, directory) {
      const entries = range(0, 20, 15_000);
      for (const arrived of entries) await place.open().append([arrived]);
      const names = await namesIn(directory);
      expectSame('several parts', names.length > 3, true);
      for (const name of names) {
        expectSame(`size of ${name}`, (await read(directory, name)).length <= 66_000, true);
      }
      await expectHolds(place.open(), entries);
    },
  },
  {
    name: 'writes the same files whether entries come one by one or at once',
    async run(place, directory) {
      const entries = range(100, 140, 6000);
      await place.open().append(entries);
      const atOnce = await contentOf(directory);
      for (const name of await namesIn(directory)) await directory.removeEntry(name);
      for (const arrived of entries) await place.open().append([arrived]);
      expectSame('files', await contentOf(directory), atOnce);
    },
  },
  {
    name: 'ignores a torn last line, keeps the rest, and does not believe the head above it',
    async run(place, directory) {
      await place.open().append(range(0, 130));
      const name = (await namesIn(directory)).at(-1) ?? '';
      await write(directory, name, (await read(directory, name)).slice(0, -30));
      expectSame('entries', await allOf(place.open()), range(0, 129));
      expectSame('record', (await place.open().readRecord(130)).lastArrival, 127);
    },
  },
  {
    name: 'removes the files of what it no longer holds, and left-over swap files, when replaced',
    async run(place, directory) {
      await place.open().append(range(0, 400));
      await write(directory, '00000002-000.jsonl.crswap', 'half a');
      await write(directory, 'erased.jsonl', 'not its own');
      await place.open().replaceAll(inBatches(range(0, 130)));
      await expectHolds(place.open(), range(0, 130));
      expectSame('files', await namesIn(directory), [
        '00000000-000.jsonl',
        '00000001-000.jsonl',
        'erased.jsonl',
      ]);
    },
  },
  {
    name: 'does not believe a spoilt head, but gives back every line under it',
    async run(place, directory) {
      await place.open().append(range(0, 130));
      const name = (await namesIn(directory)).at(-1) ?? '';
      await write(directory, name, `#${await read(directory, name)}`);
      expectSame('record', (await place.open().readRecord(130)).lastArrival, 127);
      expectSame('entries', await allOf(place.open()), range(0, 130));
      await place.open().append(range(128, 131));
      await expectHolds(place.open(), range(0, 131));
    },
  },
  {
    name: 'ignores swap files, empty files and files that are not its own',
    async run(place, directory) {
      await place.open().append(range(0, 3));
      const line = JSON.stringify(arrivedEntry(9));
      await write(directory, '00000000-000.jsonl.crswap', line);
      await write(directory, 'erased.jsonl', line);
      await write(directory, '00000000-001.jsonl', '');
      await expectHolds(place.open(), range(0, 3));
      await place.open().append(range(4, 5));
      await expectHolds(place.open(), range(0, 5));
    },
  },
  {
    name: 'holds the mark of automatic backups, also when it is replaced, until that is taken away',
    async run(place) {
      await place.open().setBackupMark(false);
      const marks = [await place.open().hasBackupMark()];
      await place.open().setBackupMark(true);
      await place.open().append(range(0, 3));
      await place.open().replaceAll(inBatches(range(0, 1)));
      marks.push(await place.open().hasBackupMark());
      await expectHolds(place.open(), range(0, 1));
      await place.open().setBackupMark(false);
      marks.push(await place.open().hasBackupMark());
      expectSame('marks', marks, [false, true, false]);
    },
  },
];

/** Every second copy must pass these; those about files are for copies that lie in files. */
export const SECOND_COPY_ACCEPTANCE: readonly AcceptanceCase[] = [
  ...forAll.map((each) => ({ ...each, isAboutFiles: false })),
  ...forFiles.map(({ name, run }) => ({
    name,
    isAboutFiles: true,
    async run(createCopy: () => Promise<CopyUnderTest>) {
      const place = await createCopy();
      if (place.directory === undefined) throw new Error('This copy has no files.');
      await run(place, place.directory);
    },
  })),
];
