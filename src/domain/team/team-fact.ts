import type { RawFact } from '../fact.ts';
import type { DeviceId } from '../ids.ts';
import { parseDeviceId } from '../ids.ts';
import type { Foreign } from '../reading.ts';
import { asText, present } from '../reading.ts';

declare const memberBrand: unique symbol;
/** A person of the team, on however many machines: a random UUID, minted when she first joins. */
export type MemberId = string & { readonly [memberBrand]: 'MemberId' };

declare const teamBrand: unique symbol;
/** A team: the random UUID that its keyring carries. */
export type TeamId = string & { readonly [teamBrand]: 'TeamId' };

/** The most characters of the name of a member. */
export const LONGEST_MEMBER_NAME = 100;

/**
 * Somebody joined, in the browser profile that recorded it: it belongs to this member from then on. Said
 * again under another name, she is called so.
 */
export type MemberJoined = {
  readonly type: 'member-joined';
  readonly team: TeamId;
  readonly memberId: MemberId;
  readonly name: string;
};

/** A member has this browser profile no more, or none at all: she left, or somebody said so of her. */
export type MemberLeft = {
  readonly type: 'member-left';
  readonly team: TeamId;
  readonly memberId: MemberId;
  /** Absent: none of hers. */
  readonly deviceId?: DeviceId;
};

/** Who looks after a case from then on; `null`: nobody in particular. */
export type CaseAssigned = {
  readonly type: 'case-assigned';
  readonly memberId: MemberId | null;
};

/** What only the teams edition reads; any other keeps it word for word, as what a newer version wrote. */
export type TeamFact = MemberJoined | MemberLeft | CaseAssigned;

/** The kinds of facts that only the teams edition reads. */
export const TEAM_FACT_TYPES: ReadonlySet<string> = new Set(
  Object.keys({
    'member-joined': 0,
    'member-left': 0,
    'case-assigned': 0,
  } satisfies Record<TeamFact['type'], 0>),
);

/** A member id from outside, or `undefined` if it is no lower-case UUID. */
export function parseMemberId(value: unknown): MemberId | undefined {
  // Told apart from the id of a device by what it stands for alone.
  return parseDeviceId(value) as string | undefined as MemberId | undefined;
}

/** The id of a team from outside, or `undefined` if it is no lower-case UUID. */
export function parseTeamId(value: unknown): TeamId | undefined {
  return parseDeviceId(value) as string | undefined as TeamId | undefined;
}

/** The fact of the teams edition in a stored one, or `undefined` where it is none, or unsound. */
export function parseTeamFact(raw: RawFact | Foreign): TeamFact | undefined {
  const memberId = parseMemberId(raw['memberId']);
  const team = parseTeamId(raw['team']);
  switch (raw['type']) {
    case 'member-joined': {
      const name = parseMemberName(raw['name']);
      return team && memberId && name ? { type: 'member-joined', team, memberId, name } : undefined;
    }
    case 'member-left': {
      const deviceId = parseDeviceId(raw['deviceId']);
      // One that names a browser which can't be read must not be taken for all of hers.
      if (!team || !memberId || (raw['deviceId'] !== undefined && !deviceId)) return undefined;
      return present({ type: 'member-left' as const, team, memberId, deviceId });
    }
    case 'case-assigned':
      if (raw['memberId'] === null) return { type: 'case-assigned', memberId: null };
      return memberId && { type: 'case-assigned', memberId };
    default:
      return undefined;
  }
}

/** A member's name as it was typed or came from outside; `undefined` where nothing can be read in it. */
export function parseMemberName(value: unknown): string | undefined {
  return asText(typeof value === 'string' ? value.trim() : value, LONGEST_MEMBER_NAME);
}
