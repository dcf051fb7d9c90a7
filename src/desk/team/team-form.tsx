import type { ComponentChildren } from 'preact';
import type { PlainTextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { useFocusOnProblem } from '../../ui/use-focus-on-problem.ts';
import type { Task } from './use-task.ts';

/** A form of the team's room: what it asks, the button, and how the last try went. */
export function TeamForm({
  task,
  submit,
  does,
  done,
  testId,
  children,
}: {
  readonly task: Task;
  readonly submit: () => void;
  /** What the button says. */
  readonly does: PlainTextKey;
  /** What is said once it is done; nothing where something else then shows it. */
  readonly done?: PlainTextKey;
  readonly testId: string;
  readonly children: ComponentChildren;
}) {
  const { text } = useWords();
  const { isBusy, problem, tries, isDone } = task;
  const form = useFocusOnProblem(isBusy, tries);
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
      {children}
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
