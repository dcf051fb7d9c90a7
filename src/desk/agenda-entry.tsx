import type { AgendaItem } from '../domain/agenda.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import type { CaseId } from '../domain/ids.ts';
import { AgendaLine } from '../ui/agenda-line.tsx';
import { AnswerForm } from '../ui/answer-form.tsx';
import { useWords } from '../ui/app.ts';
import { CallForm } from '../ui/call-form.tsx';
import type { CallStart } from '../ui/call-start.ts';
import { startWith } from '../ui/start-with.ts';
import type { RecordedFact } from '../ui/record-button.tsx';
import type { SaveResult } from '../ui/save.ts';
import { FormPanel } from './form-panel.tsx';
import { SilentLine } from './team/silent-line.tsx';

/** The one form that is open on the agenda, and under which line; two would share one draft. */
export type AgendaForm = {
  readonly name: 'answer' | 'call';
  /** `undefined`: above all lines. */
  readonly occasionId: string | undefined;
  readonly start?: CallStart | undefined;
};
/** Opening, closing and having saved the form, and what one click recorded. */
export type AgendaForms = {
  readonly form: AgendaForm | undefined;
  readonly onToggle: (form: AgendaForm) => void;
  /** With the case of a contact, where it was one. */
  readonly onSaved: (result: SaveResult, contactOf?: CaseId) => void;
  readonly onRecorded: (recorded: RecordedFact) => void;
  readonly onLeave: () => void;
};

/** A line of the agenda with what can be done about it; the forms open under the line. */
export function AgendaEntry({
  item,
  others,
  form,
  onToggle,
  onSaved,
  onRecorded,
  onLeave,
}: {
  readonly item: AgendaItem;
  /** The lines of linked cases that this one stands for: a call is about them too. */
  readonly others: readonly AgendaItem[];
} & AgendaForms) {
  const { text } = useWords();
  const occasionId = item.occasion.id;
  const isHere = form?.occasionId === occasionId;
  const open = isHere ? form.name : undefined;
  const does = {
    onAnswer: () => onToggle({ name: 'answer', occasionId }),
    onCall: (_: AgendaItem, start?: CallStart) =>
      onToggle({ name: 'call', occasionId, start: startWith(item, others, start) }),
    onRecorded,
    open,
  };
  return (
    <>
      {HAS_TEAM ? (
        <>
          <AgendaLine item={item} does={does} />
          <SilentLine assignee={item.assignee} />
        </>
      ) : (
        <AgendaLine item={item} does={does} />
      )}
      {open === 'answer' && item.inquiry !== undefined && (
        <FormPanel title={text('answerTitle')}>
          <AnswerForm
            caseId={item.caseId}
            inquiryId={item.inquiry.id}
            onSaved={(result) => onSaved(result)}
            onLeave={onLeave}
          />
        </FormPanel>
      )}
      {open === 'call' && (
        <FormPanel title={text('callTitle')}>
          <CallForm
            receipt={item.receiptNumber ?? ''}
            start={form?.start}
            onSaved={(caseId, result) => onSaved(result, caseId)}
            onLeave={onLeave}
          />
        </FormPanel>
      )}
    </>
  );
}
