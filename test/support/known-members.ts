import type { Entry } from '../../src/domain/entry.ts';
import type { DeviceId } from '../../src/domain/ids.ts';
import { changeRules, DEFAULT_RULES } from '../../src/domain/journal-rules.ts';
import type { KnownMembers } from '../../src/domain/team/known-members.ts';
import type { MemberId, TeamFact, TeamId } from '../../src/domain/team/team-fact.ts';
import { entry, uuid } from './given.ts';

export const [LAPTOP, DESKTOP, THIRD] = [1, 2, 3].map((n) => uuid(0xd000 + n)) as [
  DeviceId,
  DeviceId,
  DeviceId,
];
export const [ANA, BEN, CAI] = [1, 2, 3].map((n) => uuid(0xa000 + n)) as [
  MemberId,
  MemberId,
  MemberId,
];
export const [TEAM, OTHER_TEAM] = [1, 2].map((n) => uuid(0x7ea0 + n)) as [TeamId, TeamId];

export const said = (n: number, recordedBy: DeviceId, fact: TeamFact): Entry => {
  const { caseId: _aboutJournal, ...about } = entry(n, fact, { recordedBy });
  return about;
};
export const joined = (n: number, recordedBy: DeviceId, memberId: MemberId, name: string) =>
  said(n, recordedBy, { type: 'member-joined', team: TEAM, memberId, name });

export function known(own: DeviceId | undefined, ...entries: readonly Entry[]): KnownMembers {
  const { members } = entries.reduce(
    (rules, each) => changeRules(rules, undefined, each),
    DEFAULT_RULES,
  );
  return { own, said: members?.said ?? [], team: TEAM };
}
