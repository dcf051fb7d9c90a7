import { useContext, useId } from 'preact/hooks';
import { describedBy, Field, FieldsReadOnly } from '../../ui/fields.tsx';

/** A long text that is pasted and read once. */
export function AreaInput({
  label,
  hint,
  problem,
  value,
  onChange,
  testId,
}: {
  readonly label: string;
  readonly hint: string;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
}) {
  const id = useId();
  const isReadOnly = useContext(FieldsReadOnly);
  return (
    <Field label={label} hint={hint} problem={problem} controlId={id} isWide>
      <textarea
        id={id}
        rows={4}
        readOnly={isReadOnly}
        spellcheck={false}
        autocomplete="off"
        value={value}
        data-testid={testId}
        aria-invalid={problem !== undefined}
        aria-describedby={describedBy(id, { hint, problem })}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
