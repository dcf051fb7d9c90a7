import type { ComponentChildren } from 'preact';
import type { Fact } from '../domain/fact.ts';
import type { CaseId } from '../domain/ids.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import { useApp } from '../ui/app.ts';
import { DraftActions } from '../ui/draft-actions.tsx';
import { HeldFields } from '../ui/held-fields.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { save } from '../ui/save.ts';
import { UnreadDraft } from '../ui/unread-draft.tsx';
import type { KeptFields } from '../ui/use-draft.ts';
import { useSubmit } from '../ui/use-submit.ts';

/** What every form of a case file is given. */
export type FormEvents = {
  readonly onSaved: (result: SaveResult) => void;
  /** Called when the person leaves the form; what was typed is kept. */
  readonly onLeave: () => void;
};

/** The form around the fields of a draft that is saved as one fact, or left as a draft. */
export function FactForm({
  label,
  testId,
  saves,
  caseId,
  draft,
  read,
  readElsewhere,
  onSaved,
  onLeave,
  children,
}: FormEvents & {
  readonly label: string;
  readonly testId: string;
  readonly saves: { readonly label: string; readonly testId: string };
  /** Absent of a fact about the whole journal. */
  readonly caseId?: CaseId;
  readonly draft: Omit<KeptFields<never>, 'fields' | 'change'>;
  /** The fact that the fields say, or `undefined` while one of them has to be mended. */
  readonly read: () => Fact | undefined | Promise<Fact | undefined>;
  /** What the fact brings with it in other cases, for the same transaction. */
  readonly readElsewhere?: ((fact: Fact) => Promise<readonly NewEntry[]>) | undefined;
  readonly children: ComponentChildren;
}) {
  const app = useApp();
  const record = async (): Promise<SaveResult | undefined> => {
    try {
      const fact = await read();
      if (fact === undefined) return undefined;
      const entry = { id: draft.entryId, ...(caseId !== undefined && { caseId }), fact };
      const elsewhere = (await readElsewhere?.(fact)) ?? [];
      return await save(app, [entry, ...elsewhere], draft.key);
    } catch (error) {
      return { saved: false, error };
    }
  };
  const { isSaving, failure, submit } = useSubmit(async () => {
    if (draft.place !== 'here') return undefined;
    const result = await draft.whileSaving(record);
    if (result?.saved === true) draft.end();
    return result;
  }, onSaved);
  if (draft.unread !== undefined) return <UnreadDraft draft={draft} onLeave={onLeave} />;
  return (
    <form
      class="fact-form"
      data-testid={testId}
      aria-label={label}
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
      <DraftActions draft={draft} save={saves} isSaving={isSaving} onLeave={onLeave} />
    </form>
  );
}
