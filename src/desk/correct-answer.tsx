import { useState } from 'preact/hooks';
import { draftKey } from '../domain/draft.ts';
import type { AnswerReceived } from '../domain/fact.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { AnswerFields, AnswerProblem } from '../ui/answer-fields.ts';
import { fieldsOfAnswer, readAnswer } from '../ui/answer-fields.ts';
import { AnswerFieldset } from '../ui/answer-fieldset.tsx';
import { today, useApp } from '../ui/app.ts';
import type { SaveResult } from '../ui/save.ts';
import { useDraft } from '../ui/use-draft.ts';
import { CorrectForm } from './correct-form.tsx';

/** A recorded answer in its fields, to say what it should have said. */
export function CorrectAnswer({
  caseId,
  told,
  begunOn,
  answer,
  onSaved,
  onLeave,
}: {
  readonly caseId: CaseId;
  readonly told: Told;
  /** The version on which the correction was begun: the one that shows, or an earlier one. */
  readonly begunOn: EntryId;
  readonly answer: AnswerReceived;
  readonly onSaved: (result: SaveResult) => void;
  readonly onLeave: () => void;
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
