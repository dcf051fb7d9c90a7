import { useEffect, useState } from 'preact/hooks';
import type { HandOffChoice } from '../../domain/backup/hand-off.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { Words } from '../../locales/catalogue.ts';
import { useApp } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Choice } from '../../ui/fields.tsx';
import { sayReason } from '../../ui/save.ts';
import { useFocusOnProblem } from '../../ui/use-focus-on-problem.ts';
import { HowFar } from '../backup/how-far.tsx';
import { findPassphraseProblem, NewPassphrase, NO_PASSPHRASE } from '../backup/new-passphrase.tsx';
import { HandOffContent } from './hand-off-content.tsx';
import type { HandOffState } from './use-hand-off.ts';
import { useHandOff } from './use-hand-off.ts';

/** What goes along, how it is protected, and the saving of it. */
export function HandOffForm({
  caseIds,
  onSaved,
}: {
  readonly caseIds: readonly CaseId[];
  readonly onSaved: () => void;
}) {
  const { text } = useApp().words;
  const [withNotes, setWithNotes] = useState(true);
  const [withStruck, setWithStruck] = useState(false);
  const [isSealed, setIsSealed] = useState(true);
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [problem, setProblem] = useState<ReturnType<typeof findPassphraseProblem>>();
  const [tries, setTries] = useState(0);
  const form = useFocusOnProblem(tries);
  const { state, make, cancel } = useHandOff();
  const isRunning = state.stage === 'running';
  const choice: HandOffChoice = { cases: new Set(caseIds), withNotes, withStruck };
  useEffect(() => {
    if (state.stage !== 'done') return;
    // What opens the file is not left lying in the page.
    setChosen(NO_PASSPHRASE);
    onSaved();
  }, [state.stage]);
  const submit = () => {
    const wrong = isSealed ? findPassphraseProblem(chosen) : undefined;
    setProblem(wrong);
    setTries(tries + 1);
    if (wrong === undefined) void make(choice, isSealed ? chosen.passphrase : undefined);
  };
  return (
    <form
      ref={form}
      class="form-body"
      noValidate
      data-testid="hand-off-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <section class="part">
        <h2>{text('handOffWhat')}</h2>
        <CheckBox
          label={text('handOffWithNotes')}
          hint={text('handOffWithNotesHint')}
          isChecked={withNotes}
          onChange={setWithNotes}
          testId="hand-off-notes"
        />
        <CheckBox
          label={text('handOffWithStruck')}
          isChecked={withStruck}
          onChange={setWithStruck}
          testId="hand-off-struck"
        />
        <HandOffContent choice={choice} />
      </section>
      <section class="part">
        <fieldset>
          <legend>{text('handOffSeal')}</legend>
          <Choice
            name="hand-off-seal"
            label={text('handOffSealed')}
            isChosen={isSealed}
            onChoose={() => setIsSealed(true)}
            testId="hand-off-sealed"
          />
          <Choice
            name="hand-off-seal"
            label={text('handOffPlain')}
            isChosen={!isSealed}
            onChoose={() => setIsSealed(false)}
            testId="hand-off-plain"
          />
        </fieldset>
        {isSealed && <NewPassphrase chosen={chosen} problem={problem} onChange={setChosen} />}
        <div class="row">
          <button type="submit" class="main" aria-disabled={isRunning} data-testid="hand-off-save">
            {text('handOffSave')}
          </button>
          {isRunning && (
            <button type="button" data-testid="hand-off-cancel" onClick={cancel}>
              {text('handOffCancel')}
            </button>
          )}
        </div>
        <HandOffStatus state={state} />
      </section>
    </form>
  );
}

/** How the making goes or went, and what is to be done with the file. */
function HandOffStatus({ state }: { readonly state: HandOffState }) {
  const { words } = useApp();
  const { text } = words;
  return (
    <>
      {state.stage === 'running' && (
        <>
          <HowFar told={sayState(state, words)} progress={state.progress} />
          <progress
            max={state.progress?.all ?? 1}
            value={state.progress?.done ?? 0}
            aria-label={text('handOffTitle')}
          />
        </>
      )}
      <output
        class={state.stage === 'failed' ? 'problem' : 'quiet'}
        data-testid="hand-off-progress"
      >
        {state.stage !== 'running' && sayState(state, words)}
      </output>
      {state.stage === 'done' && (
        <div class="notice" data-testid="hand-off-notice">
          <p>{text('handOffDelete')}</p>
          {state.isSealed && <p>{text('handOffTell')}</p>}
        </div>
      )}
    </>
  );
}

function sayState(state: HandOffState, words: Words): string {
  const { text } = words;
  switch (state.stage) {
    case 'idle':
      return '';
    case 'cancelled':
      return text('handOffCancelled');
    case 'failed':
      return text('handOffFailed', { reason: sayReason(state.error, words) });
    case 'done':
      return text('handOffDone', { count: state.count });
    case 'running': {
      const { progress } = state;
      return progress === undefined
        ? ''
        : text('handOffWriting', { done: progress.done, count: progress.all });
    }
  }
}
