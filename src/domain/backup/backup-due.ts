import { asForeign, asInstant, asWhole } from '../reading.ts';

/** The last backup of the whole journal that was made by this browser profile. */
export type BackupMade = {
  /** The instant at which its writing began. */
  readonly at: string;
  /** The arrival number of the newest entry then (−1: none): what came later may not be in it. */
  readonly lastArrival: number;
};

/** How the journal stands to its last backup. */
export type BackupStanding = {
  /** `undefined` when there is none that this profile knows of. */
  readonly made?: BackupMade;
  /** How many entries came since, or are there where none was made; counted up to a bound. */
  readonly since: number;
  /** When the first entry of the journal was recorded. */
  readonly firstAt?: string;
  /** Until when the person wants to hear nothing of it: an instant. */
  readonly putOffUntil?: string;
};

/** So many days without a backup, when something is new, are too many. */
export const BACKUP_AFTER_DAYS = 30;
/** And so many new entries, however few the days. */
export const BACKUP_AFTER_ENTRIES = 50;
/** The message is put away for so many days. */
const BACKUP_PUT_OFF_DAYS = 7;

/** Whether it is time to say that a backup should be made; never where nothing is new. */
export function isBackupDue(
  { made, since, firstAt, putOffUntil }: BackupStanding,
  now: Temporal.Instant,
): boolean {
  if (since === 0) return false;
  if (putOffUntil !== undefined && isBefore(now, Temporal.Instant.from(putOffUntil))) return false;
  if (since >= BACKUP_AFTER_ENTRIES) return true;
  const from = made?.at ?? firstAt;
  return from !== undefined && !isBefore(now, daysAfter(from, BACKUP_AFTER_DAYS));
}

/** Until when the message is put away, from now. */
export function putOffFrom(now: Temporal.Instant): string {
  return now.add({ hours: 24 * BACKUP_PUT_OFF_DAYS }).toString();
}

/** The last backup as it is stored, or `undefined` when that is none. */
export function parseBackupMade(value: unknown): BackupMade | undefined {
  const raw = asForeign(value);
  const at = asInstant(raw?.['at']);
  const lastArrival = asWhole(raw?.['lastArrival'], -1, Number.MAX_SAFE_INTEGER);
  return at === undefined || lastArrival === undefined ? undefined : { at, lastArrival };
}

function daysAfter(instant: string, days: number): Temporal.Instant {
  return Temporal.Instant.from(instant).add({ hours: 24 * days });
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
