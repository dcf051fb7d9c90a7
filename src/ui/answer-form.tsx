import { useState } from 'preact/hooks';
import { draftKey } from '../domain/draft.ts';
import type { CaseId, InquiryId } from '../domain/ids.ts';
import type { AnswerFields, AnswerProblem } from './answer-fields.ts';
import { emptyAnswer, readAnswer } from './answer-fields.ts';
import { AnswerFieldset } from './answer-fieldset.tsx';
import { today, useApp } from './app.ts';
import { DraftActions } from './draft-actions.tsx';
import { HeldFields } from './held-fields.tsx';
import { SaveStatus } from './save-status.tsx';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';
import { UnreadDraft } from './unread-draft.tsx';
import { useDraft } from './use-draft.ts';
import { useFocusOnProblem } from './use-focus-on-problem.ts';
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
  const draft = useDraft<AnswerFields>(
    app,
    draftKey({ form: 'answer', about: inquiryId }),
    (kept) => ({ ...emptyAnswer(today(app)), ...kept }),
    caseId,
  );
  const [problem, setProblem] = useState<AnswerProblem>();
  const { fields } = draft;
  const { isSaving, failure, submit } = useSubmit(async () => {
    if (fields === undefined || draft.place !== 'here') return undefined;
    const fact = readAnswer(fields, inquiryId, today(app));
    setProblem(typeof fact === 'string' ? fact : undefined);
    if (typeof fact === 'string') return undefined;
    const saved = await draft.whileSaving(() =>
      save(app, [{ id: draft.entryId, caseId, fact }], draft),
    );
    if (saved.saved) draft.end();
    return saved;
  }, onSaved);
  const form = useFocusOnProblem(problem);
  if (fields === undefined) return <UnreadDraft draft={draft} onLeave={onLeave} />;

  return (
    <form
      ref={form}
      class="answer-form"
      data-testid="answer-form"
      aria-label={text('answerTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        submit(event);
      }}
      noValidate
    >
      <HeldFields draft={draft} isSaving={isSaving}>
        <AnswerFieldset fields={fields} problem={problem} change={draft.change} />
      </HeldFields>
      <SaveStatus result={failure} keepsTyped />
      <DraftActions
        draft={draft}
        save={{ label: text('answerSave'), testId: 'save-answer' }}
        isSaving={isSaving}
        onLeave={onLeave}
      />
    </form>
  );
}
