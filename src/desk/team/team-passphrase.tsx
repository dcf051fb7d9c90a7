import { useContext } from 'preact/hooks';
import { useWords } from '../../ui/app.ts';
import type { ChosenPassphrase, findPassphraseProblem } from '../backup/new-passphrase.tsx';
import { ChoosePassphrase } from '../backup/new-passphrase.tsx';
import { SecretsShown } from './access-fields.tsx';

/** Chooses the passphrase of the team: typed twice, its strength in words, and that nobody can recover it. */
export function TeamPassphrase(given: {
  readonly chosen: ChosenPassphrase;
  readonly problem: ReturnType<typeof findPassphraseProblem>;
  readonly onChange: (chosen: ChosenPassphrase) => void;
  readonly testId: string;
}) {
  const { text } = useWords();
  return (
    <fieldset>
      <legend>{text('teamPassphraseLegend')}</legend>
      <p class="quiet">{text('teamPassphraseWhy')}</p>
      <ChoosePassphrase
        {...given}
        isShown={useContext(SecretsShown)}
        noRecovery={text('teamNoRecovery')}
      />
    </fieldset>
  );
}
