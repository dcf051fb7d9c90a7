import type { DocketRow } from '../../domain/docket.ts';
import { ownMember } from '../../domain/team/known-members.ts';
import { useWords } from '../../ui/app.ts';
import { sayAssignee } from './say-member.ts';
import { useMembers } from './use-members.ts';

/** How wide the column is beside the others, in pixels: they make room for it, rather than become cards. */
const ASSIGNEE_WIDTH = 90;

/** Its width in the table of cases; there is no such column where nobody joined a team. */
export function AssigneeWidth() {
  if (ownMember(useMembers()) === undefined) return null;
  return <col style={{ width: `${ASSIGNEE_WIDTH}px` }} />;
}

/** Its heading. */
export function AssigneeHeading() {
  const { text } = useWords();
  if (ownMember(useMembers()) === undefined) return null;
  return <th scope="col">{text('teamAssignee')}</th>;
}

/** Whom a case is assigned to, in its row; of a protected one the row does not tell. */
export function AssigneeCell({ row: { assignee } }: { readonly row: DocketRow }) {
  const words = useWords();
  const members = useMembers();
  if (ownMember(members) === undefined) return null;
  return (
    <td data-label={words.text('teamAssignee')} data-testid="case-assignee">
      {assignee !== undefined && sayAssignee(assignee, members, words)}
    </td>
  );
}
