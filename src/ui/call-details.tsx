import { useState } from 'preact/hooks';
import { useWords } from './app.ts';
import { CallBackBox } from './call-back-box.tsx';
import type { CallFields } from './call-fields.ts';
import { CallLength } from './call-length.tsx';
import { TextInput } from './fields.tsx';
import type { CallProblem } from './read-call.ts';
import { SecondRepresentative } from './second-representative.tsx';

const NOTED_HERE = [
  'isTransferred',
  'isCallBack',
  'neededBy',
  'lengthMinutes',
  'lengthSeconds',
] as const satisfies readonly (keyof CallFields)[];

/** What few calls have; open from the start where something of it was noted. */
export function CallDetails({
  fields,
  problems,
  change,
  asksCallBack,
  asksTransfer,
  asksNeededBy,
}: {
  readonly fields: CallFields;
  readonly problems: readonly CallProblem[];
  readonly change: (changed: Partial<CallFields>) => void;
  /** Whether it is asked here that USCIS called back. */
  readonly asksCallBack: boolean;
  /** Whether it is asked here that the call was transferred. */
  readonly asksTransfer: boolean;
  readonly asksNeededBy: boolean;
}) {
  const { text } = useWords();
  const isNeededBefore = problems.includes('needed-before');
  const hasLengthProblem = problems.includes('length');
  const asksLength = fields.clock === '';
  const [isOpen, setIsOpen] = useState(() => NOTED_HERE.some((name) => fields[name] !== ''));
  if (!asksCallBack && !asksTransfer && !asksLength && !asksNeededBy) return null;
  return (
    <details
      class="wide"
      open={isOpen || isNeededBefore || (asksLength && hasLengthProblem)}
      data-testid="call-more"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{text('callMore')}</summary>
      <div class="fields">
        {asksCallBack && <CallBackBox fields={fields} change={change} />}
        {asksTransfer && <SecondRepresentative fields={fields} change={change} />}
        {asksLength && (
          <CallLength
            fields={fields}
            problem={hasLengthProblem ? text('callProblemLength') : undefined}
            change={change}
          />
        )}
        {asksNeededBy && (
          <TextInput
            label={text('callNeededBy')}
            hint={text('callNeededByHint')}
            type="date"
            value={fields.neededBy}
            onChange={(neededBy) => change({ neededBy })}
            testId="call-needed-by"
            problem={isNeededBefore ? text('callProblemNeededBefore') : undefined}
            isWide
          />
        )}
      </div>
    </details>
  );
}
