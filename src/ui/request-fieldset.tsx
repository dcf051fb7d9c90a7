import type { Refusal } from '../domain/contact.ts';
import { LONGEST_FIELD, LONGEST_NOTE, REFUSALS } from '../domain/contact.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { useWords } from './app.ts';
import { FieldButton, TextInput } from './fields.tsx';
import type { RequestFields } from './request-fields.ts';
import { chooseRefusal, typeRefusal } from './request-fields.ts';

const REFUSAL_TEXT = {
  unexplained: 'callRefusalUnexplained',
  'within-normal-time': 'callRefusalWithinNormalTime',
} as const satisfies Record<Refusal, TextKey>;

/** The number of a service request, or the reason why there is none. */
export function RequestFieldset({
  fields,
  change,
  testIds,
}: {
  readonly fields: RequestFields;
  readonly change: (changed: Partial<RequestFields>) => void;
  /** Begins the test ids of the fields. */
  readonly testIds: string;
}) {
  const { text } = useWords();
  return (
    <>
      <TextInput
        label={text('callServiceRequest')}
        value={fields.serviceRequest}
        onChange={(serviceRequest) => change({ serviceRequest })}
        testId={`${testIds}-service-request`}
        longest={LONGEST_FIELD}
      />
      {fields.serviceRequest.trim() === '' && (
        <>
          <TextInput
            label={text('callRefusal')}
            hint={text('callRefusalHint')}
            value={fields.refusal}
            onChange={(refusal) => change(typeRefusal(fields, refusal))}
            testId={`${testIds}-refusal-reason`}
            longest={LONGEST_NOTE}
            isWide
          />
          <fieldset class="row wide" aria-label={text('callRefusalQuick')}>
            {REFUSALS.map((refusal) => (
              <FieldButton
                key={refusal}
                label={text(REFUSAL_TEXT[refusal])}
                isPressed={fields.refusalKind === refusal}
                onPress={() => change(chooseRefusal(fields, refusal))}
                testId={`${testIds}-refusal-${refusal}`}
              />
            ))}
          </fieldset>
          {fields.refusalKind === 'within-normal-time' && (
            <TextInput
              label={text('callAskAgainFrom')}
              hint={text('callAskAgainFromHint')}
              type="date"
              value={fields.askAgainFrom}
              onChange={(askAgainFrom) => change({ askAgainFrom })}
              testId={`${testIds}-ask-again-from`}
              isWide
            />
          )}
        </>
      )}
    </>
  );
}
