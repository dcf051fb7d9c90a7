import type { RawFact } from './fact.ts';
import { parseRawFact } from './fact.ts';
import type { CaseId, DeviceId, EntryId } from './ids.ts';
import { parseCaseId, parseDeviceId, parseEntryId } from './ids.ts';
import { asForeign, asInstant, asWhole, present } from './reading.ts';

/** The revision of facts that this version writes into `v`. */
export const FACT_VERSION = 1;

/** One thing recorded. Written once, never edited, never removed but by erasing. */
export type Entry = {
  readonly id: EntryId;
  /** The revision of facts its writer knew. */
  readonly v: number;
  /** Absent: the entry is about the whole journal. */
  readonly caseId?: CaseId;
  /** The instant it was recorded; never earlier than that of the newest entry then known. */
  readonly recordedAt: string;
  readonly recordedBy: DeviceId;
  readonly fact: RawFact;
};

/** An entry of a copy, a file or a server, or `undefined` when its envelope is not sound. */
export function parseEntry(value: unknown): Entry | undefined {
  const raw = asForeign(value);
  const id = parseEntryId(raw?.['id']);
  const v = asWhole(raw?.['v'], 1, 1_000_000);
  const recordedAt = asInstant(raw?.['recordedAt']);
  const recordedBy = parseDeviceId(raw?.['recordedBy']);
  const fact = parseRawFact(raw?.['fact']);
  if (!raw || !id || !v || !recordedAt || !recordedBy || !fact) return undefined;
  const caseId = parseCaseId(raw['caseId']);
  if (raw['caseId'] !== undefined && caseId === undefined) return undefined;
  return present({
    // What its writer says beyond this version is not ours to drop.
    ...(v > FACT_VERSION && raw),
    id,
    v,
    caseId,
    recordedAt: toStamp(Temporal.Instant.from(recordedAt)),
    recordedBy,
    fact,
  });
}

/** An instant as `recordedAt` spells it: always to the millisecond, so that stamps sort as text. */
export function toStamp(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}

/** A stamp this far ahead of the clock is not trusted for order. */
const TRUSTED_AHEAD_IN_HOURS = 24;

/**
 * The instant to record an entry under: now, but never earlier than the newest entry known, so that
 * a clock set back cannot make a correction older than what it corrects. A newest entry more than
 * 24 h ahead was written under a wrong clock and does not count.
 */
export function stampAfter(
  now: Temporal.Instant,
  newestRecordedAt: string | undefined,
): Temporal.Instant {
  if (newestRecordedAt === undefined || !isTrusted(newestRecordedAt, now)) return now;
  const newest = Temporal.Instant.from(newestRecordedAt);
  return Temporal.Instant.compare(newest, now) > 0 ? newest : now;
}

/** The entries in the order they are read: (recordedAt, id), stamps not trusted first. */
export function inOrder(entries: readonly Entry[], now: Temporal.Instant): readonly Entry[] {
  const latest = latestTrusted(now).epochMilliseconds;
  return entries
    .map((entry) => {
      const stamp = Temporal.Instant.from(entry.recordedAt).epochMilliseconds;
      return { entry, order: stamp > latest ? -Infinity : stamp };
    })
    .toSorted((one, other) => {
      if (one.order !== other.order) return one.order < other.order ? -1 : 1;
      return one.entry.id < other.entry.id ? -1 : 1;
    })
    .map(({ entry }) => entry);
}

/** The latest stamp that is trusted for order. */
export function latestTrusted(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: TRUSTED_AHEAD_IN_HOURS });
}

function isTrusted(recordedAt: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(recordedAt), latestTrusted(now)) <= 0;
}
