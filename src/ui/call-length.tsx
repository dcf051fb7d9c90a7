import type { ComponentChildren } from 'preact';
import { useWords } from './app.ts';
import type { ClockFields } from './clock-fields.ts';
import { NO_LENGTH } from './clock-fields.ts';
import { FieldButton, TextInput } from './fields.tsx';

/** No more digits than the minutes of a day have, and room to see a slip of the pen. */
const MOST_DIGITS = 6;

/** How long a call lasted: written by its clock, or typed. */
export function CallLength({
  fields,
  problem,
  change,
  children,
}: {
  readonly fields: ClockFields;
  /** What is wrong with it. */
  readonly problem: string | undefined;
  readonly change: (changed: Partial<ClockFields>) => void;
  /** What else can be done about it. */
  readonly children?: ComponentChildren;
}) {
  const { text } = useWords();
  const hasLength = fields.lengthMinutes !== '' || fields.lengthSeconds !== '';
  return (
    <fieldset class="wide call-length">
      <legend>{text('callLength')}</legend>
      <div class="row">
        <TextInput
          label={text('callLengthMinutes')}
          inputMode="numeric"
          maxLength={MOST_DIGITS}
          value={fields.lengthMinutes}
          problem={problem}
          onChange={(lengthMinutes) => change({ lengthMinutes })}
          testId="call-length-minutes"
        />
        <TextInput
          label={text('callLengthSeconds')}
          inputMode="numeric"
          maxLength={MOST_DIGITS}
          value={fields.lengthSeconds}
          onChange={(lengthSeconds) => change({ lengthSeconds })}
          testId="call-length-seconds"
        />
        {children}
        {(hasLength || fields.clock === 'ended') && (
          <FieldButton
            label={text('callLengthRemove')}
            isLink
            onPress={() => change(NO_LENGTH)}
            testId="call-length-remove"
          />
        )}
      </div>
    </fieldset>
  );
}
