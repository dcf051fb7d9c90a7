import type { CalendarDate } from './calendar-date.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseOffice } from './case-office.ts';
import type { CaseId } from './ids.ts';
import type { JournalRules } from './journal-rules.ts';
import { digestText } from './digest-text.ts';
import { occasionKeys } from './occasion-key.ts';
import { PUBLISHED_LADDERS } from './published-ladders.ts';
import { present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import type { Delivered } from './reminder.ts';
import { nextReminder, occasionsThatRing, ringsOn } from './reminder.ts';

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
  /** The earliest day on which a reminder of this case may have to ring; none of a muted one does. */
  readonly nextReminderOn?: CalendarDate;
  /** Of each occasion, see {@link occasionKeys}: counted and listed by index, without folding. */
  readonly occasionKeys: readonly string[];
  /** The revision of rules, ladders and settings that computed the row. */
  readonly basis: string;
};

/** Raised whenever the same journal would fold to another docket row. */
const RULES_REVISION = 8;

/** What a row computed now carries as its `basis`; a row with another one is computed again. */
export function docketBasis({ settings, ladders }: JournalRules): string {
  // Their content, too: two machines may give one id and version to other lengths.
  const lengths = [...PUBLISHED_LADDERS, ...ladders].map((each) => JSON.stringify(each));
  return [
    `rules@${RULES_REVISION}`,
    `ladders:${digestText(lengths.toSorted().join('\n'))}`,
    `roll:${settings.rollPolicy}`,
    `refused:${settings.afterUnexplainedRefusal}`,
    `quiet:${settings.quietWeekends}`,
  ].join(' ');
}

/** The row of a case, or `undefined` when the journal does not say that it was kept. */
export function toDocketRow(
  file: CaseFile,
  delivered: Delivered,
  rules: JournalRules,
): DocketRow | undefined {
  if (!file.isKept) return undefined;
  const basis = docketBasis(rules);
  const named = {
    caseId: file.caseId,
    ...(file.receiptNumber && { receiptNumber: file.receiptNumber }),
  };
  if (file.isProtected) {
    return { ...named, isProtected: true, openInquiries: 0, occasionKeys: [], basis };
  }
  const { title, statusOn } = file.status?.sighting ?? {};
  const { label, form, office, closedOn, lookedAtOn } = file;
  return {
    ...named,
    ...present({ label, form, title, statusOn, office, closedOn, lookedAtOn }),
    openInquiries: file.inquiries.filter(({ isOpen }) => isOpen).length,
    ...present({ nextReminderOn: nextReminderOn(file, delivered, rules.settings) }),
    occasionKeys: file.occasions.flatMap(occasionKeys),
    basis,
  };
}

function nextReminderOn(
  file: CaseFile,
  delivered: Delivered,
  settings: JournalRules['settings'],
): CalendarDate | undefined {
  const next = occasionsThatRing(file).map((occasion) => nextReminder(occasion, delivered));
  const [first] = next
    .filter((reminder) => reminder !== undefined)
    .map((reminder) => ringsOn(reminder, settings))
    .toSorted();
  return first;
}
