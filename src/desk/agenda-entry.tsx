import type { AgendaItem } from '../domain/agenda.ts';
import { AgendaLine } from '../ui/agenda-line.tsx';
import { AnswerForm } from '../ui/answer-form.tsx';
import { useWords } from '../ui/app.ts';
import { CallForm } from '../ui/call-form.tsx';
import type { SaveResult } from '../ui/save.ts';
import { FormPanel } from './form-panel.tsx';
import { caseHash } from '../ui/case-hash.ts';

/** The one form that is open on the agenda, and under which line; two would share one draft. */
export type AgendaForm = {
  readonly name: 'answer' | 'call';
  /** `undefined`: above all lines. */
  readonly occasionId: string | undefined;
};
/** Opening, closing and having saved the form. */
export type AgendaForms = {
  readonly form: AgendaForm | undefined;
  readonly onToggle: (form: AgendaForm) => void;
  readonly onSaved: (result: SaveResult) => void;
  readonly onLeave: () => void;
};

/** A line of the agenda with what can be done about it; the forms open under the line. */
export function AgendaEntry({
  item,
  form,
  onToggle,
  onSaved,
  onLeave,
}: { readonly item: AgendaItem } & AgendaForms) {
  const { text } = useWords();
  const occasionId = item.occasion.id;
  const open = form?.occasionId === occasionId ? form.name : undefined;
  return (
    <>
      <AgendaLine item={item}>
        {item.inquiry !== undefined && (
          <button
            type="button"
            data-testid="note-answer"
            aria-expanded={open === 'answer'}
            onClick={() => onToggle({ name: 'answer', occasionId })}
          >
            {text('popupNoteAnswer')}
          </button>
        )}
        {item.receiptNumber !== undefined && (
          <button
            type="button"
            aria-expanded={open === 'call'}
            onClick={() => onToggle({ name: 'call', occasionId })}
          >
            {text('popupNoteCall')}
          </button>
        )}
        <a href={caseHash(item.caseId)}>{text('popupOpenCase')}</a>
      </AgendaLine>
      {open === 'answer' && item.inquiry !== undefined && (
        <FormPanel title={text('answerTitle')}>
          <AnswerForm
            caseId={item.caseId}
            inquiryId={item.inquiry.id}
            onSaved={onSaved}
            onLeave={onLeave}
          />
        </FormPanel>
      )}
      {open === 'call' && (
        <FormPanel title={text('callTitle')}>
          <CallForm
            receipt={item.receiptNumber ?? ''}
            onSaved={(_, result) => onSaved(result)}
            onLeave={onLeave}
          />
        </FormPanel>
      )}
    </>
  );
}
