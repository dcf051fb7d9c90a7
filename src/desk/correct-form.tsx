import type { ComponentChildren } from 'preact';
import type { ContactMade } from '../domain/contact.ts';
import type { AnswerReceived, Fact } from '../domain/fact.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { DateNoted } from '../domain/reminder-fact.ts';
import { carryOn } from '../domain/unread-parts.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import { useWords } from '../ui/app.ts';
import type { DraftOfForm, FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';
import { FormPanel } from './form-panel.tsx';

/** What every form that corrects something recorded is given. */
export type Correction = FormEvents & {
  readonly told: Told;
  /** The version on which the correction was begun: the one that shows, or an earlier one. */
  readonly begunOn: EntryId;
};

/** The form around the fields of a correction. */
export function CorrectForm({
  title,
  testIds,
  told,
  read,
  ...form
}: FormEvents & {
  readonly title: string;
  readonly testIds: { readonly form: string; readonly save: string };
  readonly caseId: CaseId;
  readonly told: Told;
  readonly draft: DraftOfForm;
  /** What it should have said, or `undefined` while a field has to be mended. */
  readonly read: () => ContactMade | AnswerReceived | DateNoted | undefined;
  /** Of a call about several cases: its corrections in the others, for the same transaction. */
  readonly readElsewhere?: (correction: Fact) => Promise<readonly NewEntry[]>;
  readonly children: ComponentChildren;
}) {
  const { text } = useWords();
  const readCorrection = () => {
    const corrected = read();
    if (corrected === undefined) return undefined;
    const fact = carryOn(corrected, told.rawFact);
    return { type: 'entry-corrected' as const, entryId: told.shownEntryId, fact };
  };
  return (
    <FormPanel title={title}>
      <FactForm
        {...form}
        label={title}
        testId={testIds.form}
        saves={{ label: text('caseCorrectSave'), testId: testIds.save }}
        read={readCorrection}
      />
    </FormPanel>
  );
}
