import type { ComponentChildren } from 'preact';
import type { ContactMade } from '../domain/contact.ts';
import type { AnswerReceived } from '../domain/fact.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId } from '../domain/ids.ts';
import { carryOn } from '../domain/unread-parts.ts';
import { useApp } from '../ui/app.ts';
import { DraftActions } from '../ui/draft-actions.tsx';
import { HeldFields } from '../ui/held-fields.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { save } from '../ui/save.ts';
import { UnreadDraft } from '../ui/unread-draft.tsx';
import type { KeptFields } from '../ui/use-draft.ts';
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
  readonly draft: Omit<KeptFields<never>, 'fields' | 'change'>;
  /** What it should have said, or `undefined` while a field has to be mended. */
  readonly read: () => ContactMade | AnswerReceived | undefined;
  readonly onSaved: (result: SaveResult) => void;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}) {
  const app = useApp();
  const { text } = app.words;
  const { isSaving, failure, submit } = useSubmit(async () => {
    const corrected = draft.place === 'here' ? read() : undefined;
    if (corrected === undefined) return undefined;
    const fact = {
      type: 'entry-corrected' as const,
      entryId: told.shownEntryId,
      fact: carryOn(corrected, told.rawFact),
    };
    const saved = await draft.whileSaving(() =>
      save(app, [{ id: draft.entryId, caseId, fact }], draft.key),
    );
    if (saved.saved) draft.end();
    return saved;
  }, onSaved);
  if (draft.unread !== undefined) {
    return (
      <FormPanel title={title}>
        <UnreadDraft draft={draft} onLeave={onLeave} />
      </FormPanel>
    );
  }
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
        <HeldFields draft={draft} isSaving={isSaving}>
          {children}
        </HeldFields>
        <SaveStatus result={failure} keepsTyped />
        <DraftActions
          draft={draft}
          save={{ label: text('caseCorrectSave'), testId: testIds.save }}
          isSaving={isSaving}
          onLeave={onLeave}
        />
      </form>
    </FormPanel>
  );
}
