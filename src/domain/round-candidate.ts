import type { CalendarDate } from './calendar-date.ts';
import type { DocketRow } from './docket.ts';
import type { CaseId } from './ids.ts';
import type { ReceiptNumber } from './receipt-number.ts';

/** Why a case can't be in a round. */
export const LEFT_OUT = ['closed', 'handed-over', 'protected', 'no-number'] as const;
/** Why a case can't be in a round. */
export type LeftOut = (typeof LEFT_OUT)[number];

/** A case that can be looked up. */
export type RoundCandidate = {
  readonly caseId: CaseId;
  readonly receiptNumber: ReceiptNumber;
  readonly lookedAtOn?: CalendarDate;
};

/** A case as one that can be looked up, or why it can't. */
export function toCandidate(
  row: Pick<
    DocketRow,
    'caseId' | 'receiptNumber' | 'isProtected' | 'closedOn' | 'handedOverOn' | 'lookedAtOn'
  >,
): RoundCandidate | LeftOut {
  const { caseId, receiptNumber, lookedAtOn } = row;
  if (row.isProtected) return 'protected';
  if (row.closedOn !== undefined) return 'closed';
  if (row.handedOverOn !== undefined) return 'handed-over';
  if (receiptNumber === undefined) return 'no-number';
  return { caseId, receiptNumber, ...(lookedAtOn && { lookedAtOn }) };
}
