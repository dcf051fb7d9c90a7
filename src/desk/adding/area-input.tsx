import { useId } from 'preact/hooks';
import { describedBy, Field } from '../../ui/fields.tsx';

/** A long text that is pasted and read once, and not kept as a draft. */
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
  return (
    <Field label={label} hint={hint} problem={problem} controlId={id} isWide>
      <textarea
        id={id}
        rows={4}
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
