import { asForeign, asInstant } from '../reading.ts';
import type { KnownMembers } from './known-members.ts';
import { memberMeant, membersNow, ownMember } from './known-members.ts';
import type { MemberId } from './team-fact.ts';
import { parseMemberId } from './team-fact.ts';
import type { Heard } from './team-state.ts';

/**
 * So long nothing that a member recorded may come before her cases ring for the others as well. Shorter than any wait
 * that is counted, so that a machine which is gone, or a colleague away, lets none of them pass unheard.
 */
export const SILENT_AFTER_IN_DAYS = 14;

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
 * @param at when the team was last heard at all: who is cut off from it herself knows nothing of the others since.
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
      ...joined.map(({ said }) => Temporal.Instant.from(said.recordedAt)),
    ];
    const last = all.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);
    if (last === undefined || last.until(at).total('hours') < SILENT_AFTER_IN_DAYS * 24) return [];
    return [{ memberId, heardAt: last.toString() }];
  });
}

/** By a clock that is ahead it was recorded after it came here. */
function earlier({ recordedAt, receivedAt }: Heard): Temporal.Instant {
  const recorded = Temporal.Instant.from(recordedAt);
  const received = Temporal.Instant.from(receivedAt);
  return Temporal.Instant.compare(recorded, received) < 0 ? recorded : received;
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
