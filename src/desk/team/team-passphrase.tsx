import { useContext } from 'preact/hooks';
import type { PlainTextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import type { ChosenPassphrase, findPassphraseProblem } from '../backup/new-passphrase.tsx';
import { ChoosePassphrase } from '../backup/new-passphrase.tsx';
import { SecretsShown } from './access-fields.tsx';

/** Chooses a passphrase in a form of the team's room, which shows all that is typed in it, or nothing. */
export function TeamPassphrase({
  legend = 'teamPassphraseLegend',
  why,
  noRecovery = 'teamNoRecovery',
  ...given
}: {
  /** What it is for; the team's own when left out. */
  readonly legend?: PlainTextKey;
  readonly why?: PlainTextKey;
  /** That nobody can recover it; the team's own when left out. */
  readonly noRecovery?: PlainTextKey;
  readonly chosen: ChosenPassphrase;
  readonly problem: ReturnType<typeof findPassphraseProblem>;
  readonly onChange: (chosen: ChosenPassphrase) => void;
  readonly testId: string;
}) {
  const { text } = useWords();
  return (
    <fieldset>
      <legend>{text(legend)}</legend>
      <div class="fields-group">
        {why !== undefined && <p class="quiet">{text(why)}</p>}
        <ChoosePassphrase
          {...given}
          isShown={useContext(SecretsShown)}
          noRecovery={text(noRecovery)}
        />
      </div>
    </fieldset>
  );
}
