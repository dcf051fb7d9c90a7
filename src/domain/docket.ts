import type { CalendarDate } from './calendar-date.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseOffice } from './case-office.ts';
import type { CaseId } from './ids.ts';
import type { JournalRules } from './journal-rules.ts';
import { PUBLISHED_LADDERS } from './published-ladders.ts';
import { present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import type { Delivered } from './reminder.ts';
import { nextReminder } from './reminder.ts';

/** One row per kept case: what lists and reminders read without folding the journal. */
export type DocketRow = {
  readonly caseId: CaseId;
  readonly receiptNumber?: ReceiptNumber;
  readonly label?: string;
  readonly form?: string;
  readonly title?: string;
  readonly statusOn?: CalendarDate;
  readonly office?: CaseOffice;
  /** Shown nowhere but in its own file: the row has nothing of it that a list would say. */
  readonly isProtected?: true;
  readonly closedOn?: CalendarDate;
  readonly lookedAtOn?: CalendarDate;
  readonly openInquiries: number;
  /** The earliest day on which a reminder of this case may have to ring. */
  readonly nextReminderOn?: CalendarDate;
  /** One key per occasion, `<dueOn> <id>`: counted and listed by index, without folding. */
  readonly occasionKeys: readonly string[];
  /** The revision of rules, ladders and settings that computed the row. */
  readonly basis: string;
};

/** Raised whenever the same journal would fold to another docket row. */
const RULES_REVISION = 4;

/** What a row computed now carries as its `basis`; a row with another one is computed again. */
export function docketBasis({ settings, ladders }: JournalRules): string {
  const named = [...PUBLISHED_LADDERS, ...ladders].map(({ id, version }) => `${id}@${version}`);
  return [
    `rules@${RULES_REVISION}`,
    ...named.toSorted(),
    `roll:${settings.rollPolicy}`,
    `refused:${settings.afterUnexplainedRefusal}`,
  ].join(' ');
}

/** The row of a case, or `undefined` when the journal does not say that it was kept. */
export function toDocketRow(
  file: CaseFile,
  delivered: Delivered,
  basis: string,
): DocketRow | undefined {
  if (!file.isKept) return undefined;
  const dueOns = file.windows.map((window) => nextReminder(window, delivered).dueOn).toSorted();
  const [nextReminderOn] = dueOns;
  return {
    caseId: file.caseId,
    ...(file.receiptNumber && { receiptNumber: file.receiptNumber }),
    ...(file.isProtected ? { isProtected: true as const } : shownOf(file)),
    ...(file.closedOn && { closedOn: file.closedOn }),
    ...(file.lookedAtOn && { lookedAtOn: file.lookedAtOn }),
    openInquiries: file.inquiries.filter(({ isOpen }) => isOpen).length,
    ...(nextReminderOn && { nextReminderOn }),
    occasionKeys: file.occasions.map(({ id, dueOn }) => `${dueOn} ${id}`),
    basis,
  };
}

/** What lists show of a case that is not protected. */
function shownOf({ label, form, status, office }: CaseFile) {
  const { title, statusOn } = status?.sighting ?? {};
  return present({ label, form, title, statusOn, office });
}
