import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../ui/app.ts';
import type { EraseResult } from '../../ui/erase.ts';
import { TextInput } from '../../ui/fields.tsx';
import { sayReason } from '../../ui/save.ts';
import { useSaying } from '../../ui/use-saying.ts';
import { Modal } from '../modal.tsx';

/**
 * Asks before something is erased: says what goes and what stays, and wants something typed, as nothing
 * brings it back. What is typed wrong, or can't be done, leaves everything as it was.
 */
export function EraseModal({
  title,
  first,
  goes,
  stays = [],
  asked,
  confirm,
  erase,
  onErased,
  onCancel,
}: {
  readonly title: string;
  /** What is gentler, and the way to it. */
  readonly first?: ComponentChildren;
  readonly goes: readonly string[];
  /** What stays besides what always does. */
  readonly stays?: readonly string[];
  /** The last four digits of the case's number; without them, a word is asked for. */
  readonly asked?: string | undefined;
  readonly confirm: string;
  readonly erase: () => Promise<EraseResult>;
  readonly onErased: (isGone: boolean) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const [isErasing, setIsErasing] = useState(false);
  const [failure, setFailure] = useSaying();
  const wanted = asked ?? text('eraseWord');
  const run = async () => {
    setIsErasing(true);
    setFailure(undefined);
    const result = await erase();
    if (result.erased) {
      onErased(result.isGone);
      return;
    }
    setIsErasing(false);
    setFailure((to) => to.text('eraseFailed', { reason: sayReason(result.error, to) }));
  };
  const submit = () => {
    if (isErasing) return;
    const isRight = typed.trim().toLocaleLowerCase() === wanted.toLocaleLowerCase();
    setIsWrong(!isRight);
    if (isRight) void run();
    else form.current?.querySelector('input')?.focus();
  };
  return (
    <Modal title={title} onCancel={() => !isErasing && onCancel()}>
      <div class="erase-means">
        {first}
        <h3>{text('eraseGoes')}</h3>
        <ul>
          {goes.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
        <h3>{text('eraseStays')}</h3>
        <ul>
          {[
            ...stays,
            text('eraseStaysFiles'),
            text('eraseStaysIds'),
            text('eraseStaysBrowser'),
          ].map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
        <p class="strong">{text('eraseNoUndo')}</p>
      </div>
      <form
        ref={form}
        class="fact-form"
        data-testid="erase-form"
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <fieldset class="form-body" disabled={isErasing}>
          <TextInput
            label={text(asked === undefined ? 'eraseTypeWord' : 'eraseTypeDigits', {
              typed: wanted,
            })}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setIsWrong(false);
            }}
            problem={isWrong ? text('eraseTypedWrong', { typed: wanted }) : undefined}
            testId="erase-typed"
            maxLength={40}
          />
        </fieldset>
        {failure !== undefined && (
          <p role="alert" class="problem" data-testid="not-erased">
            {failure}
          </p>
        )}
        <div class="row">
          <button type="button" data-testid="erase-cancel" disabled={isErasing} onClick={onCancel}>
            {text('buttonCancel')}
          </button>
          <button type="submit" class="danger" data-testid="erase-confirm" disabled={isErasing}>
            {confirm}
          </button>
        </div>
      </form>
    </Modal>
  );
}
