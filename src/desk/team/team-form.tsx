import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PlainTextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { useFocusOnProblem } from '../../ui/use-focus-on-problem.ts';
import { SecretsShown } from './access-fields.tsx';
import type { Task } from './use-task.ts';

/** A form of the team's room: what it asks, the button, and how the last try went. */
export function TeamForm({
  task,
  submit,
  does,
  done,
  testId,
  hasSecrets = true,
  children,
}: {
  readonly task: Task;
  readonly submit: () => void;
  /** What the button says. */
  readonly does: PlainTextKey;
  /** What is said once it is done; nothing where something else then shows it. */
  readonly done?: PlainTextKey;
  readonly testId: string;
  /** Whether a password or a passphrase is typed in it. */
  readonly hasSecrets?: boolean;
  readonly children: ComponentChildren;
}) {
  const { text } = useWords();
  const { isBusy, problem, tries, isDone } = task;
  const form = useFocusOnProblem(isBusy, tries);
  const [isShown, setIsShown] = useState(false);
  return (
    <form
      ref={form}
      class="form-body"
      data-testid={testId}
      aria-busy={isBusy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) submit();
      }}
    >
      <SecretsShown.Provider value={isShown}>{children}</SecretsShown.Provider>
      {hasSecrets && (
        <CheckBox
          label={text('teamShowPassphrases')}
          isChecked={isShown}
          onChange={setIsShown}
          testId={`${testId}-show`}
        />
      )}
      <div class="row">
        <button type="submit" class="main" disabled={isBusy} data-testid={`${testId}-submit`}>
          {text(does)}
        </button>
      </div>
      <output>{isBusy ? text('teamBusy') : isDone && done !== undefined && text(done)}</output>
      {problem !== undefined && !isBusy && (
        <p role="alert" class="problem" data-testid={`${testId}-problem`}>
          {text(problem)}
        </p>
      )}
    </form>
  );
}
