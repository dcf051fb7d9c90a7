import type { KnownMembers } from '../../domain/team/known-members.ts';
import { parseTeamFact, TEAM_FACT_TYPES } from '../../domain/team/team-fact.ts';
import type { RawFact } from '../../domain/fact.ts';
import type { Words } from '../../locales/catalogue.ts';
import type { Telling } from '../../ui/telling.ts';
import { sayAssignee } from './say-member.ts';

/** What an entry of the teams edition says; `undefined` of every other. */
export function tellInTeam(raw: RawFact, members: KnownMembers, words: Words): Telling | undefined {
  const fact = parseTeamFact(raw);
  switch (fact?.type) {
    case 'case-assigned':
      if (fact.memberId === null) return { title: words.text('teamTellUnassigned'), facts: [] };
      return {
        title: words.text('teamTellAssigned', {
          name: sayAssignee(fact.memberId, members, words),
        }),
        facts: [],
      };
    case 'member-joined':
      return {
        title: words.text('teamTellJoined', { name: words.name(fact.name) }),
        facts: [],
      };
    case 'member-left':
      return { title: words.text('teamTellLeft'), facts: [] };
    case undefined:
      return undefined;
  }
}

/** The same on paper and in files, where it is known who is in the team. */
export function tellOnPaper(
  raw: RawFact,
  members: KnownMembers | undefined,
  words: Words,
): Telling | undefined {
  return members && tellInTeam(raw, members, words);
}

/** The same where only the kind of an entry is known, and nobody in the team. */
export function sayTeamFact(type: string, { text }: Words): string | undefined {
  if (!TEAM_FACT_TYPES.has(type)) return undefined;
  if (type === 'case-assigned') return text('teamTellAssignedAnew');
  return text(type === 'member-joined' ? 'teamTellJoinedAnew' : 'teamTellLeft');
}
