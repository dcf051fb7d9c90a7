import type { CalendarDate } from './calendar-date.ts';
import type { Addressee, OfficeReading } from './case-described.ts';
import type { ConfirmedOffice } from './confirmed-office.ts';
import { isPublishedServiceCenter } from './confirmed-office.ts';
import type { OfficeCode } from './office.ts';
import { proposedOffice } from './office.ts';
import type { ReceiptNumber } from './receipt-number.ts';

/** The office a case is at: read from a notice by the person, or only proposed by the prefix. */
export type CaseOffice =
  | {
      readonly kind: 'confirmed';
      /** The one that counts for the next step. */
      readonly code: ConfirmedOffice;
      readonly confirmedOn: CalendarDate;
      /** The one that issued the receipt, where a transfer notice names another one. */
      readonly issuing?: OfficeReading;
      /** The one that a transfer notice names, where it is another one. */
      readonly present?: OfficeReading;
      /** The two differ and she has not chosen yet; the sources do not say which is meant. */
      readonly isToBeChosen?: true;
      /** The page has since said that the case was transferred. */
      readonly isInDoubt?: true;
    }
  | { readonly kind: 'proposed'; readonly code: OfficeCode };

/** What the journal says of a case's offices. */
export type OfficeFacts = {
  readonly receiptNumber: ReceiptNumber | undefined;
  readonly issuing: OfficeReading | undefined;
  readonly present: OfficeReading | undefined;
  readonly addressee: Addressee | undefined;
  /** Whether the page has shown a transfer since an office was last confirmed. */
  readonly isTransferredSince: boolean;
};

/** The office of a case, as far as it is known. */
export function toCaseOffice(facts: OfficeFacts): CaseOffice | undefined {
  const { issuing, present, addressee } = facts;
  const doubt = facts.isTransferredSince ? { isInDoubt: true as const } : {};
  if (issuing !== undefined && present !== undefined && issuing.code !== present.code) {
    const counts = addressee === 'present' ? present : issuing;
    return {
      kind: 'confirmed',
      ...counts,
      issuing,
      present,
      ...(addressee === undefined && { isToBeChosen: true }),
      ...doubt,
    };
  }
  const only = issuing ?? present;
  if (only !== undefined) return { kind: 'confirmed', ...only, ...doubt };
  const code = facts.receiptNumber && proposedOffice(facts.receiptNumber);
  return code && { kind: 'proposed', code };
}

/**
 * The office that decides which steps there are; `undefined` while none is confirmed, and while it is
 * to be chosen which of two counts: the order of 2009 holds meanwhile, unless neither is one of its
 * four centers.
 */
export function decidingOffice(office: CaseOffice | undefined): ConfirmedOffice | undefined {
  if (office?.kind !== 'confirmed') return undefined;
  const { code, isToBeChosen, issuing, present } = office;
  const rivals = isToBeChosen ? [issuing, present].filter((each) => each !== undefined) : [];
  return rivals.some((each) => isPublishedServiceCenter(each.code)) ? undefined : code;
}

/** Whether it is clear who is written to: an office is confirmed, chosen, and not in doubt. */
export function isOfficeSure(office: CaseOffice | undefined): boolean {
  return office?.kind === 'confirmed' && !office.isToBeChosen && !office.isInDoubt;
}
