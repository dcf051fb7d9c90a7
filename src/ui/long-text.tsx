import type { KeyboardEventHandler, Ref } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { describedBy, Field, FieldsReadOnly } from './fields.tsx';

/**
 * A text of several lines. One that is too long stays as it is, and its problem says so: cut by the
 * browser, the end of what was pasted would be gone.
 */
export function LongText({
  label,
  hint,
  problem,
  value,
  onChange,
  testId,
  area,
  lang,
  keyShortcut,
  onKeyDown,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed, as a sentence. */
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
  readonly area?: Ref<HTMLTextAreaElement>;
  /** The language it is written in, where that is not the one of the screen. */
  readonly lang?: string | undefined;
  /** The key that does something in it, and what is done with every key. */
  readonly keyShortcut?: string | undefined;
  readonly onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement> | undefined;
}) {
  const id = useId();
  const isReadOnly = useContext(FieldsReadOnly);
  const said = { hint, problem };
  return (
    <Field label={label} controlId={id} {...said} isWide>
      <textarea
        ref={area ?? null}
        id={id}
        lang={lang}
        aria-keyshortcuts={keyShortcut}
        onKeyDown={onKeyDown}
        readOnly={isReadOnly}
        data-testid={testId}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={describedBy(id, said)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
