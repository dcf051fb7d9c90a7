import type { CalendarDate } from '../calendar-date.ts';

/** How often a backup is written by itself. */
export const BACKUP_RHYTHMS = ['day', 'week'] as const;
/** How often a backup is written by itself. */
export type BackupRhythm = (typeof BACKUP_RHYTHMS)[number];

/** How many files may be kept. */
export const KEPT_FILES = [3, 7, 14, 30] as const;

/**
 * Why none was written. `too-large`: for the worker; a page can save it. `no-folder`: the browser could
 * not write where it saves downloads. `refused`: anything else, such as a download that was cancelled.
 */
export type BackupFailure =
  | 'too-large'
  | 'no-permission'
  | 'no-key'
  | 'no-space'
  | 'no-folder'
  | 'refused';

/** How often a backup is written by itself, and how many files stay: what the person chooses. */
export type BackupPlan = Pick<AutomaticBackup, 'every' | 'keep'>;

/** Backups that are written by themselves, on this machine. */
export type AutomaticBackup = {
  readonly every: BackupRhythm;
  /** So many files stay; older ones that were written this way are removed. */
  readonly keep: number;
  /** Whether files are sealed; the key is kept apart. */
  readonly isSealed: boolean;
  /** The last one that worked, and what the journal held then. */
  readonly worked?: { readonly at: string; readonly held: string };
  /** That none could be written since. */
  readonly failed?: { readonly at: string; readonly why: BackupFailure };
  /** What the browser calls the files that were written, oldest first. */
  readonly files: readonly number[];
};

const HOURS: Record<BackupRhythm, number> = { day: 24, week: 7 * 24 };

/**
 * Whether a backup is to be written: something changed since the last one, and that is long enough ago. A
 * clock that was put back does not put it off.
 *
 * @param held what the journal holds now, as one text.
 */
export function isBackupDue(
  { every, worked }: Pick<AutomaticBackup, 'every' | 'worked'>,
  held: string,
  now: Temporal.Instant,
): boolean {
  if (worked === undefined) return true;
  if (worked.held === held) return false;
  const age = now.since(Temporal.Instant.from(worked.at)).total('hours');
  return age >= HOURS[every] || age < 0;
}

/**
 * Whether a try failed less than an hour ago: another one would most likely fail as well. A clock that was
 * put back does not put it off.
 */
export function hasFailedLately(
  { at }: NonNullable<AutomaticBackup['failed']>,
  now: Temporal.Instant,
): boolean {
  const age = now.since(Temporal.Instant.from(at)).total('hours');
  return age >= 0 && age < 1;
}

/** The name of the file in the folder for downloads. */
export function automaticBackupName(on: CalendarDate): string {
  return `Followthrough/backup-${on}.followthrough`;
}
