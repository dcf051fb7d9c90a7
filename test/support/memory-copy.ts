import type { EntryId } from '../../src/domain/ids.ts';
import type { ReplicaRecord } from '../../src/storage/replica-record.ts';
import { EMPTY_RECORD, recordAfter } from '../../src/storage/replica-record.ts';
import type { ArrivedEntry, SecondCopy } from '../../src/storage/second-copy.ts';

/** A second copy in memory: what the real one promises, in the fewest words. */
export type MemoryCopy = SecondCopy & {
  /** Whether every append fails, as on a full disk. */
  readonly setFailing: (failing: boolean) => void;
  readonly held: readonly ArrivedEntry[];
};

/** @param held shared with other instances over the same content. */
export function createMemoryCopy(held: ArrivedEntry[] = []): MemoryCopy {
  let isFailing = false;
  let markers: readonly EntryId[] = [];
  let isBackupOn = false;
  const record = (): ReplicaRecord =>
    held.reduce((sum, { arrival, entry }) => recordAfter(sum, arrival, entry.id), EMPTY_RECORD);
  const expectWritable = ([first]: readonly ArrivedEntry[]) => {
    if (isFailing) throw new DOMException('The disk is full.', 'QuotaExceededError');
    if (first !== undefined && first.arrival <= record().lastArrival) {
      throw new RangeError(`${first.arrival} is not behind ${record().lastArrival}.`);
    }
  };
  const add = (entries: readonly ArrivedEntry[]) => {
    held.push(...entries.map((arrived) => structuredClone(arrived)));
  };
  return {
    held,
    setFailing: (failing) => {
      isFailing = failing;
    },
    readRecord: () => Promise.resolve(record()),
    async findEnd() {
      return {
        record: record(),
        leave: () => Promise.resolve(),
        async write(entries) {
          expectWritable(entries);
          return { keep: async () => add(entries), giveUp: () => Promise.resolve() };
        },
      };
    },
    async append(entries) {
      expectWritable(entries);
      add(entries);
      return record();
    },
    async replaceAll(batches) {
      const all: ArrivedEntry[] = [];
      for await (const batch of batches) all.push(...batch);
      if (isFailing) throw new DOMException('The disk is full.', 'QuotaExceededError');
      held.splice(0, held.length, ...all.map((arrived) => structuredClone(arrived)));
      return record();
    },
    async *readAll() {
      yield* held.map((arrived) => structuredClone(arrived));
    },
    readMarkers: () => Promise.resolve([...markers]),
    async replaceMarkers(ids) {
      if (isFailing) throw new DOMException('The disk is full.', 'QuotaExceededError');
      markers = [...ids];
    },
    hasBackupMark: () => Promise.resolve(isBackupOn),
    async setBackupMark(isOn) {
      if (isFailing) throw new DOMException('The disk is full.', 'QuotaExceededError');
      isBackupOn = isOn;
    },
    isUnspoilt: () => Promise.resolve(true),
  };
}
