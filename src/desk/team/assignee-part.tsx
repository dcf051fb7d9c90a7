import type { CaseFile } from '../../domain/case-file.ts';
import { isOthers, memberMeant } from '../../domain/team/known-members.ts';
import { parseMemberId } from '../../domain/team/team-fact.ts';
import { useApp } from '../../ui/app.ts';
import { Select } from '../../ui/fields.tsx';
import { SaveStatus } from '../../ui/save-status.tsx';
import { useSaving } from '../use-saving.ts';
import { assignChoices } from './say-member.ts';
import { SilentLine } from './silent-line.tsx';
import { useMembers } from './use-members.ts';

/** Who looks after the case, and assigning it; nothing where nobody ever joined a team. */
export function AssigneePart({ file }: { readonly file: CaseFile }) {
  const { words } = useApp();
  const { text } = words;
  const members = useMembers();
  const [result, record] = useSaving(file.caseId);
  const assignee = file.assignee && memberMeant(file.assignee, members);
  if (!file.isKept || (members.said.length === 0 && assignee === undefined)) return null;
  const assign = (value: string) => {
    const memberId = parseMemberId(value) ?? null;
    if (memberId !== (assignee ?? null)) void record({ type: 'case-assigned', memberId });
  };
  return (
    <section class="part team-assignee" data-testid="team-assignee">
      <Select
        label={text('teamAssignCase')}
        hint={isOthers(assignee, members) ? text('teamAssignRings') : undefined}
        options={assignChoices(members, assignee, words)}
        value={assignee ?? ''}
        onChange={assign}
        testId="team-assign"
      />
      <SilentLine assignee={assignee} />
      <SaveStatus result={result} />
    </section>
  );
}
