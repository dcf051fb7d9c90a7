import { useState } from 'preact/hooks';
import { LONGEST_FIELD } from '../domain/contact.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import { customLadderId } from '../domain/custom-ladder.ts';
import { draftKey } from '../domain/draft.ts';
import type { Ladder } from '../domain/ladder.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { sayLadder, sayStep } from '../locales/words-of-domain.ts';
import { useApp, useWords } from '../ui/app.ts';
import { Select, TextInput } from '../ui/fields.tsx';
import { useDraft } from '../ui/use-draft.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';
import type { OwnLadderFields, OwnLadderProblems } from './own-ladder-fields.ts';
import { fieldsOfLadder, LENGTH_UNITS, lengthField, readOwnLadder } from './own-ladder-fields.ts';

const UNIT_TEXT = {
  'calendar-days': 'unitCalendarDays',
  'business-days': 'unitBusinessDays',
  hours: 'unitHours',
} as const satisfies Record<(typeof LENGTH_UNITS)[number], TextKey>;

/** A copy of a ladder with lengths of one's own, or a new version of one's own ladder. */
export function OwnLadderForm({
  from,
  ownLadders,
  ...events
}: FormEvents & {
  /** The ladder that it is made from. */
  readonly from: Ladder;
  readonly ownLadders: readonly CustomLadder[];
}) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const [problems, setProblems] = useState<OwnLadderProblems>([]);
  const draft = useDraft<OwnLadderFields>(
    app,
    draftKey({ form: 'ladder', about: from.id }),
    (kept) => ({ ...fieldsOfLadder(from), ...kept }),
  );
  const { fields } = draft;
  const read = () => {
    if (fields === undefined) return undefined;
    const latest = ownLadders.filter(({ id }) => id === from.id).map(({ version }) => version);
    const named = from.own
      ? { id: from.id, version: Math.max(from.version, ...latest) + 1 }
      : { id: customLadderId(draft.entryId), version: 1 };
    const ladder = readOwnLadder(fields, from, named);
    setProblems('name' in ladder ? [] : ladder);
    return 'name' in ladder ? { type: 'ladder-defined' as const, ladder } : undefined;
  };
  return (
    <FactForm
      {...events}
      label={text('ownLadderTitle')}
      testId="own-ladder-form"
      saves={{ label: text('ownLadderSave'), testId: 'save-own-ladder' }}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <>
          <p class="quiet">{text('ownLadderFrom', { name: sayLadder(from, words) })}</p>
          <TextInput
            label={text('ownLadderName')}
            value={fields['name'] ?? ''}
            onChange={(name) => draft.change({ name })}
            testId="own-ladder-name"
            maxLength={LONGEST_FIELD}
            problem={problems.includes('name') ? text('ownLadderProblemName') : undefined}
          />
          {from.rungs.map(({ step }, index) => (
            <LengthFields
              key={step}
              step={sayStep(step, undefined, words)}
              amount={fields[lengthField('amount', index)] ?? ''}
              unit={fields[lengthField('unit', index)] ?? ''}
              hasProblem={problems.includes(lengthField('amount', index))}
              change={(of, value) => draft.change({ [lengthField(of, index)]: value })}
              index={index}
            />
          ))}
        </>
      )}
    </FactForm>
  );
}

/** The length of one rung, with its unit. */
function LengthFields({
  step,
  amount,
  unit,
  hasProblem,
  change,
  index,
}: {
  readonly step: string;
  readonly amount: string;
  readonly unit: string;
  readonly hasProblem: boolean;
  readonly change: (of: 'amount' | 'unit', value: string) => void;
  readonly index: number;
}) {
  const { text } = useWords();
  return (
    <fieldset class="fields">
      <legend>{step}</legend>
      <TextInput
        label={text('ownLadderLength')}
        inputMode="numeric"
        value={amount}
        onChange={(value) => change('amount', value)}
        testId={`own-ladder-${lengthField('amount', index)}`}
        maxLength={6}
        problem={hasProblem ? text('ownLadderProblemLength') : undefined}
      />
      <Select
        label={text('ownLadderUnit')}
        value={unit}
        onChange={(value) => change('unit', value)}
        testId={`own-ladder-${lengthField('unit', index)}`}
        options={LENGTH_UNITS.map((each) => [each, text(UNIT_TEXT[each])] as const)}
      />
    </fieldset>
  );
}
