import { useContext } from 'preact/hooks';
import type { PassphraseStrength } from '../../domain/backup/passphrase-strength.ts';
import { estimateStrength } from '../../domain/backup/passphrase-strength.ts';
import type { PlainTextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import type { ChosenPassphrase, findPassphraseProblem } from '../backup/new-passphrase.tsx';
import { PassphraseInput } from '../backup/passphrase-input.tsx';
import { SecretsShown } from './access-fields.tsx';

const STRENGTH_TEXT = {
  weak: 'backupRoomWeak',
  fair: 'backupRoomFair',
  strong: 'backupRoomStrong',
} as const satisfies Record<PassphraseStrength, PlainTextKey>;

/** Chooses the passphrase of the team: typed twice, its strength in words, and that nobody can recover it. */
export function TeamPassphrase({
  chosen,
  problem,
  onChange,
  testId,
}: {
  readonly chosen: ChosenPassphrase;
  readonly problem: ReturnType<typeof findPassphraseProblem>;
  readonly onChange: (chosen: ChosenPassphrase) => void;
  readonly testId: string;
}) {
  const { text } = useWords();
  const isShown = useContext(SecretsShown);
  const { passphrase, again } = chosen;
  const strength = estimateStrength(passphrase);
  const isAgain = problem === 'backupRoomDiffers';
  return (
    <fieldset>
      <legend>{text('teamPassphraseLegend')}</legend>
      <p class="quiet">{text('teamPassphraseWhy')}</p>
      <div class="fields">
        <PassphraseInput
          label={text('backupRoomPassphrase')}
          hint={text('backupRoomPassphraseHint')}
          problem={problem !== undefined && !isAgain ? text(problem) : undefined}
          value={passphrase}
          isShown={isShown}
          isNew
          onChange={(value) => onChange({ ...chosen, passphrase: value })}
          testId={testId}
        />
        <PassphraseInput
          label={text('backupRoomAgain')}
          problem={isAgain ? text(problem) : undefined}
          value={again}
          isShown={isShown}
          isNew
          onChange={(value) => onChange({ ...chosen, again: value })}
          testId={`${testId}-again`}
        />
      </div>
      {/* It stands there before anything is said in it, or it would not be announced. */}
      <output data-testid={`${testId}-strength`} data-strength={strength}>
        {passphrase !== '' && text(STRENGTH_TEXT[strength])}
      </output>
      <p class="strong">{text('teamNoRecovery')}</p>
    </fieldset>
  );
}
