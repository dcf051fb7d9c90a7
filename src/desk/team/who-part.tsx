import { useState } from 'preact/hooks';
import { membersNow } from '../../domain/team/known-members.ts';
import { parseMemberId, parseMemberName } from '../../domain/team/team-fact.ts';
import { useApp } from '../../ui/app.ts';
import { Select } from '../../ui/fields.tsx';
import { NameInput } from './begin-part.tsx';
import { sayWhoIAm } from './join-team.ts';
import { newMemberId } from './new-member-id.ts';
import { TeamForm } from './team-form.tsx';
import { useMembers } from './use-members.ts';
import { useTask } from './use-task.ts';

/** Asks who is at this browser: somebody new, or one who joined on another machine already. */
export function WhoPart() {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const members = membersNow(useMembers());
  const task = useTask();
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const known = members.find(({ memberId }) => memberId === parseMemberId(chosen));
  const submit = () => {
    const ownName = known?.name ?? parseMemberName(name);
    if (ownName === undefined) task.refuse();
    else task.run(() => sayWhoIAm(app, known?.memberId ?? newMemberId(), ownName));
  };
  const isWanting = task.tries > 0 && parseMemberName(name) === undefined;
  return (
    <section class="part" data-testid="team-who">
      <h2>{text('teamWho')}</h2>
      <p class="quiet">{text('teamWhoHint')}</p>
      <TeamForm
        task={task}
        submit={submit}
        does="teamDoLookAt"
        testId="team-who-form"
        hasSecrets={false}
      >
        {members.length > 0 && (
          <div class="fields">
            <Select
              label={text('teamWho')}
              options={[
                ['', text('teamWhoNew')],
                ...members.map(
                  (member) =>
                    [
                      member.memberId,
                      text('teamWhoKnown', { name: words.name(member.name) }),
                    ] as const,
                ),
              ]}
              value={known?.memberId ?? ''}
              onChange={setChosen}
              testId="team-who-is"
            />
          </div>
        )}
        {known === undefined && (
          <NameInput name={name} problem={isWanting ? 'teamNeeds' : undefined} onChange={setName} />
        )}
      </TeamForm>
    </section>
  );
}
