import { asForeign, asInstant } from '../reading.ts';
import type { KnownMembers } from './known-members.ts';
import { memberMeant, membersNow, ownMember } from './known-members.ts';
import type { MemberId } from './team-fact.ts';
import { parseMemberId } from './team-fact.ts';
import type { Heard, Listened } from './team-state.ts';

/**
 * So long nothing that a member recorded may come before her cases ring for the others as well. Shorter than any wait
 * that is counted, so that a machine which is gone, or a colleague away, lets none of them pass unheard.
 */
export const SILENT_AFTER_IN_DAYS = 14;

/** So long without the team's server, and the others may have been without it as well. */
const APART_AFTER_IN_HOURS = 24;
/** So long, from when it is there again, they have to hand over what they recorded meanwhile. */
const HANDED_OVER_IN_HOURS = 12;

/** A member of whom nothing was heard for long. */
export type SilentMember = {
  readonly memberId: MemberId;
  /** When something was last recorded on one of her machines. */
  readonly heardAt: string;
};

/**
 * Who has been silent for long, of those in whose browsers cases would ring; never oneself.
 *
 * @param heard what was last heard of each browser profile.
 * @param at by when all that they recorded is here: who is cut off from the team herself knows nothing of them since.
 */
export function silentMembers(
  known: KnownMembers,
  heard: readonly Heard[],
  at: Temporal.Instant,
): readonly SilentMember[] {
  const own = ownMember(known)?.memberId;
  const byDevice = new Map(heard.map((each) => [each.deviceId, earlier(each)]));
  return membersNow(known).flatMap(({ memberId, devices }) => {
    if (memberId === own || devices.length === 0) return [];
    const joined = known.said.filter((each) => each.memberId === memberId && each.name);
    const all = [
      ...devices.flatMap((device) => byDevice.get(device) ?? []),
      ...joined.flatMap(({ deviceId, said }) => {
        const stamped = Temporal.Instant.from(said.recordedAt);
        const last = deviceId && byDevice.get(deviceId);
        // It is among what was heard of that machine: a later stamp is of a clock that was ahead.
        if (last !== undefined) return earliest(stamped, last);
        return Temporal.Instant.compare(stamped, at) > 0 ? [] : stamped;
      }),
    ];
    const last = all.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);
    if (last === undefined || hoursBetween(last, at) < SILENT_AFTER_IN_DAYS * 24) return [];
    return [{ memberId, heardAt: last.toString() }];
  });
}

/** By a clock that is ahead it was recorded after it came here. */
function earlier({ recordedAt, receivedAt }: Heard): Temporal.Instant {
  return earliest(Temporal.Instant.from(recordedAt), Temporal.Instant.from(receivedAt));
}

function earliest(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}

function hoursBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return from.until(to).total('hours');
}

/** When the team was listened to, once it was read to its end at this instant. */
export function afterListening(before: Listened | undefined, now: Temporal.Instant): Listened {
  const at = now.toString();
  if (before === undefined) return { at };
  const hours = hoursBetween(Temporal.Instant.from(before.at), now);
  if (hours >= APART_AFTER_IN_HOURS) return { at, apart: { from: before.at, to: at } };
  if (before.apart === undefined) return { at };
  const since = hoursBetween(Temporal.Instant.from(before.apart.to), now);
  // A clock that was ahead then is not waited for.
  const isToTell = since >= 0 && since < HANDED_OVER_IN_HOURS;
  return isToTell ? { at, apart: before.apart } : { at };
}

/** By when all that the others recorded is here, as far as is known: not since one was without the server for long. */
export function heardThrough({ at, apart }: Listened): Temporal.Instant {
  return Temporal.Instant.from(apart?.from ?? at);
}

/** The silent members as they are stored with how far the exchange is. */
export function parseSilent(state: unknown): readonly SilentMember[] {
  const list = asForeign(state)?.['silent'];
  return (Array.isArray(list) ? list : []).flatMap((each) => {
    const raw = asForeign(each);
    const memberId = parseMemberId(raw?.['memberId']);
    const heardAt = asInstant(raw?.['heardAt']);
    return memberId && heardAt ? [{ memberId, heardAt }] : [];
  });
}

/** When somebody to whom a case is assigned was last heard of, where it rings for the others because of that. */
export function silentSince(
  assignee: MemberId | undefined,
  known: Pick<KnownMembers, 'silent' | 'said' | 'team'>,
): Temporal.Instant | undefined {
  const meant = assignee && memberMeant(assignee, known);
  const found = known.silent?.find(({ memberId }) => memberId === meant);
  return found && Temporal.Instant.from(found.heardAt);
}
