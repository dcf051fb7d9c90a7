import { compareStamps } from '../../domain/entry.ts';
import { membersNow, ownMember } from '../../domain/team/known-members.ts';
import { isSameName } from '../../domain/team/same-person.ts';
import type { ExchangeState } from '../../domain/team/team-state.ts';
import { useApp } from '../../ui/app.ts';
import { focusRoomHeading } from '../room-heading.tsx';
import { beMember, beSomebodyElse } from './join-team.ts';
import { sayNameAmong } from './say-member.ts';
import { useMembers } from './use-members.ts';
import { useTask } from './use-task.ts';

/**
 * Asks whoever said who she is before all was here whether she is one of that name who had joined before: so that
 * nobody is there twice.
 */
export function SamePart({ state }: { readonly state: ExchangeState }) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const members = useMembers();
  const task = useTask();
  const own = ownMember(members);
  if (own === undefined || !state.isWhole || state.saidEarly !== own.memberId) return null;
  const namesakes = membersNow(members).filter(
    ({ memberId, name, joinedAt }) =>
      memberId !== own.memberId &&
      compareStamps(joinedAt, own.joinedAt) <= 0 &&
      isSameName(name, own.name),
  );
  const [first] = namesakes;
  if (first === undefined) return null;
  // What was pressed is gone then, and the focus with it.
  const settle = (work: () => Promise<void>) => task.run(() => work().then(focusRoomHeading));
  return (
    <section class="part" data-testid="team-same">
      <h2>{text('teamSame')}</h2>
      <p>{text('teamSameWhat', { name: words.name(first.name) })}</p>
      <div class="row">
        {namesakes.map((member) => (
          <button
            key={member.memberId}
            type="button"
            disabled={task.isBusy}
            data-testid="team-same-yes"
            onClick={() => settle(() => beMember(app, member))}
          >
            {text('teamSameYes', { name: sayNameAmong(member, namesakes, words) })}
          </button>
        ))}
        <button
          type="button"
          disabled={task.isBusy}
          data-testid="team-same-no"
          onClick={() => settle(() => beSomebodyElse(app))}
        >
          {text('teamNamesakeOther')}
        </button>
      </div>
      {task.problem !== undefined && (
        <p role="alert" class="problem">
          {text(task.problem)}
        </p>
      )}
    </section>
  );
}
