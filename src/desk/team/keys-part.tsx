import { useState } from 'preact/hooks';
import type { PlainTextKey } from '../../locales/catalogue.ts';
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

/** Asks for one passphrase that the team has already. */
function OnePassphrase({
  label,
  does,
  run,
  testId,
  fieldId,
}: {
  readonly label: PlainTextKey;
  readonly does: PlainTextKey;
  readonly run: (passphrase: string) => Promise<void>;
  readonly testId: string;
  readonly fieldId: string;
}) {
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');
  const submit = () => {
    if (passphrase === '') task.refuse();
    else task.run(() => run(passphrase));
  };
  return (
    <TeamForm task={task} submit={submit} does={does} testId={testId}>
      <div class="fields">
        <SecretInput
          label={label}
          problem={task.tries > 0 && passphrase === '' ? 'teamNeeds' : undefined}
          value={passphrase}
          onChange={setPassphrase}
          testId={fieldId}
        />
      </div>
    </TeamForm>
  );
}

/** Asks for the passphrase of the team's new key. */
export function NewPassphrasePart() {
  const app = useApp();
  return (
    <section class="part" data-testid="team-new-passphrase">
      <h2>{app.words.text('teamNewPassphrase')}</h2>
      <OnePassphrase
        label="teamSharedPassphrase"
        does="teamDoLookAt"
        run={(passphrase) => enterNewPassphrase(app, passphrase)}
        testId="team-new-passphrase-form"
        fieldId="team-newer-passphrase"
      />
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
  const isOlder = why === 'went-back';
  return (
    <section class="part" data-testid="team-put-back">
      <h2>{text('teamPutBack')}</h2>
      <p>{text(isOlder ? 'teamPutBackWhat' : 'teamPutBackGoneWhat')}</p>
      <OnePassphrase
        label={isOlder ? 'teamPutBackPassphrase' : 'teamPutBackGonePassphrase'}
        does="teamPutBackDo"
        run={(passphrase) => putKeyBack(app, passphrase)}
        testId="team-put-back-form"
        fieldId="team-put-back-passphrase"
      />
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
