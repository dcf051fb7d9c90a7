import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PassphraseStrength } from '../../domain/backup/passphrase-strength.ts';
import { estimateStrength } from '../../domain/backup/passphrase-strength.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { PassphraseInput, ShowPassphrase } from './passphrase-input.tsx';

/** A passphrase as it is chosen, typed twice. */
export type ChosenPassphrase = { readonly passphrase: string; readonly again: string };

/** Nothing typed yet. */
export const NO_PASSPHRASE: ChosenPassphrase = { passphrase: '', again: '' };

/** Shorter ones are tried through in hours, whatever they are made of. */
const SHORTEST_PASSPHRASE = 10;

/** What is wrong with a passphrase that was chosen; `undefined` when it can be used. */
export function findPassphraseProblem({
  passphrase,
  again,
}: ChosenPassphrase):
  | 'backupRoomNeedsPassphrase'
  | 'backupRoomTooShort'
  | 'backupRoomDiffers'
  | undefined {
  if (passphrase === '') return 'backupRoomNeedsPassphrase';
  if (Array.from(passphrase).length < SHORTEST_PASSPHRASE) return 'backupRoomTooShort';
  return passphrase === again ? undefined : 'backupRoomDiffers';
}

const STRENGTH_TEXT = {
  weak: 'backupRoomWeak',
  fair: 'backupRoomFair',
  strong: 'backupRoomStrong',
} as const satisfies Record<PassphraseStrength, TextKey>;

/** Chooses the passphrase of a file: typed twice, its strength in words, and that nobody can recover it. */
export function NewPassphrase({
  chosen,
  problem,
  onChange,
  testId = 'passphrase',
}: {
  readonly chosen: ChosenPassphrase;
  /** What was wrong when it was to be used. */
  readonly problem: ReturnType<typeof findPassphraseProblem>;
  readonly onChange: (chosen: ChosenPassphrase) => void;
  readonly testId?: string;
}) {
  const { text } = useWords();
  const [isShown, setIsShown] = useState(false);
  return (
    <div class="fields-group">
      <ChoosePassphrase
        chosen={chosen}
        problem={problem}
        isShown={isShown}
        noRecovery={text('backupRoomNoRecovery')}
        onChange={onChange}
        testId={testId}
      >
        <ShowPassphrase isShown={isShown} onChange={setIsShown} testId={`${testId}-show`} />
      </ChoosePassphrase>
    </div>
  );
}

/** What choosing any passphrase asks and says, whatever it is for. */
export function ChoosePassphrase({
  chosen: { passphrase, again },
  problem,
  isShown,
  noRecovery,
  onChange,
  testId,
  children,
}: {
  readonly chosen: ChosenPassphrase;
  readonly problem: ReturnType<typeof findPassphraseProblem>;
  readonly isShown: boolean;
  /** That nobody can recover it, and what is lost then. */
  readonly noRecovery: string;
  readonly onChange: (chosen: ChosenPassphrase) => void;
  readonly testId: string;
  /** What shows it, where this form has that of its own. */
  readonly children?: ComponentChildren;
}) {
  const { text } = useWords();
  const strength = estimateStrength(passphrase);
  const isAgain = problem === 'backupRoomDiffers';
  return (
    <>
      <div class="fields">
        <PassphraseInput
          label={text('backupRoomPassphrase')}
          hint={text('backupRoomPassphraseHint')}
          problem={problem !== undefined && !isAgain ? text(problem) : undefined}
          value={passphrase}
          isShown={isShown}
          isNew
          onChange={(value) => onChange({ passphrase: value, again })}
          testId={testId}
        />
        <PassphraseInput
          label={text('backupRoomAgain')}
          problem={isAgain ? text(problem) : undefined}
          value={again}
          isShown={isShown}
          isNew
          onChange={(value) => onChange({ passphrase, again: value })}
          testId={`${testId}-again`}
        />
      </div>
      {children}
      {/* It stands there before anything is said in it, or it would not be announced. */}
      <output data-testid={`${testId}-strength`} data-strength={strength}>
        {passphrase !== '' && text(STRENGTH_TEXT[strength])}
      </output>
      <p class="strong">{noRecovery}</p>
    </>
  );
}
