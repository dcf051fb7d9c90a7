import { useContext, useId } from 'preact/hooks';
import { FieldsReadOnly } from './fields.tsx';

/** Something that is so or not, with what that means. */
export function CheckBox({
  label,
  hint,
  isChecked,
  onChange,
  testId,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly testId: string;
}) {
  const id = useId();
  const isReadOnly = useContext(FieldsReadOnly);
  return (
    <div class="wide">
      <label class="choice">
        <input
          type="checkbox"
          checked={isChecked}
          disabled={isReadOnly}
          aria-describedby={hint === undefined ? undefined : id}
          data-testid={testId}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p class="quiet choice-hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
