import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import { draftKey } from '../domain/draft.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { today, useApp } from '../ui/app.ts';
import { TextInput } from '../ui/fields.tsx';
import { useDraft } from '../ui/use-draft.ts';
import type { CaseDatesFields, CaseDatesProblem } from './case-dates-fields.ts';
import { fieldsOfCaseDates, readCaseDates, withPosted } from './case-dates-fields.ts';
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
  const draft = useDraft<CaseDatesFields>(
    app,
    draftKey({ form: 'case-dates', about: caseId }),
    (kept) => ({ ...fieldsOfCaseDates(file, today(app)), ...kept }),
    caseId,
  );
  const { fields } = draft;
  const read = () => {
    if (fields === undefined) return undefined;
    const fact = readCaseDates(fields, file, today(app));
    setProblem(typeof fact === 'string' ? fact : undefined);
    // Nothing is to be recorded of dates left as they were.
    if (fact === undefined) void draft.drop().then(events.onLeave);
    return typeof fact === 'string' ? undefined : fact;
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
              onChange={(value) =>
                draft.change(
                  name === 'posted'
                    ? withPosted(fields, value, file, today(app))
                    : { [name]: value },
                )
              }
              testId={`dates-${name}`}
              problem={sayProblem(name)}
            />
          ))}
        </div>
      )}
    </FactForm>
  );
}
