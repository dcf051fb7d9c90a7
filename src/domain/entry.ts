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
  /** The instant it was recorded; always later than that of the newest entry then known. */
  readonly recordedAt: string;
  /**
   * Only where the newest stamp then known was too far ahead to be followed: that stamp. What is
   * stamped later than this entry, up to there, was recorded before it, by a clock that was wrong.
   */
  readonly newestKnownAt?: string;
  readonly recordedBy: DeviceId;
  readonly fact: RawFact;
};

/** An entry of a copy, a file or a server, or `undefined` when its envelope is not sound. */
export function parseEntry(value: unknown): Entry | undefined {
  const raw = asForeign(value);
  const id = parseEntryId(raw?.['id']);
  const v = asWhole(raw?.['v'], 1, 1_000_000);
  const recordedAt = asInstant(raw?.['recordedAt']);
  const newestKnownAt = asInstant(raw?.['newestKnownAt']);
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
    newestKnownAt: newestKnownAt && toStamp(Temporal.Instant.from(newestKnownAt)),
    recordedBy,
    fact,
  });
}

/** An instant as `recordedAt` spells it: always to the millisecond, so that stamps sort as text. */
export function toStamp(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}

/** A stamp further ahead of the clock than this is not followed: all later ones would be as wrong. */
const FOLLOWED_AHEAD_IN_HOURS = 24;

/** The latest stamp that a new one follows. */
export function latestFollowed(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: FOLLOWED_AHEAD_IN_HOURS });
}

/**
 * The instant to record an entry under: now, but always after the newest entry known, so that a
 * clock set back cannot make a correction older than what it corrects. A newest entry more than
 * 24 h ahead was written under a wrong clock and is not followed.
 */
export function stampAfter(
  now: Temporal.Instant,
  newestRecordedAt: string | undefined,
): Temporal.Instant {
  if (newestRecordedAt === undefined) return now;
  const next = Temporal.Instant.from(newestRecordedAt).add({ milliseconds: 1 });
  const isFollowed = Temporal.Instant.compare(next, latestFollowed(now)) <= 0;
  return isFollowed && Temporal.Instant.compare(next, now) > 0 ? next : now;
}

/**
 * The entries in the order they are read: (recordedAt, id). One that was stamped by a clock running
 * ahead stands right before the first entry that was recorded after it by a better one. No clock is
 * asked: what holds must not change by itself when that time comes.
 */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const stampOf = (entry: Entry) => toMilliseconds(entry.recordedAt);
  const bounds = entries.flatMap((entry) =>
    entry.newestKnownAt === undefined
      ? []
      : [{ from: stampOf(entry), to: toMilliseconds(entry.newestKnownAt) }],
  );
  return entries
    .map((entry) => {
      const stamp = stampOf(entry);
      const better = bounds.filter(({ from, to }) => from < stamp && stamp <= to);
      // Half a millisecond: right before the entry that knew better. A clock can go wrong twice.
      const befores = better.map(({ from }) => from - 0.5).toSorted((one, other) => one - other);
      return { entry, place: [...befores, stamp] };
    })
    .toSorted(
      (one, other) =>
        comparePlaces(one.place, other.place) || (one.entry.id < other.entry.id ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

function comparePlaces(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((number, at) => number !== other[at]);
  if (index < 0) return 0;
  return (one[index] ?? 0) - (other[index] ?? 0);
}

function toMilliseconds(stamp: string): number {
  return Temporal.Instant.from(stamp).epochMilliseconds;
}
