import { useState } from 'preact/hooks';
import { membersNow } from '../../domain/team/known-members.ts';
import { isSameName } from '../../domain/team/same-person.ts';
import { parseMemberId, parseMemberName } from '../../domain/team/team-fact.ts';
import { useApp } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Select } from '../../ui/fields.tsx';
import { NameInput } from './begin-part.tsx';
import { sayWhoIAm } from './join-team.ts';
import { newMemberId } from './new-member-id.ts';
import { sayNameAmong } from './say-member.ts';
import { TeamForm } from './team-form.tsx';
import { useMembers } from './use-members.ts';
import { useTask } from './use-task.ts';

/**
 * Asks who is at this browser: somebody new, or one who joined on another machine already. Who answers before all that
 * the team has is here is asked once more where one of that name turns out to have joined before.
 */
export function WhoPart({ isWhole }: { readonly isWhole: boolean }) {
  const { text } = useApp().words;
  return (
    <section class="part" data-testid="team-who">
      <h2>{text('teamWho')}</h2>
      {isWhole ? (
        <p class="quiet">{text('teamWhoHint')}</p>
      ) : (
        <p data-testid="team-who-coming">{text('teamWhoComing')}</p>
      )}
      <WhoForm />
    </section>
  );
}

function WhoForm() {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const members = membersNow(useMembers());
  const task = useTask();
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const known = members.find(({ memberId }) => memberId === parseMemberId(chosen));
  const typed = known === undefined ? parseMemberName(name) : undefined;
  const namesakes = members.filter((member) => isSameName(member.name, typed));
  const [isOther, setIsOther] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const submit = () => {
    const ownName = known?.name ?? typed;
    if (ownName === undefined) task.refuse();
    else if (namesakes.length > 0 && !isOther) {
      setIsAsked(true);
      task.refuse();
    } else task.run(() => sayWhoIAm(app, known?.memberId ?? newMemberId(), ownName));
  };
  const isWanting = task.tries > 0 && parseMemberName(name) === undefined;
  return (
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
                    text('teamWhoKnown', { name: sayNameAmong(member, members, words) }),
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
        <NameInput
          name={name}
          problem={isWanting ? 'teamNeeds' : undefined}
          onChange={(to) => {
            setName(to);
            setIsOther(false);
            setIsAsked(false);
          }}
        />
      )}
      {isAsked && namesakes.length > 0 && (
        <div class="remark" role="alert" data-testid="team-namesake">
          <p>{text('teamNamesakeAsk', { name: words.name(typed ?? '') })}</p>
          <CheckBox
            label={text('teamNamesakeOther')}
            isChecked={isOther}
            onChange={setIsOther}
            testId="team-namesake-other"
          />
        </div>
      )}
    </TeamForm>
  );
}
