import type { DocketRow } from '../../domain/docket.ts';
import { useWords } from '../../ui/app.ts';
import { sayAssignee } from './say-member.ts';
import { useMembers } from './use-members.ts';

/** How wide the column is, in pixels. */
export const ASSIGNEE_WIDTH = 130;

/** Its width in the table of cases. */
export function AssigneeWidth() {
  return <col style={{ width: `${ASSIGNEE_WIDTH}px` }} />;
}

/** Its heading. */
export function AssigneeHeading() {
  return <th scope="col">{useWords().text('teamAssignee')}</th>;
}

/** Whom a case is assigned to, in its row. */
export function AssigneeCell({ row: { assignee } }: { readonly row: DocketRow }) {
  const words = useWords();
  const members = useMembers();
  return (
    <td data-label={words.text('teamAssignee')} data-testid="case-assignee">
      {assignee !== undefined && sayAssignee(assignee, members, words)}
    </td>
  );
}
