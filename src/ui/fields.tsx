import type { Language } from '../domain/language.ts';
import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { useWords } from './app.ts';

/** Whether the fields below can only be read: the form is being filled in elsewhere. */
export const FieldsReadOnly = createContext(false);

type Labelled = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed, as a sentence. */
  readonly problem?: string | undefined;
  readonly isWide?: boolean;
};
/** A label, its control, a hint and, when there is one, the problem with what was typed. */
export function Field({
  label,
  hint,
  problem,
  isWide,
  controlId,
  children,
}: Labelled & { readonly controlId: string; readonly children: ComponentChildren }) {
  return (
    <div class={isWide === true ? 'field wide' : 'field'}>
      <label for={controlId}>{label}</label>
      <div class="field-control">
        {children}
        {hint !== undefined && (
          <span class="hint" id={`${controlId}-hint`}>
            {hint}
          </span>
        )}
        {problem !== undefined && (
          <span class="problem" role="alert" id={`${controlId}-problem`}>
            {problem}
          </span>
        )}
      </div>
    </div>
  );
}

type Input = Labelled & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId?: string;
};

/** A line of text, a number, a date or a time. */
export function TextInput({
  type = 'text',
  inputMode,
  maxLength,
  longest,
  required,
  list,
  lang,
  value,
  onChange,
  testId,
  ...given
}: Input & {
  readonly type?: 'text' | 'date' | 'datetime-local';
  readonly inputMode?: 'numeric' | 'text';
  readonly maxLength?: number;
  /** So many characters are taken; one that is longer is not cut, and says by how much. */
  readonly longest?: number;
  readonly required?: boolean;
  /** The id of a `<datalist>`. */
  readonly list?: string;
  /** The language it is written in, where that is not the one of the screen. */
  readonly lang?: Language;
}) {
  const id = useId();
  const isReadOnly = useContext(FieldsReadOnly);
  const over = useSayOver(longest, value);
  const labelled = { ...given, problem: given.problem ?? over };
  return (
    <Field {...labelled} controlId={id}>
      <input
        id={id}
        readOnly={isReadOnly}
        type={type}
        lang={lang}
        inputMode={inputMode}
        maxLength={maxLength}
        required={required}
        list={list}
        autocomplete="off"
        value={value}
        data-testid={testId}
        aria-invalid={labelled.problem !== undefined}
        aria-describedby={describedBy(id, labelled)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

/** By how much a text is longer than is taken, as a sentence. */
export function useSayOver(longest: number | undefined, value: string): string | undefined {
  const { text } = useWords();
  const over = longest === undefined ? 0 : value.trim().length - longest;
  return over > 0 ? text('fieldTooLong', { count: over }) : undefined;
}

/** One of a few. */
export function Select({
  options,
  value,
  onChange,
  testId,
  ...labelled
}: Input & { readonly options: readonly (readonly [value: string, label: string])[] }) {
  const id = useId();
  const isReadOnly = useContext(FieldsReadOnly);
  return (
    <Field {...labelled} controlId={id}>
      <select
        id={id}
        // A choice has no read-only state of its own.
        disabled={isReadOnly}
        data-testid={testId}
        value={value}
        aria-invalid={labelled.problem !== undefined}
        aria-describedby={describedBy(id, labelled)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One radio button with its label. */
export function Choice({
  name,
  label,
  isChosen,
  onChoose,
  testId,
  language,
}: {
  readonly name: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly testId?: string;
  /** The language of the label, where it is not that of the page. */
  readonly language?: Language;
}) {
  const isReadOnly = useContext(FieldsReadOnly);
  return (
    <label class="choice">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        disabled={isReadOnly}
        onChange={onChoose}
        data-testid={testId}
      />
      <span lang={language}>{label}</span>
    </label>
  );
}

/** A button that fills in or changes fields, and so does nothing where they can only be read. */
export function FieldButton({
  label,
  ariaLabel,
  isPressed,
  isLink = false,
  onPress,
  testId,
}: {
  readonly label: string;
  /** What a reader hears where the label alone does not say which. */
  readonly ariaLabel?: string | undefined;
  /** Of a choice that can be taken back: whether it is made. */
  readonly isPressed?: boolean;
  readonly isLink?: boolean;
  readonly onPress: () => void;
  readonly testId?: string;
}) {
  const isReadOnly = useContext(FieldsReadOnly);
  return (
    <button
      type="button"
      class={isLink ? 'link' : 'chip'}
      disabled={isReadOnly}
      aria-label={ariaLabel}
      aria-pressed={isPressed}
      data-testid={testId}
      onClick={onPress}
    >
      {label}
    </button>
  );
}

/** The ids of what a field says about its control, for `aria-describedby`. */
export function describedBy(
  id: string,
  { hint, problem }: Pick<Labelled, 'hint' | 'problem'>,
): string | undefined {
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}
