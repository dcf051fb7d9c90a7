import { useContext, useId } from 'preact/hooks';
import { LONGEST_NOTE } from '../domain/contact.ts';
import { useWords } from './app.ts';
import { describedBy, Field, FieldsReadOnly } from './fields.tsx';

/** From so many characters left on, the field says how many. */
const COUNTED_FROM = 1000;

/**
 * A free text of several lines, with what is left of its length once that matters. One that is too
 * long stays as it is and says so: cut by the browser, the end of what was pasted would be gone.
 */
export function NotesInput({
  label,
  value,
  onChange,
  testId,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
}) {
  const { text } = useWords();
  const id = useId();
  const isReadOnly = useContext(FieldsReadOnly);
  const left = LONGEST_NOTE - value.trim().length;
  const said = {
    hint: left >= 0 && left <= COUNTED_FROM ? text('callNotesLeft', { count: left }) : undefined,
    problem: left < 0 ? text('callNotesTooLong', { count: -left }) : undefined,
  };
  return (
    <Field label={label} controlId={id} {...said} isWide>
      <textarea
        id={id}
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
