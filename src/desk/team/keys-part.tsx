import { useState } from 'preact/hooks';
import { useApp } from '../../ui/app.ts';
import { findPassphraseProblem, NO_PASSPHRASE } from '../backup/new-passphrase.tsx';
import { SecretInput } from './access-fields.tsx';
import {
  enterNewPassphrase,
  makeNewKey,
  putKeyBack,
  usePassword as withPassword,
} from './join-team.ts';
import { TeamForm } from './team-form.tsx';
import { TeamPassphrase } from './team-passphrase.tsx';
import { useTask } from './use-task.ts';

/** Asks for the passphrase of the team's new key. */
export function NewPassphrasePart() {
  const app = useApp();
  const { text } = app.words;
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');
  const submit = () => {
    if (passphrase === '') task.refuse();
    else task.run(() => enterNewPassphrase(app, passphrase));
  };
  return (
    <section class="part" data-testid="team-new-passphrase">
      <h2>{text('teamNewPassphrase')}</h2>
      <TeamForm task={task} submit={submit} does="teamDoLookAt" testId="team-new-passphrase-form">
        <div class="fields">
          <SecretInput
            label="teamSharedPassphrase"
            problem={task.tries > 0 && passphrase === '' ? 'teamNeeds' : undefined}
            value={passphrase}
            onChange={setPassphrase}
            testId="team-newer-passphrase"
          />
        </div>
      </TeamForm>
    </section>
  );
}

/**
 * Puts the team's keys back where the server was set back to before the last of them, or their document is gone or
 * spoilt.
 */
export function PutKeyBackPart({ why }: { readonly why: 'went-back' | 'other-team' }) {
  const app = useApp();
  const { text } = app.words;
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');
  const submit = () => {
    if (passphrase === '') task.refuse();
    else task.run(() => putKeyBack(app, passphrase));
  };
  const isOlder = why === 'went-back';
  return (
    <section class="part" data-testid="team-put-back">
      <h2>{text('teamPutBack')}</h2>
      <p>{text(isOlder ? 'teamPutBackWhat' : 'teamPutBackGoneWhat')}</p>
      <TeamForm task={task} submit={submit} does="teamPutBackDo" testId="team-put-back-form">
        <div class="fields">
          <SecretInput
            label={isOlder ? 'teamPutBackPassphrase' : 'teamPutBackGonePassphrase'}
            problem={task.tries > 0 && passphrase === '' ? 'teamNeeds' : undefined}
            value={passphrase}
            onChange={setPassphrase}
            testId="team-put-back-passphrase"
          />
        </div>
      </TeamForm>
    </section>
  );
}

/** Gives the team a new key, and says what that takes back and what not. */
export function NewKeyPart() {
  const app = useApp();
  const { text } = app.words;
  const task = useTask();
  const [old, setOld] = useState('');
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const isTried = task.tries > 0 && !task.isDone;
  const submit = () => {
    if (old === '' || findPassphraseProblem(chosen) !== undefined) {
      task.refuse();
      return;
    }
    task.run(async () => {
      await makeNewKey(app, old, chosen.passphrase);
      setOld('');
      setChosen(NO_PASSPHRASE);
    });
  };
  return (
    <details class="part" data-testid="team-new-key">
      <summary>
        <h2>{text('teamNewKey')}</h2>
      </summary>
      <p>{text('teamNewKeyWhat')}</p>
      <ul class="team-says">
        <li>{text('teamNewKeyTakes')}</li>
        <li>{text('teamNewKeyTakesNot')}</li>
      </ul>
      <TeamForm
        task={task}
        submit={submit}
        does="teamNewKeyDo"
        done="teamNewKeyDone"
        testId="team-new-key-form"
      >
        <div class="fields">
          <SecretInput
            label="teamNewKeyOld"
            problem={isTried && old === '' ? 'teamNeeds' : undefined}
            value={old}
            onChange={setOld}
            testId="team-old-passphrase"
          />
        </div>
        <TeamPassphrase
          why="teamPassphraseWhy"
          chosen={chosen}
          problem={isTried ? findPassphraseProblem(chosen) : undefined}
          onChange={setChosen}
          testId="team-key-passphrase"
        />
      </TeamForm>
    </details>
  );
}

/** Goes on with another password on the server. */
export function PasswordPart({ isOpen }: { readonly isOpen: boolean }) {
  const app = useApp();
  const { text } = app.words;
  const task = useTask();
  const [password, setPassword] = useState('');
  const submit = () => {
    if (password === '') {
      task.refuse();
      return;
    }
    task.run(async () => {
      await withPassword(app, password);
      setPassword('');
    });
  };
  return (
    <details class="part" open={isOpen} data-testid="team-access">
      <summary>
        <h2>{text('teamAccess')}</h2>
      </summary>
      <p class="quiet">{text('teamAccessWhat')}</p>
      <TeamForm
        task={task}
        submit={submit}
        does="teamAccessDo"
        done="teamAccessDone"
        testId="team-access-form"
      >
        <div class="fields">
          <SecretInput
            label="teamPassword"
            problem={task.tries > 0 && !task.isDone && password === '' ? 'teamNeeds' : undefined}
            value={password}
            onChange={setPassword}
            testId="team-new-password"
          />
        </div>
      </TeamForm>
    </details>
  );
}
