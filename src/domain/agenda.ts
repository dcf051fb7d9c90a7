import type { CalendarDate } from './calendar-date.ts';
import { daysBetween } from './calendar-date.ts';
import type { CaseFile, CaseOffice } from './case-file.ts';
import type { InquiryKind } from './contact.ts';
import type { CaseId } from './ids.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import type { Window } from './window.ts';

/** One line of the agenda: an open window, whose case it is, and how it stands today. */
export type AgendaItem = {
  readonly caseId: CaseId;
  readonly receiptNumber?: ReceiptNumber;
  readonly label?: string;
  readonly form?: string;
  readonly office?: CaseOffice;
  readonly inquiryKind: InquiryKind;
  readonly serviceRequestNumber?: string;
  readonly window: Window;
  /** Days until the next step is due: 0 today, negative when it is over. */
  readonly dueInDays: number;
};

/** The agenda lines of a case, in the order of their due dates. */
export function toAgendaItems(file: CaseFile, today: CalendarDate): readonly AgendaItem[] {
  return file.windows.flatMap((window) => {
    const inquiry = file.inquiries.find(({ id }) => id === window.inquiryId);
    if (inquiry === undefined) return [];
    const requests = inquiry.contacts.map(({ serviceRequest }) => serviceRequest);
    const request = requests.find((each) => each !== undefined && 'number' in each);
    return [
      {
        caseId: file.caseId,
        ...(file.receiptNumber && { receiptNumber: file.receiptNumber }),
        ...(file.label !== undefined && { label: file.label }),
        ...(file.form !== undefined && { form: file.form }),
        ...(file.office && { office: file.office }),
        inquiryKind: inquiry.kind,
        ...(request && { serviceRequestNumber: request.number }),
        window,
        dueInDays: daysBetween(today, window.dueOn),
      },
    ];
  });
}
