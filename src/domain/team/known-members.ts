import type { Entry, Stamp } from '../entry.ts';
import { compareStamps, parseStamp, stampOf } from '../entry.ts';
import type { DeviceId } from '../ids.ts';
import { parseDeviceId } from '../ids.ts';
import { asForeign, present } from '../reading.ts';
import { findSamePersons } from './same-person.ts';
import type { SilentMember } from './silence.ts';
import type { MemberId, TeamId } from './team-fact.ts';
import { parseTeamFact } from './team-fact.ts';

/** One thing that was said of a member, as it is kept. */
export type MemberSaid = {
  /** Of which team. */
  readonly team: TeamId;
  readonly memberId: MemberId;
  /** Absent: she has none any more. */
  readonly deviceId?: DeviceId;
  /** What she is called; absent where she left, or has this browser profile no more. */
  readonly name?: string;
  readonly said: Stamp;
};

/** Which browser profile one is in, once it has an id, and all that was said of members, in its order. */
export type KnownMembers = {
  /** The team that this browser is in now: only who is in that one is a member. Absent where it is in none. */
  readonly team?: TeamId | undefined;
  readonly own: DeviceId | undefined;
  readonly said: readonly MemberSaid[];
  /** Of whom nothing was heard for long: their cases ring for the others too. */
  readonly silent?: readonly SilentMember[];
};

/** Nobody has joined. */
export const NO_MEMBERS: KnownMembers = { own: undefined, said: [] };

/** A person of the team. */
export type Member = {
  readonly memberId: MemberId;
  /** What she was called last. */
  readonly name: string;
  /** When she joined first. */
  readonly joinedAt: Stamp;
  /** The browser profiles that are hers; none of one who left. */
  readonly devices: readonly DeviceId[];
};

/** So much is known at a time, the newest. Fifty people with three machines each say a tenth of it. */
const MOST_SAID = 2000;

/**
 * What is known after one more entry; the same object where it says nothing of a member. It does not matter in
 * which order they come.
 */
export function noteMember(
  said: readonly MemberSaid[],
  entry: Pick<Entry, 'caseId' | 'recordedAt' | 'era' | 'recordedBy' | 'fact'>,
): readonly MemberSaid[] {
  const fact = entry.caseId === undefined ? parseTeamFact(entry.fact) : undefined;
  if (fact?.type !== 'member-joined' && fact?.type !== 'member-left') return said;
  const stamp = stampOf(entry);
  const { team, memberId } = fact;
  const one: MemberSaid =
    fact.type === 'member-joined'
      ? { team, memberId, deviceId: entry.recordedBy, name: fact.name, said: stamp }
      : present({ team, memberId, deviceId: fact.deviceId, said: stamp });
  const key = keyOf(one);
  if (said.some((each) => keyOf(each) === key)) return said;
  return [...said, one].toSorted(compareSaid).slice(-MOST_SAID);
}

/** What was said of a member as it was stored, or `undefined` when it is none. */
export function parseMemberSaid(value: unknown): MemberSaid | undefined {
  const raw = asForeign(value);
  const said = parseStamp(raw?.['said']);
  const deviceId = parseDeviceId(raw?.['deviceId']);
  const type = raw?.['name'] === undefined ? 'member-left' : 'member-joined';
  const fact = raw && parseTeamFact({ ...raw, type });
  if (!said || !fact || fact.type === 'case-assigned') return undefined;
  const { team, memberId } = fact;
  if (fact.type === 'member-left') return present({ team, memberId, deviceId, said });
  return deviceId && { team, memberId, deviceId, name: fact.name, said };
}

/** Everybody who was ever a member of the team, by name, and once; those who left have no browser profile. */
export function membersNow(known: Pick<KnownMembers, 'said' | 'team'>): readonly Member[] {
  const { said, owners, same } = understand(known);
  const named = new Map<MemberId, Pick<Member, 'name' | 'joinedAt'>>();
  for (const { memberId, name, said: at } of said) {
    if (name === undefined) continue;
    const { joinedAt = at } = named.get(memberId) ?? {};
    named.set(memberId, { name, joinedAt });
  }
  return [...named]
    .filter(([memberId]) => !same.has(memberId))
    .map(([memberId, { name, joinedAt }]) => ({
      memberId,
      name,
      joinedAt,
      devices: [...owners].flatMap(([device, owner]) => (owner === memberId ? [device] : [])),
    }))
    .toSorted((one, other) => compareTexts(one.name, other.name) || byId(one, other));
}

/** The member that this browser profile belongs to; `undefined` where nobody joined in it. */
export function ownMember(known: KnownMembers): Member | undefined {
  const { own } = known;
  if (own === undefined) return undefined;
  return membersNow(known).find(({ devices }) => devices.includes(own));
}

/** That this browser is in no team, though the record tells of one that nobody left here. */
export type NoLongerJoined = {
  /** Who one was in it; absent where it can't be told any more which browser this was. */
  readonly name?: string;
};

/**
 * Whether this browser should be in a team and is not: what let it reach the team, its keys and its password, lies in
 * the database alone and is gone with one that was lost, while the record came back from its second copy.
 */
export function noLongerJoined({ own, said, team }: KnownMembers): NoLongerJoined | undefined {
  if (team !== undefined) return undefined;
  const owners = [...new Set(said.map((each) => each.team))].map((each) =>
    ownersOf(said.filter((one) => one.team === each)),
  );
  const mine = own && owners.findLast((each) => each.has(own))?.get(own);
  if (mine !== undefined) return present({ name: nameOf(mine, { said }) });
  const hasLeft = said.some(({ deviceId }) => deviceId !== undefined && deviceId === own);
  return !hasLeft && owners.some(({ size }) => size > 0) ? {} : undefined;
}

/**
 * The name of the member that a browser profile belonged to when something of that stamp was recorded there; before
 * anybody joined in it, of who joined first.
 */
export function memberNamed(
  deviceId: DeviceId,
  { said }: Pick<KnownMembers, 'said'>,
  at: Stamp,
): string | undefined {
  const joined = said.filter((each) => each.name !== undefined && each.deviceId === deviceId);
  const held = joined.findLast((each) => compareStamps(each.said, at) <= 0) ?? joined[0];
  // By the name she has now: one who is called otherwise since is the same person.
  return held && nameOf(memberMeant(held.memberId, { said, team: held.team }), { said });
}

/** Who a member is: another one, where she joined as somebody new before it was known that she is in the team. */
export function memberMeant(
  memberId: MemberId,
  known: Pick<KnownMembers, 'said' | 'team'>,
): MemberId {
  const { same } = understand(known);
  let meant = memberId;
  for (let next = same.get(meant); next !== undefined; next = same.get(meant)) meant = next;
  return meant;
}

/** What a member was called last, in whatever team. */
export function nameOf(
  memberId: MemberId,
  { said }: Pick<KnownMembers, 'said'>,
): string | undefined {
  return said.findLast((each) => each.memberId === memberId && each.name !== undefined)?.name;
}

/**
 * Whether a case is another's: assigned to somebody else in the team who has a browser profile in which it rings. One
 * that is assigned to nobody, or to nobody who could hear it, or of whom nothing was heard for long, is everybody's; and
 * everything is where nobody joined, or the team was left.
 */
export function isOthers(assignee: MemberId | undefined, known: KnownMembers): boolean {
  const { own } = known;
  if (assignee === undefined || own === undefined || known.said.length === 0) return false;
  const mine = understand(known).owners.get(own);
  if (mine === undefined || mine === assignee) return false;
  if (canHear(assignee, known)) return true;
  const meant = memberMeant(assignee, known);
  return meant !== mine && canHear(meant, known);
}

/**
 * What the rows of cases depend on of all this, as a short text: whose this browser is, and who can hear. Nothing where
 * nobody joined here.
 */
export function membersBasis(known: KnownMembers): string {
  const { owners, reachable } = understand(known);
  const mine = known.own && owners.get(known.own);
  if (mine === undefined) return '';
  const hearers = [...reachable].filter((each) => canHear(each, known));
  return ` members:${mine}/${hearers.toSorted().join(',')}`;
}

/** Whether a case rings in somebody's browsers, as far as is known. */
function canHear(memberId: MemberId, known: KnownMembers): boolean {
  const isSilent = known.silent?.some((each) => each.memberId === memberId) ?? false;
  return !isSilent && understand(known).reachable.has(memberId);
}

/** What follows from all that was said of the members of a team. */
type Understood = {
  readonly team: TeamId | undefined;
  /** Only what was said of that team. */
  readonly said: readonly MemberSaid[];
  readonly owners: ReadonlyMap<DeviceId, MemberId>;
  /** Who has a browser profile. */
  readonly reachable: ReadonlySet<MemberId>;
  readonly same: ReadonlyMap<MemberId, MemberId>;
};

/** It is asked of every case in a list, and changes only with what was said. */
const understood = new WeakMap<readonly MemberSaid[], Understood>();

/** Of the team that this browser is in; nothing where it is in none. */
function understand({ said: all, team }: Pick<KnownMembers, 'said' | 'team'>): Understood {
  const before = understood.get(all);
  if (before && before.team === team) return before;
  const said = team === undefined ? [] : all.filter((each) => each.team === team);
  const owners = ownersOf(said);
  const reachable = new Set(owners.values());
  const now: Understood = { team, said, owners, reachable, same: findSamePersons(said) };
  understood.set(all, now);
  return now;
}

/** Whose each browser profile is. */
function ownersOf(said: readonly MemberSaid[]): ReadonlyMap<DeviceId, MemberId> {
  const owners = new Map<DeviceId, MemberId>();
  for (const { memberId, deviceId, name } of said) {
    if (name !== undefined && deviceId !== undefined) owners.set(deviceId, memberId);
    if (name !== undefined) continue;
    for (const [device, owner] of owners) {
      const isMeant = deviceId === undefined || deviceId === device;
      if (owner === memberId && isMeant) owners.delete(device);
    }
  }
  return owners;
}

function keyOf({ team, memberId, deviceId, name, said }: MemberSaid): string {
  return JSON.stringify([team, memberId, deviceId, name, said.era ?? 0, said.recordedAt]);
}

function compareSaid(one: MemberSaid, other: MemberSaid): number {
  return compareStamps(one.said, other.said) || compareTexts(keyOf(one), keyOf(other));
}

function byId(one: Member, other: Member): number {
  return compareTexts(one.memberId, other.memberId);
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
