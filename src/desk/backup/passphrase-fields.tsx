import { useId, useState } from 'preact/hooks';
import type { TextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { describedBy, Field } from '../../ui/fields.tsx';

/** How hard a passphrase is to guess, in words: nobody can be promised a number. */
export type PassphraseStrength = 'too-short' | 'weak' | 'fair' | 'strong';

/** Shorter ones are tried through in hours, whatever they are made of. */
const SHORTEST_PASSPHRASE = 10;
/** What a passphrase is guessed by, in bits of it; 600,000 rounds add about 19 to each. */
const FAIR_BITS = 50;
const STRONG_BITS = 75;

/**
 * How strong a passphrase is, from its length and how various it is. Repeated and running characters
 * (*aaaa*, *1234*) count once; words from a dictionary are not known here, so this errs on the kind side
 * and the hint says what helps: several words that do not belong together.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const letters = Array.from(passphrase.normalize('NFC'));
  if (letters.length < SHORTEST_PASSPHRASE) return 'too-short';
  const telling = letters.filter((letter, index) => !follows(letters[index - 1], letter));
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(passphrase),
  ).length;
  // A letter of running text tells about two bits, and each other kind among them one more.
  const bits = Math.min(telling.length, 3 * new Set(letters).size) * (1 + kinds);
  if (bits >= STRONG_BITS) return 'strong';
  return bits >= FAIR_BITS ? 'fair' : 'weak';
}

/** Whether a letter follows from the one before: the same again, or the next or last in the row. */
function follows(before: string | undefined, letter: string): boolean {
  if (before === undefined) return false;
  return Math.abs((letter.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)) <= 1;
}

/** A passphrase as typed twice. */
export type PassphraseTyped = { readonly passphrase: string; readonly again: string };

/** Nothing was typed yet. */
export const NO_PASSPHRASE: PassphraseTyped = { passphrase: '', again: '' };

/** What is wrong with a passphrase as typed, as the key of a sentence; `undefined` where it can seal. */
export function passphraseProblem({ passphrase, again }: PassphraseTyped) {
  if (passphraseStrength(passphrase) === 'too-short') return 'passphraseTooShort';
  return passphrase === again ? undefined : 'passphraseDiffers';
}

const STRENGTH_TEXT = {
  'too-short': 'passphraseIsTooShort',
  weak: 'passphraseIsWeak',
  fair: 'passphraseIsFair',
  strong: 'passphraseIsStrong',
} as const satisfies Record<PassphraseStrength, TextKey>;

/** Asks for a passphrase twice, and says how strong it is. Nothing of it is kept anywhere. */
export function PassphraseFields({
  typed,
  onChange,
  problem,
}: {
  readonly typed: PassphraseTyped;
  readonly onChange: (typed: PassphraseTyped) => void;
  /** What {@link passphraseProblem} found, once it is to be said. */
  readonly problem: ReturnType<typeof passphraseProblem>;
}) {
  const { text } = useWords();
  const [isShown, setIsShown] = useState(false);
  const { passphrase, again } = typed;
  return (
    <div class="form-body" data-testid="passphrase-fields">
      <div class="fields">
        <Secret
          label={text('passphrase')}
          hint={text('passphraseHint')}
          value={passphrase}
          isShown={isShown}
          problem={
            problem === 'passphraseTooShort'
              ? text(problem, { count: SHORTEST_PASSPHRASE })
              : undefined
          }
          onChange={(value) => onChange({ passphrase: value, again })}
          testId="passphrase"
        />
        <Secret
          label={text('passphraseAgain')}
          value={again}
          isShown={isShown}
          problem={problem === 'passphraseDiffers' ? text(problem) : undefined}
          onChange={(value) => onChange({ passphrase, again: value })}
          testId="passphrase-again"
        />
      </div>
      <output class="quiet" data-testid="passphrase-strength">
        {passphrase !== '' && text(STRENGTH_TEXT[passphraseStrength(passphrase)])}
      </output>
      <label class="choice">
        <input
          type="checkbox"
          checked={isShown}
          data-testid="passphrase-show"
          onChange={(event) => setIsShown(event.currentTarget.checked)}
        />
        <span>{text('passphraseShow')}</span>
      </label>
      <p class="hint">{text('passphraseLost')}</p>
    </div>
  );
}

function Secret({
  value,
  isShown,
  onChange,
  testId,
  ...labelled
}: {
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | undefined;
  readonly value: string;
  readonly isShown: boolean;
  readonly onChange: (value: string) => void;
  readonly testId: string;
}) {
  const id = useId();
  const { problem } = labelled;
  const attributes = {
    id,
    autocomplete: 'new-password',
    spellcheck: false,
    value,
    'data-testid': testId,
    'aria-invalid': problem !== undefined,
    'aria-describedby': describedBy(id, labelled),
    onInput: (event: { readonly currentTarget: HTMLInputElement }) =>
      onChange(event.currentTarget.value),
  } as const;
  return (
    <Field {...labelled} controlId={id}>
      {isShown ? <input type="text" {...attributes} /> : <input type="password" {...attributes} />}
    </Field>
  );
}
