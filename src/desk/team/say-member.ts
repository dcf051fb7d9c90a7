import type { KnownMembers, Member } from '../../domain/team/known-members.ts';
import { membersNow, nameOf } from '../../domain/team/known-members.ts';
import type { MemberId } from '../../domain/team/team-fact.ts';
import type { Words } from '../../locales/catalogue.ts';

/** What a member is called, and whether she left. */
export function sayMember({ name, devices }: Member, words: Words): string {
  const said = words.name(name);
  return devices.length === 0 ? words.text('teamAssignLeft', { name: said }) : said;
}

/** To whom a case is assigned, in words. */
export function sayAssignee(assignee: MemberId, members: KnownMembers, words: Words): string {
  const found = membersNow(members).find(({ memberId }) => memberId === assignee);
  if (found !== undefined) return sayMember(found, words);
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
  const shown = membersNow(members).filter(
    ({ memberId, devices }) => devices.length > 0 || memberId === assignee,
  );
  const isKnown = shown.some(({ memberId }) => memberId === assignee);
  return [
    ['', words.text('teamAssignNobody')],
    ...shown.map((member) => [member.memberId, sayMember(member, words)] as const),
    ...(assignee === undefined || isKnown
      ? []
      : [[assignee, sayAssignee(assignee, members, words)] as const]),
  ];
}
