import { useState } from 'preact/hooks';
import { LONGEST_SECRET } from '../../domain/team/invitation.ts';
import { saveFile } from '../../platform/save-file.ts';
import { sealInvitation } from '../../platform/team/invitation.ts';
import { today, useApp } from '../../ui/app.ts';
import { TextInput } from '../../ui/fields.tsx';
import { findPassphraseProblem, NO_PASSPHRASE } from '../backup/new-passphrase.tsx';
import { SecretInput } from './access-fields.tsx';
import { TeamForm } from './team-form.tsx';
import { TeamPassphrase } from './team-passphrase.tsx';
import { useTask } from './use-task.ts';

/** Makes a file by which one colleague joins. */
export function InvitePart({ database }: { readonly database: string }) {
  const app = useApp();
  const { text } = app.words;
  const task = useTask();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [teamPassphrase, setTeamPassphrase] = useState('');
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [made, setMade] = useState<string>();
  const isTried = task.tries > 0 && made === undefined;
  const needs = (value: string) => (isTried && value.trim() === '' ? 'teamNeeds' : undefined);
  const passphraseProblem = isTried ? findPassphraseProblem(chosen) : undefined;
  const make = () => {
    setMade(undefined);
    const isWanting = [user, password, teamPassphrase].some((value) => value.trim() === '');
    if (isWanting || findPassphraseProblem(chosen) !== undefined) {
      task.refuse();
      return;
    }
    task.run(async () => {
      const invitation = { database, user: user.trim(), password, teamPassphrase };
      const sealed = await sealInvitation(invitation, chosen.passphrase);
      const name = `followthrough-invitation-${today(app)}.json`;
      saveFile(name, new Blob([sealed], { type: 'application/json' }));
      for (const forget of [setUser, setPassword, setTeamPassphrase]) forget('');
      setChosen(NO_PASSPHRASE);
      setMade(name);
    });
  };
  return (
    <details class="part" data-testid="team-invite">
      <summary>
        <h2>{text('teamInvite')}</h2>
      </summary>
      <p class="quiet">{text('teamInviteWhat')}</p>
      <TeamForm task={task} submit={make} does="teamInviteMake" testId="team-invite-form">
        <div class="fields">
          <TextInput
            label={text('teamInviteUser')}
            problem={needs(user) && text('teamNeeds')}
            longest={LONGEST_SECRET}
            value={user}
            onChange={setUser}
            testId="team-invite-user"
          />
          <SecretInput
            label="teamInvitePassword"
            problem={needs(password)}
            value={password}
            onChange={setPassword}
            testId="team-invite-password"
          />
          <SecretInput
            label="teamSharedPassphrase"
            problem={needs(teamPassphrase)}
            value={teamPassphrase}
            onChange={setTeamPassphrase}
            testId="team-invite-team-passphrase"
          />
        </div>
        <TeamPassphrase
          legend="teamInvitePassphrase"
          noRecovery="backupRoomNoRecovery"
          chosen={chosen}
          problem={passphraseProblem}
          onChange={setChosen}
          testId="team-invite-passphrase"
        />
      </TeamForm>
      <output data-testid="team-invited">
        {made !== undefined && text('teamInviteMade', { name: made })}
      </output>
    </details>
  );
}
