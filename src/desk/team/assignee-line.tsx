import type { DocketRow } from '../../domain/docket.ts';
import { silentSince } from '../../domain/team/silence.ts';
import { useWords } from '../../ui/app.ts';
import { sayAssignee } from './say-member.ts';
import { SilentLine } from './silent-line.tsx';
import { useMembers } from './use-members.ts';

/**
 * Whom a case is assigned to, below its number in the table: a column more would leave no room for the others in most
 * windows.
 */
export function AssigneeLine({ row: { assignee } }: { readonly row: DocketRow }) {
  const words = useWords();
  const members = useMembers();
  if (assignee === undefined) return null;
  if (silentSince(assignee, members) !== undefined) return <SilentLine assignee={assignee} />;
  return (
    <p class="quiet" data-testid="case-assignee">
      {words.text('teamTellAssigned', { name: sayAssignee(assignee, members, words) })}
    </p>
  );
}
