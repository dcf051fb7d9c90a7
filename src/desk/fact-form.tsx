import type { ComponentChildren } from 'preact';
import type { Fact } from '../domain/fact.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { FindEntries, NewEntry } from '../storage/record-entries.ts';
import type { App } from '../ui/app.ts';
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

/** The draft of a form, whatever its fields are. */
export type DraftOfForm = Omit<KeptFields<never>, 'fields' | 'change'> & {
  readonly fields: object | undefined;
};

/** What a form records: a fact, or what is found in the transaction that records it. */
type Recorded =
  | {
      /** The fact that the fields say, or `undefined` while one of them has to be mended. */
      readonly read: () => Fact | undefined | Promise<Fact | undefined>;
      /** What the fact brings with it in other cases, for the same transaction. */
      readonly readElsewhere?: ((fact: Fact) => Promise<readonly NewEntry[]>) | undefined;
      readonly decide?: undefined;
    }
  | {
      readonly read?: undefined;
      readonly readElsewhere?: undefined;
      /**
       * What decides on the journal as it is in the very transaction, and says what is wrong where nothing is
       * recorded; `undefined` while a field has to be mended.
       */
      readonly decide: () => FindEntries | undefined;
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
  decide,
  onSaved,
  onLeave,
  children,
}: FormEvents &
  Recorded & {
    readonly label: string;
    readonly testId: string;
    readonly saves: { readonly label: string; readonly testId: string };
    /** Absent of a fact about the whole journal. */
    readonly caseId?: CaseId;
    readonly draft: DraftOfForm;
    readonly children: ComponentChildren;
  }) {
  const app = useApp();
  const record = async (): Promise<SaveResult | undefined> => {
    try {
      if (decide !== undefined) {
        const find = decide();
        return find && (await saveDecided(app, find, draft));
      }
      const fact = await read();
      if (fact === undefined) return undefined;
      const entry = { id: draft.entryId, ...(caseId !== undefined && { caseId }), fact };
      const elsewhere = (await readElsewhere?.(fact)) ?? [];
      return await save(app, [entry, ...elsewhere], draft);
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
        submit(event);
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

/** Records what is decided in the transaction; `undefined` where that was nothing. */
async function saveDecided(
  app: App,
  find: FindEntries,
  draft: { readonly key: string; readonly entryId: EntryId },
): Promise<SaveResult | undefined> {
  let found: readonly NewEntry[] | undefined;
  const result = await save(
    app,
    async (now) => {
      found = await find(now);
      return found;
    },
    draft,
  );
  return result.saved && found === undefined ? undefined : result;
}
