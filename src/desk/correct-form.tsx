import type { ComponentChildren } from 'preact';
import type { ContactMade } from '../domain/contact.ts';
import type { AnswerReceived } from '../domain/fact.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId } from '../domain/ids.ts';
import { useApp } from '../ui/app.ts';
import { Discard } from '../ui/discard.tsx';
import { ReadProblem } from '../ui/read-problem.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { save } from '../ui/save.ts';
import type { KeptFields } from '../ui/use-draft.ts';
import { Unkept } from '../ui/unkept.tsx';
import { useLeave } from '../ui/use-leave.ts';
import { useSubmit } from '../ui/use-submit.ts';
import { FormPanel } from './form-panel.tsx';

/** The form around the fields of a correction: it saves them as one, or leaves them as a draft. */
export function CorrectForm({
  title,
  testIds,
  caseId,
  told,
  draft,
  read,
  onSaved,
  onLeave,
  children,
}: {
  readonly title: string;
  readonly testIds: { readonly form: string; readonly save: string };
  readonly caseId: CaseId;
  readonly told: Told;
  readonly draft: Pick<
    KeptFields<never>,
    'entryId' | 'key' | 'failed' | 'keep' | 'drop' | 'submit'
  >;
  /** What it should have said, or `undefined` while a field has to be mended. */
  readonly read: () => ContactMade | AnswerReceived | undefined;
  readonly onSaved: (result: SaveResult) => void;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}) {
  const app = useApp();
  const { text } = app.words;
  const [isUnkept, leave] = useLeave(draft, onLeave);
  const { isSaving, failure, submit } = useSubmit(async () => {
    const corrected = read();
    if (corrected === undefined) return undefined;
    const fact = {
      type: 'entry-corrected' as const,
      entryId: told.shownEntryId,
      fact: corrected,
    };
    return draft.submit(() => save(app, [{ id: draft.entryId, caseId, fact }], draft.key));
  }, onSaved);
  return (
    <FormPanel title={title}>
      <form
        class="correct-form"
        data-testid={testIds.form}
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        {draft.failed !== undefined && <ReadProblem {...draft.failed} />}
        <fieldset class="form-body" disabled={isSaving}>
          {children}
        </fieldset>
        <SaveStatus result={failure} keepsTyped />
        <Unkept isUnkept={isUnkept} />
        <div class="row actions">
          <button type="submit" class="main" data-testid={testIds.save} disabled={isSaving}>
            {text('caseCorrectSave')}
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
    </FormPanel>
  );
}
