import { useContext, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { LONGEST_NOTE } from '../domain/contact.ts';
import { describedBy, Field, FieldsReadOnly, useSayOver } from './fields.tsx';

/** A free text that begins as one line and grows with what is typed; too long, it says so uncut. */
export function LongTextInput({
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
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const isReadOnly = useContext(FieldsReadOnly);
  const problem = useSayOver(LONGEST_NOTE, value);
  useLayoutEffect(() => {
    if (area.current !== null) fitHeight(area.current);
  }, [value]);
  return (
    <Field label={label} controlId={id} problem={problem} isWide>
      <textarea
        ref={area}
        id={id}
        class="growing"
        rows={1}
        readOnly={isReadOnly}
        data-testid={testId}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={describedBy(id, { problem })}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  // Not shown, it has no height to take.
  if (area.scrollHeight === 0) return;
  const borders = area.offsetHeight - area.clientHeight;
  area.style.height = `${area.scrollHeight + borders}px`;
}
