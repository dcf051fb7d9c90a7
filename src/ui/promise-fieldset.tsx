import type { CallBackLength } from '../domain/call-back-lengths.ts';
import { CALL_BACK_LENGTHS } from '../domain/call-back-lengths.ts';
import type { Promised } from '../domain/contact.ts';
import { PROMISED } from '../domain/contact.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { sayWait } from '../locales/words-of-domain.ts';
import { useWords } from './app.ts';
import { FieldButton, Select, TextInput } from './fields.tsx';
import type { OnePromise, PromiseFields, PromiseProblem } from './promise-fields.ts';
import { fieldsOfWait, ofSecondPromise, toTwoPromises } from './promise-fields.ts';

const PROMISED_TEXT = {
  answer: 'callPromiseAnswer',
  'call-back': 'callPromiseCallBack',
  notice: 'callPromiseNotice',
} as const satisfies Record<Promised['of'], TextKey>;

const LENGTH_TEXT = {
  urgent: 'callBackUrgent',
  regular: 'callBackRegular',
} as const satisfies Record<CallBackLength['urgency'], TextKey>;

/** What was promised, and a second thing once there is a first: an answer and a call back, say. */
export function PromiseFieldset({
  fields,
  problems,
  change,
}: {
  readonly fields: PromiseFields;
  readonly problems: readonly string[];
  readonly change: (changed: Partial<PromiseFields>) => void;
}) {
  const { text } = useWords();
  const [first, second] = toTwoPromises(fields);
  const sayProblems = (name: PromiseProblem, before: PromiseProblem) => ({
    length: problems.includes(name) ? text('callProblemPromise') : undefined,
    until: problems.includes(before) ? text('callProblemPromiseBefore') : undefined,
  });
  return (
    <>
      <OnePromiseFields
        label={text('callPromise')}
        fields={first}
        kinds={PROMISED}
        problems={sayProblems('promise', 'promise-before')}
        testId="call-promise"
        change={(changed) => {
          // The same thing is not promised twice.
          const isSecond = changed.promised !== undefined && changed.promised === second.promised;
          change({ ...changed, ...(isSecond && ofSecondPromise({ promised: '' })) });
        }}
      />
      {(first.promised !== '' || second.promised !== '') && (
        <OnePromiseFields
          label={text('callPromiseSecond')}
          fields={second}
          kinds={PROMISED.filter((kind) => kind !== first.promised)}
          problems={sayProblems('promise-2', 'promise-2-before')}
          testId="call-promise-2"
          change={(changed) => change(ofSecondPromise(changed))}
        />
      )}
    </>
  );
}

function OnePromiseFields({
  label,
  fields,
  kinds,
  problems,
  testId,
  change,
}: {
  readonly label: string;
  readonly fields: OnePromise;
  readonly kinds: readonly Promised['of'][];
  readonly problems: {
    readonly length: string | undefined;
    readonly until: string | undefined;
  };
  readonly testId: string;
  readonly change: (changed: Partial<OnePromise>) => void;
}) {
  const { text } = useWords();
  return (
    <>
      <Select
        label={label}
        value={fields.promised}
        onChange={(promised) => change({ promised })}
        testId={testId}
        options={[
          ['', text('callPromiseNone')],
          ...kinds.map((kind) => [kind, text(PROMISED_TEXT[kind])] as const),
        ]}
      />
      {fields.promised === 'call-back' && <CallBackLengths change={change} testId={testId} />}
      {fields.promised !== '' && (
        <>
          <Select
            label={text('callPromiseUnit')}
            value={fields.unit}
            onChange={(unit) => change({ unit })}
            testId={`${testId}-unit`}
            problem={problems.length}
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
              testId={`${testId}-until`}
              problem={problems.until}
            />
          ) : (
            <TextInput
              label={text('callPromiseAmount')}
              inputMode="numeric"
              value={fields.amount}
              onChange={(amount) => change({ amount })}
              testId={`${testId}-amount`}
              maxLength={5}
            />
          )}
        </>
      )}
    </>
  );
}

/** The published lengths of a call back, each by one tap; none is assumed. */
function CallBackLengths({
  change,
  testId,
}: {
  readonly change: (changed: Partial<OnePromise>) => void;
  readonly testId: string;
}) {
  const words = useWords();
  const { text } = words;
  return (
    <div class="wide">
      <p class="hint">{words.sentences([text('callBackLengths'), text('callBackLengthsHint')])}</p>
      <div class="row">
        {CALL_BACK_LENGTHS.map(({ urgency, wait }) => (
          <FieldButton
            key={urgency}
            label={text(LENGTH_TEXT[urgency], { wait: sayWait(wait, words) })}
            onPress={() => change(fieldsOfWait(wait))}
            testId={`${testId}-${urgency}`}
          />
        ))}
      </div>
    </div>
  );
}
