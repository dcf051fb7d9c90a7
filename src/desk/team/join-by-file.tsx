import { useId, useState } from 'preact/hooks';
import type { Invitation } from '../../domain/team/invitation.ts';
import { openInvitation } from '../../platform/team/invitation.ts';
import { askToReachTeam } from '../../platform/team/team-permission.ts';
import { useApp } from '../../ui/app.ts';
import { FactList, FactRow } from '../../ui/fact-list.tsx';
import { describedBy, Field } from '../../ui/fields.tsx';
import { SecretInput } from './access-fields.tsx';
import { joinByPassphrase, onceAllowed } from './join-team.ts';
import { AllGoOver } from './all-go-over.tsx';
import { TeamForm } from './team-form.tsx';
import { useTask } from './use-task.ts';

/**
 * Joins with an invitation file. It is opened first, so that the browser can be asked for its server in the press of a
 * button of its own: which server it is only the opened file tells.
 */
export function JoinByFile() {
  const app = useApp();
  const { text } = app.words;
  const id = useId();
  const opening = useTask();
  const joining = useTask();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [invitation, setInvitation] = useState<Invitation>();
  if (invitation !== undefined) {
    const join = () => {
      const asked = askToReachTeam(invitation.database);
      joining.run(() =>
        onceAllowed(app, invitation.database, asked, async () => {
          await joinByPassphrase(app, invitation, invitation.teamPassphrase);
        }),
      );
    };
    return (
      <TeamForm
        task={joining}
        submit={join}
        does="teamDoJoin"
        testId="team-invited-form"
        hasSecrets={false}
      >
        <FactList>
          <FactRow name={text('teamServer')}>{invitation.database}</FactRow>
          <FactRow name={text('teamUser')}>{invitation.user}</FactRow>
        </FactList>
        <AllGoOver />
        <p class="quiet">{text('teamNeedsHost')}</p>
      </TeamForm>
    );
  }
  const open = () => {
    if (file === undefined || passphrase === '') {
      opening.refuse();
      return;
    }
    opening.run(async () => setInvitation(await openInvitation(file, passphrase)));
  };
  const isTried = opening.tries > 0;
  const fileProblem = isTried && file === undefined ? text('teamNeedsFile') : undefined;
  return (
    <TeamForm task={opening} submit={open} does="teamDoLookAt" testId="team-invitation-form">
      <div class="fields">
        <Field label={text('teamInvitation')} problem={fileProblem} controlId={id}>
          <input
            id={id}
            type="file"
            data-testid="team-invitation-file"
            aria-invalid={fileProblem !== undefined}
            aria-describedby={describedBy(id, { problem: fileProblem })}
            onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
          />
        </Field>
        <SecretInput
          label="teamInvitationPassphrase"
          problem={isTried && passphrase === '' ? 'teamNeeds' : undefined}
          value={passphrase}
          onChange={setPassphrase}
          testId="team-invitation-passphrase"
        />
      </div>
    </TeamForm>
  );
}
