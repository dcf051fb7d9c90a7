import { useState } from 'preact/hooks';
import { useWords } from '../../ui/app.ts';
import { useFocusOnProblem } from '../../ui/use-focus-on-problem.ts';
import { findPassphraseProblem, NewPassphrase, NO_PASSPHRASE } from './new-passphrase.tsx';

/** Asks for a passphrase again, where the key that was made of the last one is lost. */
export function NewKeyForm({
  isBusy,
  onChosen,
}: {
  readonly isBusy: boolean;
  readonly onChosen: (passphrase: string) => void;
}) {
  const { text } = useWords();
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [problem, setProblem] = useState<ReturnType<typeof findPassphraseProblem>>();
  const [tries, setTries] = useState(0);
  const form = useFocusOnProblem(tries);
  return (
    <form
      ref={form}
      class="form-body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = findPassphraseProblem(chosen);
        setProblem(found);
        setTries(tries + 1);
        if (found === undefined) onChosen(chosen.passphrase);
      }}
    >
      <p class="quiet">{text('autoNewKeyHint')}</p>
      <NewPassphrase
        chosen={chosen}
        problem={problem}
        onChange={setChosen}
        testId="backup-passphrase"
      />
      <div class="row">
        <button type="submit" class="main" aria-disabled={isBusy} data-testid="backup-mend">
          {text('autoMendKey')}
        </button>
      </div>
    </form>
  );
}
