import type { CalendarDate } from './calendar-date.ts';
import { daysBetween } from './calendar-date.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseOffice } from './case-office.ts';
import type { SeenStatus } from './case-facts.ts';
import type { InquiryKind } from './contact.ts';
import type { CaseId, InquiryId } from './ids.ts';
import type { Occasion } from './occasion.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import type { Step } from './step.ts';

/** One line of the agenda: something that has a day, whose case it is, and how it stands today. */
export type AgendaItem = {
  readonly caseId: CaseId;
  readonly receiptNumber?: ReceiptNumber;
  readonly label?: string;
  readonly form?: string;
  readonly office?: CaseOffice;
  readonly occasion: Occasion;
  /** What to do first: the occasion's step, or to look at the status. */
  readonly step: Step;
  /** Days until there is something to do: 0 today, negative when it is over. */
  readonly dueInDays: number;
  /** The matter it is about, if it is about one. */
  readonly inquiry?: AgendaInquiry;
  /** A status seen since the wait began: it may be what was waited for. */
  readonly newerStatus?: SeenStatus;
};

/** What the agenda says of a matter. */
export type AgendaInquiry = {
  readonly id: InquiryId;
  readonly kind: InquiryKind;
  /** The number of the initial service request: the one to have at hand (guide of 2017). */
  readonly serviceRequestNumber?: string;
};

/** The agenda lines of a case, in the order of their due dates. */
export function toAgendaItems(file: CaseFile, today: CalendarDate): readonly AgendaItem[] {
  return file.occasions.map((occasion) => {
    const inquiry = inquiryOf(file, occasion);
    return {
      caseId: file.caseId,
      ...(file.receiptNumber && { receiptNumber: file.receiptNumber }),
      ...(file.label !== undefined && { label: file.label }),
      ...(file.form !== undefined && { form: file.form }),
      ...(file.office && { office: file.office }),
      occasion,
      step: occasion.step,
      dueInDays: daysBetween(today, occasion.dueOn),
      ...(inquiry && { inquiry }),
    };
  });
}

function inquiryOf(file: CaseFile, { subject }: Occasion): AgendaInquiry | undefined {
  const inquiryId = inquiryIdOf(subject);
  const inquiry = file.inquiries.find(({ id }) => id === inquiryId);
  if (inquiry === undefined) return undefined;
  const requests = inquiry.contacts.map(({ serviceRequest }) => serviceRequest);
  const request = requests.find((each) => each !== undefined && 'number' in each);
  return {
    id: inquiry.id,
    kind: inquiry.kind,
    ...(request && { serviceRequestNumber: request.number }),
  };
}

function inquiryIdOf(subject: Occasion['subject']): InquiryId | undefined {
  if (subject.kind === 'window') return subject.window.inquiryId;
  return subject.kind === 'needed-by' ? subject.inquiryId : undefined;
}
