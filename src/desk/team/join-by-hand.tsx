import { useState } from 'preact/hooks';
import { askToReachTeam } from '../../platform/team/team-permission.ts';
import { useApp } from '../../ui/app.ts';
import { AccessFields, NO_ACCESS, readAccess, SecretInput } from './access-fields.tsx';
import type { Problems, TypedAccess } from './access-fields.tsx';
import { joinByPassphrase, onceAllowed } from './join-team.ts';
import { AllGoOver } from './all-go-over.tsx';
import { TeamForm } from './team-form.tsx';
import { useTask } from './use-task.ts';

/** Joins by the address of the database, a user there and the team's passphrase. */
export function JoinByHand() {
  const app = useApp();
  const { text } = app.words;
  const task = useTask();
  const [typed, setTyped] = useState(NO_ACCESS);
  const [passphrase, setPassphrase] = useState('');
  const [problems, setProblems] = useState<Problems<keyof TypedAccess | 'passphrase'>>({});
  const submit = () => {
    const { access, problems: found } = readAccess(typed);
    setProblems({ ...found, ...(passphrase === '' && { passphrase: 'teamNeeds' }) });
    if (access === undefined || passphrase === '') {
      task.refuse();
      return;
    }
    // In the press itself: after a pause the browser would not ask.
    const asked = askToReachTeam(access.database);
    task.run(() =>
      onceAllowed(app, access.database, asked, async () => {
        await joinByPassphrase(app, access, passphrase);
      }),
    );
  };
  return (
    <TeamForm task={task} submit={submit} does="teamDoJoin" testId="team-join-form">
      <AccessFields typed={typed} problems={problems} onChange={setTyped} />
      <div class="fields">
        <SecretInput
          label="teamSharedPassphrase"
          problem={problems.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          testId="team-join-passphrase"
        />
      </div>
      <AllGoOver />
      <p class="quiet">{text('teamNeedsHost')}</p>
    </TeamForm>
  );
}
