import type { KnownMembers, Member } from '../../domain/team/known-members.ts';
import { memberMeant, membersNow, nameOf } from '../../domain/team/known-members.ts';
import type { MemberId } from '../../domain/team/team-fact.ts';
import type { Words } from '../../locales/catalogue.ts';

/** What a member is called, and when she joined where another one among them is called the same. */
export function sayNameAmong(
  { memberId, name, joinedAt }: Member,
  among: readonly Member[],
  words: Words,
): string {
  const said = words.name(name);
  const isShared = among.some((each) => each.name === name && each.memberId !== memberId);
  return isShared
    ? words.text('teamNamesake', { name: said, at: words.dateTime(joinedAt.recordedAt) })
    : said;
}

/** The same, and whether she left. */
export function sayMember(member: Member, among: readonly Member[], words: Words): string {
  const said = sayNameAmong(member, among, words);
  const { devices } = member;
  return devices.length === 0 ? words.text('teamAssignLeft', { name: said }) : said;
}

/** To whom a case is assigned, in words. */
export function sayAssignee(assignee: MemberId, members: KnownMembers, words: Words): string {
  const all = membersNow(members);
  const meant = memberMeant(assignee, members);
  const found = all.find(({ memberId }) => memberId === meant);
  if (found !== undefined) return sayMember(found, all, words);
  // Of a team that was left.
  const name = nameOf(assignee, members);
  return name === undefined ? words.text('teamAssignUnknown') : words.name(name);
}

/** Those to whom a case can be assigned: the id and the name of each, nobody first, and whom it is assigned to. */
export function assignChoices(
  members: KnownMembers,
  assignee: MemberId | undefined,
  words: Words,
): readonly (readonly [value: string, label: string])[] {
  const all = membersNow(members);
  const shown = all.filter(({ memberId, devices }) => devices.length > 0 || memberId === assignee);
  const isKnown = shown.some(({ memberId }) => memberId === assignee);
  return [
    ['', words.text('teamAssignNobody')],
    ...shown.map((member) => [member.memberId, sayMember(member, all, words)] as const),
    ...(assignee === undefined || isKnown
      ? []
      : [[assignee, sayAssignee(assignee, members, words)] as const]),
  ];
}
