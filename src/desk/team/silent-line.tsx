import { silentSince } from '../../domain/team/silence.ts';
import type { MemberId } from '../../domain/team/team-fact.ts';
import { useWords } from '../../ui/app.ts';
import { sayAssignee } from './say-member.ts';
import { useMembers } from './use-members.ts';

/** Says why the case of somebody else rings here too: nothing was heard of her for long. */
export function SilentLine({ assignee }: { readonly assignee: MemberId | undefined }) {
  const words = useWords();
  const members = useMembers();
  const since = silentSince(assignee, members);
  if (assignee === undefined || since === undefined) return null;
  const name = sayAssignee(assignee, members, words);
  return (
    <p class="remark" data-testid="team-silent">
      {words.text('teamSilent', { name, at: words.dateTime(since.toString()) })}
    </p>
  );
}
