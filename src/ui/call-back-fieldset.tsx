import { LONGEST_FIELD } from '../domain/contact.ts';
import { useWords } from './app.ts';
import type { CallBackFields } from './call-back-fields.ts';
import { askedOfCallBack } from './call-back-fields.ts';
import type { CallFields } from './call-fields.ts';
import { TextInput } from './fields.tsx';
import type { CallProblem } from './read-call.ts';

/** What is asked of a call back that is promised, came, or was missed; nothing of any other call. */
export function CallBackFieldset({
  fields,
  problems,
  change,
}: {
  readonly fields: CallFields;
  readonly problems: readonly CallProblem[];
  readonly change: (changed: Partial<CallBackFields>) => void;
}) {
  const { text } = useWords();
  const asked = askedOfCallBack(fields);
  if (asked.size === 0) return null;
  return (
    <fieldset class="wide" data-testid="call-back-fields">
      <legend class="strong">{text('callCallBackTitle')}</legend>
      <div class="fields">
        {asked.has('callBackWhen') && (
          <TextInput
            label={text('callCallBackWhen')}
            value={fields.callBackWhen}
            onChange={(callBackWhen) => change({ callBackWhen })}
            testId="call-back-when"
            longest={LONGEST_FIELD}
          />
        )}
        {asked.has('callBackNumber') && (
          <TextInput
            label={text('callCallBackNumber')}
            value={fields.callBackNumber}
            onChange={(callBackNumber) => change({ callBackNumber })}
            testId="call-back-number"
            longest={LONGEST_FIELD}
          />
        )}
        {asked.has('serviceItemNumber') && (
          <TextInput
            label={text('callServiceItem')}
            value={fields.serviceItemNumber}
            onChange={(serviceItemNumber) => change({ serviceItemNumber })}
            testId="call-service-item"
            longest={LONGEST_FIELD}
          />
        )}
        {asked.has('attempts') && (
          <TextInput
            label={text('callAttempts')}
            // Of a missed one it is said already.
            hint={fields.reached === 'no' ? undefined : text('callAttemptsHint')}
            inputMode="numeric"
            value={fields.attempts}
            onChange={(attempts) => change({ attempts })}
            testId="call-attempts"
            isWide
            problem={problems.includes('attempts') ? text('callProblemAttempts') : undefined}
          />
        )}
      </div>
    </fieldset>
  );
}
