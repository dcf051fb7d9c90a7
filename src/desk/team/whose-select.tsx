import { useId } from 'preact/hooks';
import { membersNow, ownMember } from '../../domain/team/known-members.ts';
import { useWords } from '../../ui/app.ts';
import { sayNameAmong } from './say-member.ts';
import { useMembers } from './use-members.ts';
import type { WhoseList } from './use-whose.ts';
import { useWhose } from './use-whose.ts';

/** Chooses whose cases a list shows; nothing where nobody joined a team here. */
export function WhoseSelect({ list }: { readonly list: WhoseList }) {
  const words = useWords();
  const { text } = words;
  const id = useId();
  const members = useMembers();
  const [whose, choose] = useWhose(list);
  const own = ownMember(members);
  if (own === undefined) return null;
  const others = membersNow(members).filter(({ memberId }) => memberId !== own.memberId);
  return (
    <span class="row team-whose">
      <label for={id}>{text('teamWhose')}</label>
      <select
        id={id}
        data-testid="team-whose"
        value={whose}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="mine">{text('teamWhoseMine')}</option>
        <option value="all">{text('teamWhoseAll')}</option>
        {list === 'cases' &&
          others.map((member) => (
            <option key={member.memberId} value={member.memberId}>
              {text('teamWhoseOf', { name: sayNameAmong(member, others, words) })}
            </option>
          ))}
      </select>
    </span>
  );
}
