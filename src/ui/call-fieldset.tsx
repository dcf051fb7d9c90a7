import { INQUIRY_KINDS, LONGEST_FIELD, LONGEST_NOTE } from '../domain/contact.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayInquiry } from '../locales/words-of-domain.ts';
import { useWords } from './app.ts';
import type { CallFields, CallProblem } from './call-fields.ts';
import { Choice, Select, TextInput } from './fields.tsx';
import { NotesInput } from './notes-input.tsx';

type Props = {
  readonly fields: CallFields;
  readonly problems: readonly CallProblem[];
  readonly change: (changed: Partial<CallFields>) => void;
  /** Whether the call opens a new matter, so that its kind is asked. */
  readonly asksKind: boolean;
};

/** Everything that is asked about a call. Only the time is needed. */
export function CallFieldset({ fields, problems, change, asksKind }: Props) {
  const words = useWords();
  const { text } = words;
  const wasReached = fields.reached !== 'no';
  return (
    <div class="fields">
      {asksKind && (
        <Select
          label={text('callKind')}
          value={fields.kind}
          onChange={(kind) => change({ kind })}
          testId="call-kind"
          isWide
          options={INQUIRY_KINDS.map((kind) => [kind, sayInquiry(kind, words)])}
        />
      )}
      <TextInput
        label={text('callStartedAt')}
        type="datetime-local"
        value={fields.startedAt}
        onChange={(startedAt) => change({ startedAt })}
        testId="call-started-at"
        required
        isWide
        problem={timeProblem(problems, words)}
      />
      <fieldset class="wide">
        <legend>{text('callOutcome')}</legend>
        <div class="row">
          {(['yes', 'no'] as const).map((value) => (
            <Choice
              key={value}
              name="reached"
              label={text(value === 'yes' ? 'callReached' : 'callNotReached')}
              isChosen={wasReached === (value === 'yes')}
              onChoose={() => change({ reached: value })}
              testId={`call-reached-${value}`}
            />
          ))}
        </div>
      </fieldset>
      {wasReached && <ReachedFields fields={fields} problems={problems} change={change} />}
      <NotesInput
        label={text('callNotes')}
        value={fields.notes}
        onChange={(notes) => change({ notes })}
        testId="call-notes"
      />
    </div>
  );
}

function timeProblem(problems: readonly CallProblem[], { text }: Words): string | undefined {
  if (problems.includes('time')) return text('callProblemTime');
  return problems.includes('future') ? text('callProblemFuture') : undefined;
}

function ReachedFields({ fields, problems, change }: Omit<Props, 'asksKind'>) {
  const { text } = useWords();
  return (
    <>
      <Select
        label={text('callTier')}
        value={fields.tier}
        onChange={(tier) => change({ tier })}
        testId="call-tier"
        options={[
          ['', text('callTierUnknown')],
          ['1', text('callTier1')],
          ['2', text('callTier2')],
        ]}
      />
      <TextInput
        label={text('callRepresentativeName')}
        value={fields.representativeName}
        onChange={(representativeName) => change({ representativeName })}
        testId="call-representative-name"
        maxLength={LONGEST_FIELD}
      />
      <TextInput
        label={text('callRepresentativeId')}
        value={fields.representativeId}
        onChange={(representativeId) => change({ representativeId })}
        testId="call-representative-id"
        maxLength={LONGEST_FIELD}
      />
      <TextInput
        label={text('callServiceRequest')}
        value={fields.serviceRequest}
        onChange={(serviceRequest) => change({ serviceRequest })}
        testId="call-service-request"
        maxLength={LONGEST_FIELD}
      />
      {fields.serviceRequest.trim() === '' && (
        <TextInput
          label={text('callRefusal')}
          hint={text('callRefusalHint')}
          value={fields.refusal}
          onChange={(refusal) => change({ refusal })}
          testId="call-refusal-reason"
          maxLength={LONGEST_NOTE}
          isWide
        />
      )}
      <PromiseFields fields={fields} problems={problems} change={change} />
    </>
  );
}

function PromiseFields({ fields, problems, change }: Omit<Props, 'asksKind'>) {
  const { text } = useWords();
  return (
    <>
      <Select
        label={text('callPromise')}
        value={fields.promised}
        onChange={(promised) => change({ promised })}
        testId="call-promise"
        options={[
          ['', text('callPromiseNone')],
          ['answer', text('callPromiseAnswer')],
          ['call-back', text('callPromiseCallBack')],
          ['notice', text('callPromiseNotice')],
        ]}
      />
      {fields.promised !== '' && (
        <>
          <Select
            label={text('callPromiseUnit')}
            value={fields.unit}
            onChange={(unit) => change({ unit })}
            testId="call-promise-unit"
            problem={problems.includes('promise') ? text('callProblemPromise') : undefined}
            options={[
              ['', text('callPromiseUnitChoose')],
              ['calendar-days', text('unitCalendarDays')],
              ['business-days', text('unitBusinessDays')],
              ['hours', text('unitHours')],
              ['date', text('unitDate')],
            ]}
          />
          {fields.unit === 'date' ? (
            <TextInput
              label={text('callPromiseUntil')}
              type="date"
              value={fields.until}
              onChange={(until) => change({ until })}
              testId="call-promise-until"
              problem={
                problems.includes('promise-before') ? text('callProblemPromiseBefore') : undefined
              }
            />
          ) : (
            <TextInput
              label={text('callPromiseAmount')}
              inputMode="numeric"
              value={fields.amount}
              onChange={(amount) => change({ amount })}
              testId="call-promise-amount"
              maxLength={5}
            />
          )}
        </>
      )}
    </>
  );
}
