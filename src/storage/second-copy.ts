import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import type { WrittenBeside } from './line-files.ts';
import type { ReplicaRecord } from './replica-record.ts';

/** An entry with the arrival number it has in this browser. */
export type ArrivedEntry = { readonly arrival: number; readonly entry: Entry };

/** The end of the second copy, found so that entries can be written behind it. */
export type CopyEnd = {
  /** What the copy holds. */
  readonly record: ReplicaRecord;
  /**
   * Writes entries beside the copy, which holds what it held until they are kept. For the few of one
   * save; rejects where they can't be written, or are too many.
   */
  readonly write: (entries: readonly ArrivedEntry[]) => Promise<WrittenBeside>;
  /** Has nothing written there after all. One of both has to be called. Never rejects. */
  readonly leave: () => Promise<void>;
};

/** The journal's other copy, outside the database. Every call happens under one Web Lock. */
export type SecondCopy = {
  /**
   * What the copy holds. `near` is the arrival number at which its end is expected: the search
   * starts there, so that opening does not read the whole copy.
   */
  readonly readRecord: (near: number) => Promise<ReplicaRecord>;
  /**
   * Finds its end, where it was found last, to write behind it. Nothing may be written behind one whose
   * record is another than that of the database: it may not be the end.
   */
  readonly findEnd: () => Promise<CopyEnd>;
  /**
   * Adds entries, in the order of their arrival numbers, behind what is there. Settles when they
   * are kept; rejects when they are not, and what was there before is then still there.
   */
  readonly append: (entries: readonly ArrivedEntry[]) => Promise<ReplicaRecord>;
  /**
   * Makes the copy hold these entries and nothing else. Until it settles, what was there and is not
   * among them may still be there; what is among them is never missing for a moment.
   */
  readonly replaceAll: (batches: AsyncIterable<readonly ArrivedEntry[]>) => Promise<ReplicaRecord>;
  /** Everything the copy holds that can be read, oldest arrival first. */
  readonly readAll: () => AsyncIterable<ArrivedEntry>;
  /** The markers of erased entries that the copy holds. */
  readonly readMarkers: () => Promise<readonly EntryId[]>;
  /** Makes the copy hold these markers and no others. */
  readonly replaceMarkers: (ids: readonly EntryId[]) => Promise<void>;
  /** Whether it is noted beside the copy that backups are written by themselves. */
  readonly hasBackupMark: () => Promise<boolean>;
  /** Notes beside the copy whether backups are written by themselves, and nothing of how. */
  readonly setBackupMark: (isOn: boolean) => Promise<void>;
  /** Whether all of it can be read, and it is what it says of itself. Reads the whole copy. */
  readonly isUnspoilt: () => Promise<boolean>;
};
