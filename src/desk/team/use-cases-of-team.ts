import { useMemo } from 'preact/hooks';
import { isOthers, memberMeant, ownMember } from '../../domain/team/known-members.ts';
import type { ListedCase } from '../cases/use-docket.ts';
import { useMembers } from './use-members.ts';
import { useWhose } from './use-whose.ts';

/** Of all cases those that were chosen to be shown: one's own with those that are nobody's, all, or a colleague's. */
export function useCasesOfTeam(cases: readonly ListedCase[]): readonly ListedCase[] {
  const members = useMembers();
  const [whose] = useWhose('cases');
  return useMemo(() => {
    if (whose === 'all' || ownMember(members) === undefined) return cases;
    return cases.filter(({ row: { assignee } }) =>
      whose === 'mine'
        ? !isOthers(assignee, members)
        : assignee !== undefined && memberMeant(assignee, members) === whose,
    );
  }, [cases, members, whose]);
}
