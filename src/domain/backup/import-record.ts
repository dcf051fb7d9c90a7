import type { EntryId } from '../ids.ts';
import type { BackupHeader } from './backup-file.ts';

/** A file that was taken over. */
export type ImportRecord = {
  readonly id: string;
  /** The instant at which it began. */
  readonly at: string;
  readonly from: BackupHeader;
  /** How many entries it added, and how many markers. */
  readonly entries: number;
  readonly markers: number;
  /** How many markers of the file were here already. */
  readonly known?: number;
  /** In how many batches; each has a list of what it added. */
  readonly batches: number;
  /** The arrival number of the first entry that it added, or would have. */
  readonly firstArrival: number;
  /** That the person let it erase entries that were here; undoing it does not bring them back. */
  readonly letErase?: true;
  /** `adding`: it is under way, or was cut short; the same file goes on with it. */
  readonly state: 'adding' | 'added' | 'undoing';
  /** While it is being undone: what arrived after this one came after it was decided what is to go. */
  readonly plannedThrough?: number;
};

/** What one batch of an import added. */
export type ImportedIds = {
  readonly entries: readonly EntryId[];
  readonly markers: readonly EntryId[];
  /** Markers that were here already: undoing the import that brought them leaves them to this one. */
  readonly known?: readonly EntryId[];
};

/** So long an import can be undone. */
const UNDO_DAYS = 30;

/** Whether an import can still be undone. */
export function canBeUndone({ at }: Pick<ImportRecord, 'at'>, now: Temporal.Instant): boolean {
  const until = Temporal.Instant.from(at).add({ hours: 24 * UNDO_DAYS });
  return Temporal.Instant.compare(now, until) <= 0;
}
