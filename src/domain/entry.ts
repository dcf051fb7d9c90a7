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
  /** The instant it was recorded; always later than that of the newest entry of its era. */
  readonly recordedAt: string;
  /**
   * How often a clock had been found days away from the stamps before: it was wrong then or is now,
   * so stamps of different eras can't be compared, and a later era comes after. Absent: never.
   */
  readonly era?: number;
  readonly recordedBy: DeviceId;
  /** The whole entry that this one was cut from when it was handed off; see `cut-entries.ts`. */
  readonly cutFrom?: EntryId;
  readonly fact: RawFact;
};

/** An entry of a copy, a file or a server, or `undefined` when its envelope is not sound. */
export function parseEntry(value: unknown): Entry | undefined {
  const raw = asForeign(value);
  const id = parseEntryId(raw?.['id']);
  const v = asWhole(raw?.['v'], 1, 1_000_000);
  const recordedAt = asInstant(raw?.['recordedAt']);
  const era = asWhole(raw?.['era'], 1, 1_000_000);
  const recordedBy = parseDeviceId(raw?.['recordedBy']);
  const fact = parseRawFact(raw?.['fact']);
  if (!raw || !id || !v || !recordedAt || !recordedBy || !fact) return undefined;
  const caseId = parseCaseId(raw['caseId']);
  if (raw['caseId'] !== undefined && caseId === undefined) return undefined;
  const cutFrom = parseEntryId(raw['cutFrom']);
  if (raw['cutFrom'] !== undefined && (cutFrom === undefined || cutFrom === id)) return undefined;
  return present({
    // What its writer says beyond this version is not ours to drop.
    ...(v > FACT_VERSION && raw),
    id,
    v,
    caseId,
    recordedAt: toStamp(Temporal.Instant.from(recordedAt)),
    era,
    recordedBy,
    cutFrom,
    fact,
  });
}

/** An instant as `recordedAt` spells it: always to the millisecond, so that stamps sort as text. */
export function toStamp(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}

/** When an entry was recorded, as far as order is concerned. */
export type Stamp = Pick<Entry, 'recordedAt' | 'era'>;

/** When an entry was recorded, apart from what it says. */
export function stampOf({ recordedAt, era }: Stamp): Stamp {
  return present({ recordedAt, era });
}

/** A stamp as it was stored, or `undefined` when it is none. */
export function parseStamp(value: unknown): Stamp | undefined {
  const raw = asForeign(value);
  const recordedAt = asInstant(raw?.['recordedAt']);
  if (recordedAt === undefined) return undefined;
  const era = asWhole(raw?.['era'], 1, 1_000_000);
  return present({ recordedAt: toStamp(Temporal.Instant.from(recordedAt)), era });
}

/** A stamp further ahead of the clock than this is not followed: all later ones would be as wrong. */
const FOLLOWED_AHEAD_IN_HOURS = 24;

/**
 * The stamp to record an entry under: now, but always after the newest one known, so that a clock
 * set back cannot make a correction older than what it corrects. Where the newest is more than 24 h
 * ahead, one of the two clocks is plainly wrong: a new era begins, whose stamps all come later.
 */
export function stampAfter(now: Temporal.Instant, newest: Stamp | undefined): Stamp {
  if (newest === undefined) return { recordedAt: toStamp(now) };
  const next = Temporal.Instant.from(newest.recordedAt).add({ milliseconds: 1 });
  const furthest = now.add({ hours: FOLLOWED_AHEAD_IN_HOURS });
  if (Temporal.Instant.compare(next, furthest) > 0) {
    return { recordedAt: toStamp(now), era: (newest.era ?? 0) + 1 };
  }
  const recordedAt = toStamp(Temporal.Instant.compare(next, now) > 0 ? next : now);
  return newest.era === undefined ? { recordedAt } : { recordedAt, era: newest.era };
}

/** Whether an entry of one stamp comes before one of the other (negative) or after it (positive). */
export function compareStamps(one: Stamp, other: Stamp): number {
  const eras = (one.era ?? 0) - (other.era ?? 0);
  if (eras !== 0 || one.recordedAt === other.recordedAt) return eras;
  return one.recordedAt < other.recordedAt ? -1 : 1;
}

/**
 * The entries in the order they are read: (era, recordedAt, id). No clock is asked: what holds must
 * not change by itself as time goes on.
 */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(
    (one, other) => compareStamps(one, other) || (one.id < other.id ? -1 : 1),
  );
}
