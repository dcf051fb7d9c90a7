import type { CalendarDate } from '../calendar-date.ts';
import { addDays } from '../calendar-date.ts';
import type { DocketRow } from '../docket.ts';
import type { CaseId } from '../ids.ts';
import type { ReceiptNumber } from '../receipt-number.ts';

/** So many cases a round can have: more are not looked up by hand in one go. */
export const MOST_OF_ROUND = 500;
/** The most days that can be asked for. */
export const MOST_DAYS = 3650;
/** So many days a case was not looked at, unless the person says otherwise. */
export const DAYS_AT_FIRST = 7;
/** So many cases a round takes, unless the person says otherwise. */
export const CASES_AT_FIRST = 50;

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
export function toCandidate(row: DocketRow): RoundCandidate | LeftOut {
  const { caseId, receiptNumber, lookedAtOn } = row;
  if (row.isProtected) return 'protected';
  if (row.closedOn !== undefined) return 'closed';
  if (row.handedOverOn !== undefined) return 'handed-over';
  if (receiptNumber === undefined) return 'no-number';
  return { caseId, receiptNumber, ...(lookedAtOn && { lookedAtOn }) };
}

/**
 * The cases that were not looked at for so many days or never, the oldest look first.
 *
 * @param days 1 or more: a page is recorded once a day, so a case looked at today would not be ticked off.
 */
export function notLookedAtFor(
  candidates: readonly RoundCandidate[],
  days: number,
  today: CalendarDate,
): readonly RoundCandidate[] {
  const latest = addDays(today, -days);
  return candidates
    .filter(({ lookedAtOn }) => lookedAtOn === undefined || lookedAtOn <= latest)
    .toSorted(
      (one, other) =>
        compare(one.lookedAtOn ?? '', other.lookedAtOn ?? '') || compare(one.caseId, other.caseId),
    );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
