import type { CaseFile } from '../domain/case-file.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import type { FORMS_ABOUT_CASE } from '../domain/draft.ts';
import type { CaseId, InquiryId } from '../domain/ids.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { AnswerForm } from '../ui/answer-form.tsx';
import { useWords } from '../ui/app.ts';
import { CallDesk } from '../ui/call-desk.tsx';
import type { CallStart } from '../ui/call-start.ts';
import { ContactForm } from '../ui/contact-form.tsx';
import type { ContactStart } from '../ui/contact-start.ts';
import type { SaveResult } from '../ui/save.ts';
import { BookkeepingForm } from './case-file/bookkeeping-form.tsx';
import { HandOverForm } from './case-file/hand-over-form.tsx';
import { LinkForm } from './case-file/link-form.tsx';
import { FormPanel } from './form-panel.tsx';
import { CaseDatesForm } from './case-dates-form.tsx';
import { InquiryForm } from './inquiry-form.tsx';
import { LabelForm } from './label-form.tsx';
import { NotedDateForm } from './noted-date-form.tsx';
import { NumberForm } from './number-form.tsx';
import { OfficeForm } from './office-form.tsx';
import { OrderForm } from './order-form.tsx';
import { ParticularsForm } from './particulars-form.tsx';

/** The form that is open in a case file. */
export type CaseForm =
  | {
      readonly name: 'call';
      /** The number that a begun call started with, where that is not this case's. */
      readonly receipt?: string;
      readonly start?: CallStart;
    }
  | {
      readonly name: 'contact';
      readonly start?: ContactStart;
    }
  | { readonly name: 'answer' | 'inquiry'; readonly inquiryId: InquiryId }
  | { readonly name: Exclude<(typeof FORMS_ABOUT_CASE)[number], 'contact'> };

const TITLES = {
  call: 'callTitle',
  contact: 'contactTitle',
  answer: 'answerTitle',
  label: 'caseLabel',
  number: 'caseNumber',
  office: 'caseOfficeTitle',
  'noted-date': 'notedTitle',
  'case-dates': 'datesTitle',
  particulars: 'partTitle',
  inquiry: 'inquiryTitle',
  order: 'caseLadderEdit',
  bookkeeping: 'bookTitle',
  link: 'linkTitle',
  'hand-over': 'handOverTitle',
} as const satisfies Record<CaseForm['name'], TextKey>;

/** Noting a call, an answer or what only the person knows, above the record of the case. */
export function CaseFormPanel({
  file,
  ownLadders,
  form,
  onSaved,
  onLeave,
}: {
  readonly file: CaseFile;
  readonly ownLadders: readonly CustomLadder[];
  readonly form: CaseForm;
  readonly onSaved: (caseId: CaseId, result: SaveResult) => void;
  readonly onLeave: () => void;
}) {
  const { text } = useWords();
  const { caseId, receiptNumber } = file;
  const receipt = (form.name === 'call' ? form.receipt : undefined) ?? receiptNumber ?? '';
  const inquiry =
    form.name === 'inquiry' ? file.inquiries.find(({ id }) => id === form.inquiryId) : undefined;
  const events = { onSaved: (result: SaveResult) => onSaved(caseId, result), onLeave };
  return (
    <FormPanel key={toKey(form, receipt)} title={text(TITLES[form.name])}>
      {form.name === 'call' && (
        <CallDesk
          receipt={receipt}
          start={form.start}
          fileOf={caseId}
          unnumbered={file}
          startsOpen={['card']}
          onSaved={onSaved}
          onLeave={onLeave}
        />
      )}
      {form.name === 'contact' && <ContactForm file={file} start={form.start} {...events} />}
      {form.name === 'answer' && (
        <AnswerForm caseId={caseId} inquiryId={form.inquiryId} {...events} />
      )}
      {form.name === 'label' && <LabelForm caseId={caseId} label={file.label} {...events} />}
      {form.name === 'number' && (
        <NumberForm caseId={caseId} receiptNumber={receiptNumber} onJoined={onSaved} {...events} />
      )}
      {form.name === 'office' && <OfficeForm file={file} {...events} />}
      {form.name === 'noted-date' && <NotedDateForm caseId={caseId} {...events} />}
      {form.name === 'case-dates' && <CaseDatesForm file={file} {...events} />}
      {form.name === 'particulars' && <ParticularsForm file={file} {...events} />}
      {form.name === 'bookkeeping' && <BookkeepingForm file={file} {...events} />}
      {form.name === 'link' && <LinkForm file={file} {...events} />}
      {form.name === 'hand-over' && <HandOverForm file={file} {...events} />}
      {inquiry !== undefined && <InquiryForm caseId={caseId} inquiry={inquiry} {...events} />}
      {form.name === 'order' && <OrderForm file={file} ownLadders={ownLadders} {...events} />}
    </FormPanel>
  );
}

function toKey(form: CaseForm, receipt: string): string {
  if (form.name === 'call') return `call ${receipt} ${JSON.stringify(form.start ?? {})}`;
  return 'inquiryId' in form ? `${form.name} ${form.inquiryId}` : form.name;
}
