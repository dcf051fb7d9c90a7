import { useState } from 'preact/hooks';
import { draftKey } from '../domain/draft.ts';
import type { AnswerReceived } from '../domain/fact.ts';
import type { CaseId } from '../domain/ids.ts';
import type { AnswerFields, AnswerProblem } from '../ui/answer-fields.ts';
import { fieldsOfAnswer, readAnswer } from '../ui/answer-fields.ts';
import { AnswerFieldset } from '../ui/answer-fieldset.tsx';
import { today, useApp } from '../ui/app.ts';
import { useDraft } from '../ui/use-draft.ts';
import type { Correction } from './correct-form.tsx';
import { CorrectForm } from './correct-form.tsx';

/** A recorded answer in its fields, to say what it should have said. */
export function CorrectAnswer({
  caseId,
  told,
  begunOn,
  answer,
  onSaved,
  onLeave,
}: Correction & {
  readonly caseId: CaseId;
  readonly answer: AnswerReceived;
}) {
  const app = useApp();
  const draft = useDraft<AnswerFields>(
    app,
    draftKey({ form: 'correct', about: begunOn }),
    (kept) => ({ ...fieldsOfAnswer(answer), ...kept }),
    caseId,
  );
  const [problem, setProblem] = useState<AnswerProblem>();
  const { fields } = draft;
  const read = () => {
    if (fields === undefined) return undefined;
    const corrected = readAnswer(fields, answer.inquiryId, today(app));
    setProblem(typeof corrected === 'string' ? corrected : undefined);
    return typeof corrected === 'string' ? undefined : corrected;
  };
  return (
    <CorrectForm
      title={app.words.text('caseCorrectAnswerTitle')}
      testIds={{ form: 'correct-answer-form', save: 'save-answer' }}
      caseId={caseId}
      told={told}
      draft={draft}
      read={read}
      onSaved={onSaved}
      onLeave={onLeave}
    >
      {fields !== undefined && (
        <AnswerFieldset fields={fields} problem={problem} change={draft.change} />
      )}
    </CorrectForm>
  );
}
