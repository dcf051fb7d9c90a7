import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Caller } from '../domain/caller.ts';
import { callerAs } from '../domain/caller.ts';
import { INQUIRY_KINDS, NOT_REACHED } from '../domain/contact.ts';
import type { Person } from '../domain/particulars.ts';
import type { WaitRemark } from '../domain/wait-remark.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayInquiry, sayNotReached } from '../locales/words-of-domain.ts';
import { useApp, useWords } from './app.ts';
import { CallBackBox } from './call-back-box.tsx';
import { CallBackFieldset } from './call-back-fieldset.tsx';
import { CallClock } from './call-clock.tsx';
import { CallDetails } from './call-details.tsx';
import type { CallFields } from './call-fields.ts';
import { CallerFieldset } from './caller-fieldset.tsx';
import { Choice, Select, TextInput } from './fields.tsx';
import { LongTextInput } from './long-text-input.tsx';
import { NotesInput } from './notes-input.tsx';
import type { CallProblem } from './read-call.ts';
import { ReachedFields } from './reached-fields.tsx';
import { stampTime } from './time-stamp.ts';

type Props = {
  readonly fields: CallFields;
  readonly problems: readonly CallProblem[];
  readonly change: (changed: Partial<CallFields>) => void;
  /** Whether the call opens a new matter, so that its kind is asked. */
  readonly asksKind: boolean;
  /** Whether a call back is expected, so that it is asked at once whether this is it. */
  readonly isCallBackDue?: boolean;
  readonly remark?: WaitRemark | undefined;
  /** Whether it is noted while it goes on, and so has a clock; a correction has none. */
  readonly isNew?: boolean;
  /** Who called last, and those who have a part in the case: who it is in another capacity. */
  readonly remembered?: Caller | null;
  readonly people?: readonly Person[] | undefined;
  /** What is asked at the end. */
  readonly children?: ComponentChildren;
};

/**
 * Everything that is asked about a call, in the order in which it is said on the phone. Only the time
 * is needed; what few calls have is one click away.
 */
export function CallFieldset({
  isCallBackDue = false,
  isNew = false,
  remembered = null,
  people,
  children,
  ...props
}: Props) {
  const { words, clock } = useApp();
  const { text } = words;
  const { fields, problems, change, asksKind } = props;
  const wasReached = fields.reached !== 'no';
  const isTransferInSight = useTransferInSight(fields);
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
      {isNew && (
        <CallClock
          fields={fields}
          problem={problems.includes('length') ? text('callProblemLength') : undefined}
          change={change}
        />
      )}
      <Outcome fields={fields} change={change} />
      {wasReached && isCallBackDue && <CallBackBox fields={fields} change={change} />}
      {wasReached ? (
        <ReachedFields {...props} asksTransfer={isTransferInSight} />
      ) : (
        <NotReachedFields {...props} />
      )}
      <LongTextInput
        label={text(wasReached ? 'callNextStep' : 'callNextStepNotReached')}
        value={fields.nextStep}
        onChange={(nextStep) => change({ nextStep })}
        testId="call-next-step"
      />
      <NotesInput
        label={text('callNotes')}
        value={fields.notes}
        onChange={(notes) => change({ notes })}
        timeNow={isNew ? () => stampTime(clock.now(), clock.zone()) : undefined}
        testId="call-notes"
      />
      <CallerFieldset
        fields={fields}
        isRemembered={isNew}
        callerIn={(capacity) => callerAs(capacity, remembered, people)}
        change={change}
      />
      <CallDetails
        fields={fields}
        problems={problems}
        change={change}
        asksCallBack={wasReached && !isCallBackDue}
        asksTransfer={wasReached && !isTransferInSight}
        asksNeededBy={asksKind}
      />
      {children}
    </div>
  );
}

/** Whether the transfer is asked beside the first representative; once noted there, it stays there. */
function useTransferInSight({ tier, isTransferred }: CallFields): boolean {
  const wasInSight = useRef(true);
  wasInSight.current = tier === '1' || (isTransferred === 'yes' && wasInSight.current);
  return wasInSight.current;
}

function Outcome({ fields, change }: Pick<Props, 'fields' | 'change'>) {
  const { text } = useWords();
  return (
    <fieldset class="wide one-line">
      <legend>{text('callOutcome')}</legend>
      <div class="row">
        {(['yes', 'no'] as const).map((value) => (
          <Choice
            key={value}
            name="reached"
            label={text(value === 'yes' ? 'callReached' : 'callNotReached')}
            isChosen={(fields.reached === 'no') === (value === 'no')}
            onChoose={() => change({ reached: value })}
            testId={`call-reached-${value}`}
          />
        ))}
      </div>
    </fieldset>
  );
}

function timeProblem(problems: readonly CallProblem[], { text }: Words): string | undefined {
  if (problems.includes('time')) return text('callProblemTime');
  return problems.includes('future') ? text('callProblemFuture') : undefined;
}

function NotReachedFields({ fields, problems, change }: Props) {
  const words = useWords();
  const { text } = words;
  const isMissed = fields.notReached === 'call-back-missed';
  return (
    <>
      <Select
        label={text('callNotReachedWhy')}
        hint={isMissed ? text('callCallBackMissedHint') : undefined}
        value={fields.notReached}
        onChange={(notReached) => change({ notReached })}
        testId="call-not-reached"
        isWide
        options={[
          ['', text('callNotReachedNotSaid')],
          ...NOT_REACHED.map((why) => [why, sayNotReached(why, words)] as const),
        ]}
      />
      <CallBackFieldset fields={fields} problems={problems} change={change} />
    </>
  );
}
