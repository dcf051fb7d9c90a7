import { useContext, useId } from 'preact/hooks';
import { useWords } from '../../ui/app.ts';
import { describedBy, Field, FieldsReadOnly } from '../../ui/fields.tsx';

/**
 * Lines of text, of which no more than `longest` characters are kept. What is too long stays as it is
 * and says so: cut by the browser, the end of what was pasted would be gone.
 */
export function LinesInput({
  label,
  hint,
  value,
  length = value.length,
  longest,
  problem,
  lang,
  onChange,
  testId,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** How long it is as it is kept, where that is not as it is typed. */
  readonly length?: number;
  readonly longest: number;
  readonly problem?: string | undefined;
  /** The language it is written in, where that is not the one of the screen. */
  readonly lang?: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
}) {
  const { text } = useWords();
  const id = useId();
  const isReadOnly = useContext(FieldsReadOnly);
  const over = length - longest;
  const said = { hint, problem: over > 0 ? text('letterProblemLong', { count: over }) : problem };
  return (
    <Field label={label} controlId={id} {...said} isWide>
      <textarea
        id={id}
        lang={lang}
        readOnly={isReadOnly}
        data-testid={testId}
        value={value}
        aria-invalid={said.problem !== undefined}
        aria-describedby={describedBy(id, said)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
