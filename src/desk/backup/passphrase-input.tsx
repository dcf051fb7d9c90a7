import { useId } from 'preact/hooks';
import { useWords } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { describedBy, Field } from '../../ui/fields.tsx';

/** A line for a passphrase; dots, unless it is to be shown. It is kept in no draft. */
export function PassphraseInput({
  value,
  isShown,
  isNew = false,
  onChange,
  testId,
  ...labelled
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly isShown: boolean;
  /** Whether it is chosen now, rather than one that a file already has. */
  readonly isNew?: boolean;
  readonly onChange: (value: string) => void;
  readonly testId: string;
}) {
  const id = useId();
  return (
    <Field {...labelled} controlId={id}>
      <input
        {...(isShown ? { type: 'text' } : { type: 'password' })}
        id={id}
        autocomplete={isNew ? 'new-password' : 'off'}
        autocapitalize="off"
        spellcheck={false}
        value={value}
        data-testid={testId}
        aria-invalid={labelled.problem !== undefined}
        aria-describedby={describedBy(id, labelled)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

/** Shows the passphrases of a form, or hides them again. */
export function ShowPassphrase({
  isShown,
  onChange,
  testId = 'passphrase-show',
}: {
  readonly isShown: boolean;
  readonly onChange: (isShown: boolean) => void;
  readonly testId?: string;
}) {
  const { text } = useWords();
  return (
    <CheckBox
      label={text('backupRoomShow')}
      isChecked={isShown}
      onChange={onChange}
      testId={testId}
    />
  );
}
