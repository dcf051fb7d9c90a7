import type { CaseFile } from '../domain/case-file.ts';
import type { CaseId, InquiryId } from '../domain/ids.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { AnswerForm } from '../ui/answer-form.tsx';
import { useWords } from '../ui/app.ts';
import { CallForm } from '../ui/call-form.tsx';
import type { SaveResult } from '../ui/save.ts';
import { FormPanel } from './form-panel.tsx';
import { LabelForm } from './label-form.tsx';
import { NumberForm } from './number-form.tsx';
import { OfficeForm } from './office-form.tsx';

/** The form that is open in a case file. */
export type CaseForm =
  | {
      readonly name: 'call';
      /** The number that a begun call started with, where that is not this case's. */
      readonly receipt?: string;
    }
  | { readonly name: 'answer'; readonly inquiryId: InquiryId }
  | { readonly name: 'label' | 'number' | 'office' };

const TITLES = {
  call: 'callTitle',
  answer: 'answerTitle',
  label: 'caseLabel',
  number: 'caseNumber',
  office: 'caseOfficeTitle',
} as const satisfies Record<CaseForm['name'], TextKey>;

/** Noting a call, an answer or what only the person knows, above the record of the case. */
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
  const { caseId, receiptNumber } = file;
  const receipt = (form.name === 'call' ? form.receipt : undefined) ?? receiptNumber ?? '';
  const events = { onSaved: (result: SaveResult) => onSaved(caseId, result), onLeave };
  return (
    <FormPanel key={toKey(form, receipt)} title={text(TITLES[form.name])}>
      {form.name === 'call' && <CallForm receipt={receipt} onSaved={onSaved} onLeave={onLeave} />}
      {form.name === 'answer' && (
        <AnswerForm caseId={caseId} inquiryId={form.inquiryId} {...events} />
      )}
      {form.name === 'label' && <LabelForm caseId={caseId} label={file.label} {...events} />}
      {form.name === 'number' && (
        <NumberForm caseId={caseId} receiptNumber={receiptNumber} {...events} />
      )}
      {form.name === 'office' && <OfficeForm caseId={caseId} office={file.office} {...events} />}
    </FormPanel>
  );
}

function toKey(form: CaseForm, receipt: string): string {
  if (form.name === 'call') return `call ${receipt}`;
  return form.name === 'answer' ? `answer ${form.inquiryId}` : form.name;
}
