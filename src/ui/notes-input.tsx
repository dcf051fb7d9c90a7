import { useContext, useId } from 'preact/hooks';
import { LONGEST_NOTE } from '../domain/contact.ts';
import { useWords } from './app.ts';
import { Field, FieldsReadOnly } from './fields.tsx';

/** From so many characters left on, the field says how many. */
const COUNTED_FROM = 1000;

/** A free text of several lines, with what is left of its length once that matters. */
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
  const left = LONGEST_NOTE - value.length;
  return (
    <Field
      label={label}
      controlId={id}
      hint={left <= COUNTED_FROM ? text('callNotesLeft', { count: left }) : undefined}
      isWide
    >
      <textarea
        id={id}
        readOnly={isReadOnly}
        data-testid={testId}
        value={value}
        maxLength={LONGEST_NOTE}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
