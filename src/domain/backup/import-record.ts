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
  /** In how many batches; each has a list of what it added. */
  readonly batches: number;
  /** The arrival number of the first entry that it added, or would have. */
  readonly firstArrival: number;
  /** `adding`: it is under way, or was cut short; the same file goes on with it. */
  readonly state: 'adding' | 'added' | 'undoing';
};

/** What one batch of an import added. */
export type ImportedIds = {
  readonly entries: readonly EntryId[];
  readonly markers: readonly EntryId[];
};

/** So long an import can be undone. */
export const UNDO_DAYS = 30;

/** Whether an import can still be undone. */
export function canBeUndone({ at }: Pick<ImportRecord, 'at'>, now: Temporal.Instant): boolean {
  const until = Temporal.Instant.from(at).add({ hours: 24 * UNDO_DAYS });
  return Temporal.Instant.compare(now, until) <= 0;
}
