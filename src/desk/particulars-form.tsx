import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import { LONGEST_FIELD } from '../domain/contact.ts';
import { draftKey } from '../domain/draft.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { today, useApp, useWords } from '../ui/app.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { TextInput } from '../ui/fields.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useLeaveUnchanged } from '../ui/use-leave.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';
import type { ParticularsFields, ParticularsProblems } from './particulars-fields.ts';
import { readParticulars, rebase } from './particulars-fields.ts';
import { PeopleFieldset, ReceiptsFieldset } from './particulars-rows-fieldset.tsx';
import { fromLines, fromPersonRows, toLines, toPersonRows } from './particulars-rows.ts';

type Change = (changed: Partial<ParticularsFields>) => void;
type PartProps = {
  readonly fields: ParticularsFields;
  readonly problems: ParticularsProblems;
  readonly change: Change;
};

const NO_PROBLEMS: ParticularsProblems = { people: new Map(), receipts: new Map() };
const DATE_PROBLEM = {
  date: 'datesProblem',
  future: 'datesProblemFuture',
} as const satisfies Record<NonNullable<ParticularsProblems['filed']>, TextKey>;

/** What a caller has ready and only the person can say: numbers, dates and people. */
export function ParticularsForm({ file, ...events }: FormEvents & { readonly file: CaseFile }) {
  const app = useApp();
  const { text } = app.words;
  const { caseId } = file;
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const draft = useDraft<ParticularsFields>(
    app,
    draftKey({ form: 'particulars', about: caseId }),
    (kept) => rebase(kept ?? {}, file),
    caseId,
  );
  const { fields, change } = draft;
  const leaveUnchanged = useLeaveUnchanged(draft, events.onLeave);
  const read = () => {
    if (fields === undefined) return undefined;
    const said = readParticulars(fields, file, today(app));
    const isWrong = said !== undefined && 'problems' in said;
    setProblems(isWrong ? said.problems : NO_PROBLEMS);
    // Nothing is to be recorded of what was left as it was.
    if (said === undefined) leaveUnchanged();
    return isWrong ? undefined : said;
  };
  return (
    <FactForm
      {...events}
      label={text('partTitle')}
      testId="particulars-form"
      saves={{ label: text('partSave'), testId: 'save-particulars' }}
      caseId={caseId}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <>
          <CaseFields fields={fields} problems={problems} change={change} />
          <PeopleFieldset
            rows={toPersonRows(fields.people)}
            problems={problems.people}
            change={(rows) => {
              // Rows are known by their place, which may be another one now.
              setProblems({ ...problems, people: new Map() });
              change({ people: fromPersonRows(rows) });
            }}
          />
          <ReceiptsFieldset
            rows={toLines(fields.receipts)}
            problems={problems.receipts}
            change={(rows) => {
              setProblems({ ...problems, receipts: new Map() });
              change({ receipts: fromLines(rows) });
            }}
          />
          <div>
            <Tick
              name="areReceiptsComplete"
              label="partReceiptsComplete"
              fields={fields}
              change={change}
            />
            <Tick
              name="isNonePosted"
              label="partNonePosted"
              hint={text('partNonePostedHint')}
              fields={fields}
              change={change}
            />
            <Tick
              name="isCorrespondenceAtHand"
              label="partCorrespondence"
              fields={fields}
              change={change}
            />
          </div>
        </>
      )}
    </FactForm>
  );
}

function CaseFields({ fields, problems, change }: PartProps) {
  const { text } = useWords();
  const sayDate = (problem: ParticularsProblems['filed']) => problem && text(DATE_PROBLEM[problem]);
  return (
    <div class="fields">
      <TextInput
        label={text('partForm')}
        hint={text('partFormHint')}
        value={fields.form}
        onChange={(form) => change({ form })}
        testId="part-form"
        maxLength={LONGEST_FIELD}
      />
      <TextInput
        label={text('partFiled')}
        hint={text('partFiledHint')}
        type="date"
        value={fields.filed}
        onChange={(filed) => change({ filed })}
        testId="part-filed"
        problem={sayDate(problems.filed)}
      />
      {fields.hasNoANumber === '' && (
        <TextInput
          label={text('partANumber')}
          hint={text('partANumberHint')}
          value={fields.aNumber}
          onChange={(aNumber) => change({ aNumber })}
          testId="part-a-number"
          maxLength={40}
          problem={problems.aNumber && text('partANumberProblem')}
          isWide
        />
      )}
      <Tick name="hasNoANumber" label="partNoANumber" fields={fields} change={change} />
      {fields.hasNoPriority === '' && (
        <TextInput
          label={text('partPriority')}
          type="date"
          value={fields.priority}
          onChange={(priority) => change({ priority })}
          testId="part-priority"
          problem={sayDate(problems.priority)}
          isWide
        />
      )}
      <Tick name="hasNoPriority" label="partNoPriority" fields={fields} change={change} />
    </div>
  );
}

type TickName =
  | 'hasNoANumber'
  | 'hasNoPriority'
  | 'isNonePosted'
  | 'areReceiptsComplete'
  | 'isCorrespondenceAtHand';

const TICK_ID = {
  hasNoANumber: 'part-no-a-number',
  hasNoPriority: 'part-no-priority',
  isNonePosted: 'part-none-posted',
  areReceiptsComplete: 'part-receipts-complete',
  isCorrespondenceAtHand: 'part-correspondence',
} as const satisfies Record<TickName, string>;

function Tick({
  name,
  label,
  hint,
  fields,
  change,
}: Omit<PartProps, 'problems'> & {
  readonly name: TickName;
  readonly label:
    | 'partNoANumber'
    | 'partNoPriority'
    | 'partNonePosted'
    | 'partReceiptsComplete'
    | 'partCorrespondence';
  readonly hint?: string;
}) {
  const { text } = useWords();
  return (
    <CheckBox
      label={text(label)}
      hint={hint}
      isChecked={fields[name] !== ''}
      onChange={(isChecked) => change({ [name]: isChecked ? 'yes' : '' })}
      testId={TICK_ID[name]}
    />
  );
}
