import { useState } from 'preact/hooks';
import { draftKey } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import { useApp } from '../ui/app.ts';
import { useDraft } from '../ui/use-draft.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';
import type { NotedDateFields, NotedDateProblem } from './noted-date-fields.ts';
import { EMPTY_NOTED_DATE, readNotedDate } from './noted-date-fields.ts';
import { NotedDateFieldset } from './noted-date-fieldset.tsx';

/** Notes a date from a notice. */
export function NotedDateForm({ caseId, ...events }: FormEvents & { readonly caseId: CaseId }) {
  const app = useApp();
  const { text } = app.words;
  const draft = useDraft<NotedDateFields>(
    app,
    draftKey({ form: 'noted-date', about: caseId }),
    (kept) => ({ ...EMPTY_NOTED_DATE, ...kept }),
    caseId,
  );
  const [problem, setProblem] = useState<NotedDateProblem>();
  const { fields } = draft;
  const read = () => {
    if (fields === undefined) return undefined;
    const fact = readNotedDate(fields);
    setProblem(typeof fact === 'string' ? fact : undefined);
    return typeof fact === 'string' ? undefined : fact;
  };
  return (
    <FactForm
      {...events}
      label={text('notedTitle')}
      testId="noted-date-form"
      saves={{ label: text('notedSave'), testId: 'save-noted-date' }}
      caseId={caseId}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <NotedDateFieldset fields={fields} problem={problem} change={draft.change} />
      )}
    </FactForm>
  );
}
