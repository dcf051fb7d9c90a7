import type { CalendarDate } from './calendar-date.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseLink } from './case-link.ts';
import type { CaseOffice } from './case-office.ts';
import type { Delivery } from './delivery.ts';
import { counts, deliveredIds } from './delivery.ts';
import { foundBy } from './found-by.ts';
import type { CaseId } from './ids.ts';
import type { JournalRules } from './journal-rules.ts';
import { HAS_TEAM } from './edition.ts';
import { digestText } from './digest-text.ts';
import { listKeys } from './list-key.ts';
import { occasionKeys, stampKey } from './occasion-key.ts';
import { PUBLISHED_LADDERS } from './published-ladders.ts';
import { present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import type { Delivered } from './reminder.ts';
import { nextReminder, occasionsThatRing, ringsOn } from './reminder.ts';
import type { Step } from './step.ts';
import type { MemberId } from './team/team-fact.ts';
import { withAssignee } from './team/assignee.ts';
import { membersBasis, NO_MEMBERS } from './team/known-members.ts';

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
  /** The names of the people who have a part in it. */
  readonly people?: readonly string[];
  readonly tags?: readonly string[];
  readonly matterNumber?: string;
  readonly category?: string;
  /** The groups that the case is in. */
  readonly links?: readonly CaseLink[];
  /** The member of the team that it is assigned to. */
  readonly assignee?: MemberId;
  /** Since when someone else looks after it. */
  readonly handedOverOn?: CalendarDate;
  /** The first day on which there is something to do, put off or not, and what. */
  readonly nextDue?: { readonly on: CalendarDate; readonly step: Step };
  /** Service request numbers, names and numbers of representatives: see {@link foundBy}. */
  readonly foundBy?: readonly string[];
  /** The earliest day on which a reminder of this case may have to ring; none of a muted one does. */
  readonly nextReminderOn?: CalendarDate;
  /**
   * Of each occasion, see {@link occasionKeys}: counted and listed by index, without folding. And the
   * newest stamp that the row takes for right, see {@link stampKey}.
   */
  readonly occasionKeys: readonly string[];
  /** Its groups, tags and place in a round, to be found by index: see {@link listKeys}. */
  readonly listKeys: readonly string[];
  /** The revision of rules, ladders and settings that computed the row. */
  readonly basis: string;
};

/** Raised whenever the same journal would fold to another docket row, or to other messages that came back. */
const RULES_REVISION = 15;

/** What a row computed now carries as its `basis`; a row with another one is computed again. */
export function docketBasis({ settings, ladders }: JournalRules): string {
  return [
    `rules@${RULES_REVISION}`,
    `ladders:${digestLadders(ladders)}`,
    `roll:${settings.rollPolicy}`,
    `refused:${settings.afterUnexplainedRefusal}`,
    `quiet:${settings.quietWeekends}`,
  ].join(' ');
}

/** The same where there is a team: whose a case is decides whether it rings here. */
export function docketBasisInTeam(rules: JournalRules): string {
  return `${docketBasis(rules)}${membersBasis(rules.members ?? NO_MEMBERS)}`;
}

/** A version of the extension with the revision of its rules: what one does not know, another may. */
export function withRevision(version: string): string {
  return `${version} rules@${RULES_REVISION}`;
}

/** Does ahead what takes the longest of a row that is computed first, unless there are ladders of one's own. */
export function prepareBasis(): void {
  // What is remembered may be of ladders of one's own: then it is there already.
  if (digested === undefined) digestLadders([]);
}

/** The last digest, by the ladders of one's own: nearly always none, and the published ones are long. */
let digested: { readonly own: string; readonly digest: string } | undefined;

function digestLadders(ladders: JournalRules['ladders']): string {
  const own = JSON.stringify(ladders);
  if (digested?.own !== own) {
    // Their content, too: two machines may give one id and version to other lengths.
    const lengths = [...PUBLISHED_LADDERS, ...ladders].map((each) => JSON.stringify(each));
    digested = { own, digest: digestText(lengths.toSorted().join('\n')) };
  }
  return digested.digest;
}

/** The row of a case, or `undefined` when the journal does not say that it was kept. */
export function toDocketRow(
  file: CaseFile,
  deliveries: readonly Delivery[],
  rules: JournalRules,
): DocketRow | undefined {
  if (!file.isKept) return undefined;
  const basis = HAS_TEAM ? docketBasisInTeam(rules) : docketBasis(rules);
  const named = {
    caseId: file.caseId,
    ...(file.receiptNumber && { receiptNumber: file.receiptNumber }),
  };
  if (file.isProtected) {
    return {
      ...named,
      isProtected: true,
      openInquiries: 0,
      occasionKeys: [],
      listKeys: listKeys({ ...named, isProtected: true }, file.links),
      basis,
    };
  }
  const { title, statusOn } = file.status?.sighting ?? {};
  const { label, form, office, closedOn, lookedAtOn } = file;
  const more = listed(file);
  const row = {
    ...named,
    ...present({ label, form, title, statusOn, office, closedOn, lookedAtOn }),
    openInquiries: file.inquiries.filter(({ isOpen }) => isOpen).length,
    ...more,
    ...present({ nextReminderOn: nextReminderOn(file, deliveredIds(deliveries), rules.settings) }),
    occasionKeys: [...file.occasions.flatMap(occasionKeys), ...stampKeys(file, deliveries)],
    listKeys: listKeys({ ...named, ...more, ...present({ closedOn, lookedAtOn }) }, file.links),
    basis,
  };
  return HAS_TEAM ? withAssignee(row, file, rules.members ?? NO_MEMBERS) : row;
}

/** What only the table of cases shows, and what it searches. */
function listed(file: CaseFile): Partial<DocketRow> {
  const { tags, matterNumber, category } = file.bookkeeping;
  const [next] = file.occasions;
  return present({
    people: filled(file.particulars.people?.map(({ name }) => name)),
    tags,
    matterNumber,
    category,
    links: filled(file.links),
    handedOverOn: file.handedOver?.on,
    nextDue: next && { on: next.dueOn, step: next.step },
    foundBy: filled(foundBy(file)),
  });
}

function filled<Item>(list: readonly Item[] | undefined): readonly Item[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

function stampKeys(file: CaseFile, deliveries: readonly Delivery[]): readonly string[] {
  const putOffAt = file.occasions.flatMap(({ snooze }) => snooze?.recordedAt ?? []);
  const shownAt = deliveries.filter(counts).map(({ claimedAt }) => claimedAt);
  const newest = [...putOffAt, ...shownAt]
    .map((stamp) => stampKey(Temporal.Instant.from(stamp)))
    .toSorted()
    .at(-1);
  return newest === undefined ? [] : [newest];
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
