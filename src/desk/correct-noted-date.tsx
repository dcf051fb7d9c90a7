import { useState } from 'preact/hooks';
import { draftKey } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import type { DateNoted } from '../domain/reminder-fact.ts';
import { useApp } from '../ui/app.ts';
import { useDraft } from '../ui/use-draft.ts';
import type { Correction } from './correct-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import type { NotedDateFields, NotedDateProblem } from './noted-date-fields.ts';
import { fieldsOfNotedDate, readNotedDate } from './noted-date-fields.ts';
import { NotedDateFieldset } from './noted-date-fieldset.tsx';

/** A noted date in its fields, to say what it should have said. */
export function CorrectNotedDate({
  caseId,
  told,
  begunOn,
  noted,
  onSaved,
  onLeave,
}: Correction & {
  readonly caseId: CaseId;
  readonly noted: DateNoted;
}) {
  const app = useApp();
  const draft = useDraft<NotedDateFields>(
    app,
    draftKey({ form: 'correct', about: begunOn }),
    (kept) => ({ ...fieldsOfNotedDate(noted), ...kept }),
    caseId,
  );
  const [problem, setProblem] = useState<NotedDateProblem>();
  const { fields } = draft;
  const read = () => {
    if (fields === undefined) return undefined;
    const corrected = readNotedDate(fields);
    setProblem(typeof corrected === 'string' ? corrected : undefined);
    return typeof corrected === 'string' ? undefined : corrected;
  };
  return (
    <CorrectForm
      title={app.words.text('notedCorrectTitle')}
      testIds={{ form: 'correct-date-form', save: 'save-noted-date' }}
      caseId={caseId}
      told={told}
      draft={draft}
      read={read}
      onSaved={onSaved}
      onLeave={onLeave}
    >
      {fields !== undefined && (
        <NotedDateFieldset fields={fields} problem={problem} change={draft.change} />
      )}
    </CorrectForm>
  );
}
