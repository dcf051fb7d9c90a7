import { present } from '../domain/reading.ts';
import type { WaitRemark } from '../domain/wait-remark.ts';
import { useWords } from './app.ts';
import { CallBackFieldset } from './call-back-fieldset.tsx';
import type { CallFields } from './call-fields.ts';
import { LongTextInput } from './long-text-input.tsx';
import { PromiseFieldset } from './promise-fieldset.tsx';
import type { CallProblem } from './read-call.ts';
import { RepresentativeFieldset } from './representative-fieldset.tsx';
import { RequestFieldset } from './request-fieldset.tsx';
import { SecondRepresentative } from './second-representative.tsx';
import { TierHelp } from './tier-help.tsx';
import { WaitRemarkPart } from './wait-remark.tsx';

/** What is asked of a call that reached someone: who it was, and what was said. */
export function ReachedFields({
  fields,
  problems,
  change,
  remark,
  asksTransfer,
}: {
  readonly fields: CallFields;
  readonly problems: readonly CallProblem[];
  readonly change: (changed: Partial<CallFields>) => void;
  readonly remark?: WaitRemark | undefined;
  /** Whether it is asked here that the call was transferred. */
  readonly asksTransfer: boolean;
}) {
  const { text } = useWords();
  // Whoever is on the line now.
  const tier = fields.isTransferred === 'yes' ? fields.secondTier : fields.tier;
  return (
    <>
      <RepresentativeFieldset
        legend={text('callRepresentative')}
        representative={{
          tier: fields.tier,
          name: fields.representativeName,
          id: fields.representativeId,
        }}
        testIds={{
          tier: 'call-tier',
          name: 'call-representative-name',
          id: 'call-representative-id',
        }}
        change={({ tier: chosen, name, id }) =>
          change(present({ tier: chosen, representativeName: name, representativeId: id }))
        }
      />
      <TierHelp tier={tier} />
      {asksTransfer && <SecondRepresentative fields={fields} change={change} />}
      <RequestFieldset fields={fields} change={change} testIds="call" />
      <WaitRemarkPart remark={remark} startsWait={fields.startsWait} change={change} />
      <LongTextInput
        label={text('callAnswerGiven')}
        value={fields.answerGiven}
        onChange={(answerGiven) => change({ answerGiven })}
        testId="call-answer-given"
      />
      <LongTextInput
        label={text('callReadOut')}
        value={fields.readOut}
        onChange={(readOut) => change({ readOut })}
        testId="call-read-out"
      />
      <PromiseFieldset fields={fields} problems={problems} change={change} />
      <CallBackFieldset fields={fields} problems={problems} change={change} />
    </>
  );
}
