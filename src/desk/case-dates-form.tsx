import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import { draftKey } from '../domain/draft.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { today, useApp } from '../ui/app.ts';
import { TextInput } from '../ui/fields.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useLeaveUnchanged } from '../ui/use-leave.ts';
import type { Begun } from './begun-fields.ts';
import { beginFields } from './begun-fields.ts';
import type { CaseDatesFields, CaseDatesProblem } from './case-dates-fields.ts';
import {
  fieldsOfCaseDates,
  readCaseDates,
  rebaseCaseDates,
  withPosted,
} from './case-dates-fields.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';

const FIELDS = [
  ['received', 'datesReceived', 'datesReceivedHint'],
  ['posted', 'datesPosted', 'datesPostedHint'],
  ['looked', 'datesLooked', undefined],
  ['moved', 'datesMoved', 'datesMovedHint'],
] as const satisfies readonly (readonly [keyof CaseDatesFields, TextKey, TextKey | undefined])[];

/** The dates that other published rules compare: received, posted for an inquiry, moved. */
export function CaseDatesForm({ file, ...events }: FormEvents & { readonly file: CaseFile }) {
  const app = useApp();
  const { text } = app.words;
  const { caseId } = file;
  const [problem, setProblem] = useState<CaseDatesProblem>();
  const known = fieldsOfCaseDates(file, today(app));
  const draft = useDraft<Begun<CaseDatesFields>>(
    app,
    draftKey({ form: 'case-dates', about: caseId }),
    (kept) => beginFields(known, kept),
    caseId,
  );
  const fields = draft.fields && rebaseCaseDates(draft.fields, known);
  const leaveUnchanged = useLeaveUnchanged(draft, events.onLeave);
  const read = () => {
    if (fields === undefined) return undefined;
    const fact = readCaseDates(fields, file, today(app));
    setProblem(typeof fact === 'string' ? fact : undefined);
    // Nothing is to be recorded of dates left as they were.
    if (fact === undefined) leaveUnchanged();
    return typeof fact === 'string' ? undefined : fact;
  };
  /** Of the posted date and the day it was looked at, both are hers once she changes one. */
  const changeOf = (
    name: keyof CaseDatesFields,
    value: string,
    shown: CaseDatesFields,
  ): Partial<CaseDatesFields> => {
    if (name === 'posted') {
      const { posted, looked } = withPosted(shown, value, file, today(app));
      return { posted, looked };
    }
    return name === 'looked' ? { posted: shown.posted, looked: value } : { [name]: value };
  };
  const sayProblem = (name: keyof CaseDatesFields) => {
    if (problem === `${name}-future`) return text('datesProblemFuture');
    return problem === name ? text('datesProblem') : undefined;
  };
  return (
    <FactForm
      {...events}
      label={text('datesTitle')}
      testId="case-dates-form"
      saves={{ label: text('datesSave'), testId: 'save-case-dates' }}
      caseId={caseId}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <div class="fields">
          {FIELDS.map(([name, label, hint]) => (
            <TextInput
              key={name}
              label={text(label)}
              hint={hint && text(hint)}
              type="date"
              value={fields[name]}
              onChange={(value) => draft.change(changeOf(name, value, fields))}
              testId={`dates-${name}`}
              problem={sayProblem(name)}
            />
          ))}
        </div>
      )}
    </FactForm>
  );
}
