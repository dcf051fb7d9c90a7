import type { ANumber } from './a-number.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { SeenStatus } from './case-facts.ts';
import type { CaseFile } from './case-file.ts';
import type { InquiryKind } from './contact.ts';
import { gotThrough } from './contact.ts';
import type { EntryId, InquiryId } from './ids.ts';
import type { Person } from './particulars.ts';
import { present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import { initialNumber } from './request-known.ts';

/** The service request that an open matter began with. */
export type CardRequest = {
  readonly inquiryId: InquiryId;
  readonly kind: InquiryKind;
  /** Absent when no number was noted. */
  readonly number?: string;
  /** The contact to note it with: the latest of the matter that got through. */
  readonly contact?: EntryId;
};

/**
 * All that a caller is asked. Receipt number, A-number, type of application and date filed: USCIS
 * release of 2009, step 1. The initial service request number: guide of 2017, field office matters.
 */
export type CallerCard = {
  readonly receiptNumber?: ReceiptNumber;
  readonly otherReceipts: readonly ReceiptNumber[];
  readonly aNumber?: ANumber | 'none';
  readonly form?: string;
  readonly receivedOn?: CalendarDate;
  readonly filedOn?: CalendarDate;
  readonly people: readonly Person[];
  readonly status?: SeenStatus;
  readonly lookedAtOn?: CalendarDate;
  /** One for each open matter; those of the kind that the call is about come first. */
  readonly requests: readonly CardRequest[];
};

/** What a case file has to say of it. */
export type CardFile = Pick<
  CaseFile,
  'receiptNumber' | 'form' | 'receivedOn' | 'particulars' | 'status' | 'lookedAtOn' | 'inquiries'
>;

/**
 * All that a caller is asked, as far as it is known.
 *
 * @param kind what the call is about.
 */
export function toCallerCard(file: CardFile, kind: InquiryKind): CallerCard {
  const { particulars } = file;
  return present({
    receiptNumber: file.receiptNumber,
    otherReceipts: particulars.otherReceipts ?? [],
    aNumber: particulars.aNumber,
    form: file.form,
    receivedOn: file.receivedOn,
    filedOn: particulars.filedOn,
    people: particulars.people ?? [],
    status: file.status,
    lookedAtOn: file.lookedAtOn,
    requests: file.inquiries
      .filter(({ isOpen }) => isOpen)
      .map((inquiry) =>
        present({
          inquiryId: inquiry.id,
          kind: inquiry.kind,
          number: initialNumber(inquiry),
          contact: inquiry.contacts.findLast(gotThrough)?.entryId,
        }),
      )
      .toSorted((one, other) => Number(other.kind === kind) - Number(one.kind === kind)),
  });
}

/** What a call about a case is most likely about: the matter that is open. */
export function openKind(file: Pick<CaseFile, 'inquiries'> | undefined): InquiryKind {
  return file?.inquiries.findLast(({ isOpen }) => isOpen)?.kind ?? 'delay';
}
