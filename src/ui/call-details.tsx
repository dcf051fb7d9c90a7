import { useState } from 'preact/hooks';
import { LONGEST_FIELD } from '../domain/contact.ts';
import { useWords } from './app.ts';
import type { CallFields, CallProblem } from './call-fields.ts';
import { CheckBox } from './check-box.tsx';
import { Select, TextInput } from './fields.tsx';

/** What few calls have; open from the start where something of it was noted. */
export function CallDetails({
  fields,
  problems,
  change,
  asksCallBack,
  asksNeededBy,
}: {
  readonly fields: CallFields;
  readonly problems: readonly CallProblem[];
  readonly change: (changed: Partial<CallFields>) => void;
  /** Whether it is asked here that USCIS called back. */
  readonly asksCallBack: boolean;
  readonly asksNeededBy: boolean;
}) {
  const { text } = useWords();
  const hasProblem = problems.includes('needed-before');
  const [isOpen, setIsOpen] = useState(
    [fields.isTransferred, fields.isCallBack, fields.neededBy].some((value) => value !== ''),
  );
  const wasReached = fields.reached !== 'no';
  return (
    <details
      class="wide"
      open={isOpen || hasProblem}
      data-testid="call-more"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{text('callMore')}</summary>
      <div class="fields">
        {wasReached && asksCallBack && <CallBackBox fields={fields} change={change} />}
        {wasReached && <SecondRepresentativeFields fields={fields} change={change} />}
        {asksNeededBy && (
          <TextInput
            label={text('callNeededBy')}
            hint={text('callNeededByHint')}
            type="date"
            value={fields.neededBy}
            onChange={(neededBy) => change({ neededBy })}
            testId="call-needed-by"
            problem={hasProblem ? text('callProblemNeededBefore') : undefined}
            isWide
          />
        )}
      </div>
    </details>
  );
}

type PartProps = {
  readonly fields: CallFields;
  readonly change: (changed: Partial<CallFields>) => void;
};

/** Whether USCIS called, as it had promised. */
export function CallBackBox({ fields, change }: PartProps) {
  const { text } = useWords();
  return (
    <CheckBox
      label={text('callIsCallBack')}
      isChecked={fields.isCallBack === 'yes'}
      onChange={(isChecked) => change({ isCallBack: isChecked ? 'yes' : '' })}
      testId="call-is-call-back"
    />
  );
}

function SecondRepresentativeFields({ fields, change }: PartProps) {
  const { text } = useWords();
  const isTransferred = fields.isTransferred === 'yes';
  return (
    <>
      <CheckBox
        label={text('callIsTransferred')}
        isChecked={isTransferred}
        onChange={(isChecked) =>
          change(
            isChecked
              ? // The label says so; it can be changed.
                { isTransferred: 'yes', secondTier: fields.secondTier || '2' }
              : { isTransferred: '' },
          )
        }
        testId="call-is-transferred"
      />
      {isTransferred && (
        <>
          <Select
            label={text('callSecondTier')}
            value={fields.secondTier}
            onChange={(secondTier) => change({ secondTier })}
            testId="call-second-tier"
            options={[
              ['', text('callTierUnknown')],
              ['1', text('callTier1')],
              ['2', text('callTier2')],
            ]}
          />
          <TextInput
            label={text('callSecondName')}
            value={fields.secondName}
            onChange={(secondName) => change({ secondName })}
            testId="call-second-name"
            maxLength={LONGEST_FIELD}
          />
          <TextInput
            label={text('callSecondId')}
            value={fields.secondId}
            onChange={(secondId) => change({ secondId })}
            testId="call-second-id"
            maxLength={LONGEST_FIELD}
          />
        </>
      )}
    </>
  );
}
