import { useState } from 'preact/hooks';
import type { CaseId, InquiryId } from '../domain/ids.ts';
import type { AnswerFields, AnswerProblem } from './answer-fields.ts';
import { emptyAnswer, readAnswer } from './answer-fields.ts';
import { AnswerFieldset } from './answer-fieldset.tsx';
import { today, useApp } from './app.ts';
import { Discard } from './discard.tsx';
import { ReadProblem } from './read-problem.tsx';
import { SaveStatus } from './save-status.tsx';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';
import { useDraft } from './use-draft.ts';
import { useFocusOnProblem } from './use-focus-on-problem.ts';
import { Unkept } from './unkept.tsx';
import { useLeave } from './use-leave.ts';
import { useSubmit } from './use-submit.ts';

/** Records what USCIS replied; the one question has no answer preselected. */
export function AnswerForm({
  caseId,
  inquiryId,
  onSaved,
  onLeave,
}: {
  readonly caseId: CaseId;
  readonly inquiryId: InquiryId;
  readonly onSaved: (result: SaveResult) => void;
  readonly onLeave: () => void;
}) {
  const app = useApp();
  const { text } = app.words;
  const draft = useDraft<AnswerFields>(app, `answer ${inquiryId}`, (kept) => ({
    ...emptyAnswer(today(app)),
    ...kept,
  }));
  const [problem, setProblem] = useState<AnswerProblem>();
  const { fields } = draft;
  const [isUnkept, leave] = useLeave(draft, onLeave);
  const { isSaving, failure, submit } = useSubmit(async () => {
    if (fields === undefined) return undefined;
    const fact = readAnswer(fields, inquiryId, today(app));
    setProblem(typeof fact === 'string' ? fact : undefined);
    if (typeof fact === 'string') return undefined;
    return draft.submit(() => save(app, [{ id: draft.entryId, caseId, fact }], draft.key));
  }, onSaved);
  const form = useFocusOnProblem(problem);
  if (draft.failed !== undefined) return <ReadProblem {...draft.failed} />;
  if (fields === undefined) return null;

  return (
    <form
      ref={form}
      class="answer-form"
      data-testid="answer-form"
      aria-label={text('answerTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <fieldset class="form-body" disabled={isSaving}>
        <AnswerFieldset fields={fields} problem={problem} change={draft.change} />
      </fieldset>
      <SaveStatus result={failure} keepsTyped />
      <Unkept isUnkept={isUnkept} />
      <div class="row actions">
        <button type="submit" class="main" data-testid="save-answer" disabled={isSaving}>
          {text('answerSave')}
        </button>
        <button type="button" onClick={leave}>
          {text('back')}
        </button>
        <Discard
          onDiscard={() => {
            void draft.drop().then(onLeave);
          }}
        />
      </div>
    </form>
  );
}
