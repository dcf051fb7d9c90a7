import type { CaseFile } from '../domain/case-file.ts';
import type { CaseId, InquiryId } from '../domain/ids.ts';
import { AnswerForm } from '../ui/answer-form.tsx';
import { useWords } from '../ui/app.ts';
import { CallForm } from '../ui/call-form.tsx';
import type { SaveResult } from '../ui/save.ts';
import { FormPanel } from './form-panel.tsx';

/** The form that is open in a case file. */
export type CaseForm =
  | {
      readonly name: 'call';
      /** The number that a begun call started with, where that is not this case's. */
      readonly receipt?: string;
    }
  | { readonly name: 'answer'; readonly inquiryId: InquiryId };

/** Noting a call or an answer, above the record of the case. */
export function CaseFormPanel({
  file,
  form,
  onSaved,
  onLeave,
}: {
  readonly file: CaseFile;
  readonly form: CaseForm;
  readonly onSaved: (caseId: CaseId, result: SaveResult) => void;
  readonly onLeave: () => void;
}) {
  const { text } = useWords();
  if (form.name === 'call') {
    const receipt = form.receipt ?? file.receiptNumber ?? '';
    return (
      <FormPanel key={`call ${receipt}`} title={text('callTitle')}>
        <CallForm receipt={receipt} onSaved={onSaved} onLeave={onLeave} />
      </FormPanel>
    );
  }
  return (
    <FormPanel key={form.inquiryId} title={text('answerTitle')}>
      <AnswerForm
        caseId={file.caseId}
        inquiryId={form.inquiryId}
        onSaved={(result) => onSaved(file.caseId, result)}
        onLeave={onLeave}
      />
    </FormPanel>
  );
}
