import type { ComponentChildren } from 'preact';
import type { NotReached } from '../domain/contact.ts';
import { INQUIRY_KINDS, LONGEST_FIELD, NOT_REACHED } from '../domain/contact.ts';
import type { WaitRemark } from '../domain/wait-remark.ts';
import type { TextKey, Words } from '../locales/catalogue.ts';
import { sayInquiry } from '../locales/words-of-domain.ts';
import { useWords } from './app.ts';
import { CallBackBox, CallDetails } from './call-details.tsx';
import type { CallFields, CallProblem } from './call-fields.ts';
import { Choice, Select, TextInput } from './fields.tsx';
import { NotesInput } from './notes-input.tsx';
import { PromiseFieldset } from './promise-fieldset.tsx';
import { RequestFieldset } from './request-fieldset.tsx';
import { WaitRemarkPart } from './wait-remark.tsx';

const NOT_REACHED_TEXT = {
  'no-one': 'callNotReachedNoOne',
  dropped: 'callNotReachedDropped',
  automated: 'callNotReachedAutomated',
  'call-back-missed': 'callNotReachedCallBackMissed',
} as const satisfies Record<NotReached, TextKey>;

type Props = {
  readonly fields: CallFields;
  readonly problems: readonly CallProblem[];
  readonly change: (changed: Partial<CallFields>) => void;
  /** Whether the call opens a new matter, so that its kind is asked. */
  readonly asksKind: boolean;
  /** Whether a call back is expected, so that it is asked at once whether this is it. */
  readonly isCallBackDue?: boolean;
  readonly remark?: WaitRemark | undefined;
  /** What is asked before the notes. */
  readonly children?: ComponentChildren;
};

/** Everything that is asked about a call. Only the time is needed. */
export function CallFieldset({ isCallBackDue = false, children, ...props }: Props) {
  const words = useWords();
  const { text } = words;
  const { fields, problems, change, asksKind } = props;
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
      {wasReached && isCallBackDue && <CallBackBox fields={fields} change={change} />}
      {wasReached ? <ReachedFields {...props} /> : <NotReachedFields {...props} />}
      {(wasReached || asksKind) && (
        <CallDetails
          fields={fields}
          problems={problems}
          change={change}
          asksCallBack={!isCallBackDue}
          asksNeededBy={asksKind}
        />
      )}
      {children}
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

function NotReachedFields({ fields, change }: Props) {
  const { text } = useWords();
  const isMissed = fields.notReached === 'call-back-missed';
  return (
    <Select
      label={text('callNotReachedWhy')}
      hint={isMissed ? text('callCallBackMissedHint') : undefined}
      value={fields.notReached}
      onChange={(notReached) => change({ notReached })}
      testId="call-not-reached"
      isWide
      options={[
        ['', text('callNotReachedNotSaid')],
        ...NOT_REACHED.map((why) => [why, text(NOT_REACHED_TEXT[why])] as const),
      ]}
    />
  );
}

function ReachedFields({ fields, problems, change, remark }: Props) {
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
      <RequestFieldset fields={fields} change={change} testIds="call" />
      <WaitRemarkPart remark={remark} startsWait={fields.startsWait} change={change} />
      <PromiseFieldset fields={fields} problems={problems} change={change} />
    </>
  );
}
