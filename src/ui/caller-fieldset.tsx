import type { Caller, Capacity } from '../domain/caller.ts';
import { CAPACITIES, needsApplicantOnLine } from '../domain/caller.ts';
import { LONGEST_FIELD } from '../domain/contact.ts';
import { asOneOf } from '../domain/reading.ts';
import { sayCaller, sayCapacity } from '../locales/say-caller.ts';
import { useWords } from './app.ts';
import type { CallerFields } from './caller-fields.ts';
import { readCaller, withCapacity } from './caller-fields.ts';
import { Select, TextInput } from './fields.tsx';

/** Who calls and in what capacity, said in one line; opened only to say something else. */
export function CallerFieldset({
  fields,
  isRemembered,
  callerIn,
  change,
}: {
  readonly fields: CallerFields;
  /** Whether the next call begins with it. */
  readonly isRemembered: boolean;
  /** Somebody in a capacity, with the name that is known for it here. */
  readonly callerIn: (capacity: Capacity) => Caller;
  readonly change: (changed: CallerFields) => void;
}) {
  const words = useWords();
  const { text } = words;
  const { callerCapacity, callerName } = fields;
  const caller = readCaller(fields);
  const isTooLong = callerName.trim().length > LONGEST_FIELD;
  return (
    <div class="wide">
      <details open={isTooLong || undefined} data-testid="call-caller">
        <summary>
          {caller === undefined
            ? text('callCallerNotSaid')
            : text('callCallerSaid', { caller: sayCaller(caller, words) })}
        </summary>
        <div class="fields">
          <Select
            label={text('callCallerCapacity')}
            hint={isRemembered ? text('callCallerRemembered') : undefined}
            value={callerCapacity}
            onChange={(chosen) =>
              change(withCapacity(fields, asOneOf(chosen, CAPACITIES), callerIn))
            }
            testId="call-caller-capacity"
            options={[
              ['', text('callCallerNobody')],
              ...CAPACITIES.map((each) => [each, sayCapacity(each, words)] as const),
            ]}
          />
          {caller !== undefined && (
            <TextInput
              label={text('callCallerName')}
              value={callerName}
              onChange={(name) => change({ callerCapacity, callerName: name })}
              testId="call-caller-name"
              longest={LONGEST_FIELD}
            />
          )}
        </div>
      </details>
      {caller !== undefined && needsApplicantOnLine(caller.capacity) && (
        <p class="hint" data-testid="call-caller-on-line">
          {text('callCallerOnLine')}
        </p>
      )}
    </div>
  );
}
