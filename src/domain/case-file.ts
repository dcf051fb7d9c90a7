import type { Bookkeeping } from './bookkeeping.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Addressee, OfficeReading, PostedInquiryDate } from './case-described.ts';
import type { CaseFacts, NotedDate, OfficeRead, SeenStatus, Snooze } from './case-facts.ts';
import { gatherFacts } from './case-facts.ts';
import type { CaseLink } from './case-link.ts';
import type { CaseOffice } from './case-office.ts';
import { uniteCuts } from './cut-entries.ts';
import { decidingOffice, toCaseOffice } from './case-office.ts';
import { isPublishedServiceCenter } from './confirmed-office.ts';
import type { CustomLadder } from './custom-ladder.ts';
import { snoozesThatHold, subjectsDealtWith } from './dealt-with.ts';
import { HAS_TEAM } from './edition.ts';
import type { EndedWindow } from './ended-windows.ts';
import { endedWindows } from './ended-windows.ts';
import type { Entry } from './entry.ts';
import type { HandOver } from './hand-over.ts';
import type { History } from './history.ts';
import { toHistory } from './history.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import type { CaseId } from './ids.ts';
import type { Inquiry } from './inquiry.ts';
import { toInquiries } from './inquiry.ts';
import type { Ladder } from './ladder.ts';
import type { Occasion } from './occasion.ts';
import type { CountingRules } from './open-windows.ts';
import { openWindows } from './open-windows.ts';
import type { Particulars } from './particulars.ts';
import { toLadderRules } from './pinned-ladder.ts';
import { present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import type { Settings } from './settings.ts';
import type { Sighting } from './sighting.ts';
import { asksOffice, statusMeaning } from './status-meaning.ts';
import type { MemberId } from './team/team-fact.ts';
import { toOccasions } from './to-occasions.ts';
import type { Window } from './window.ts';
import { assigneeOf } from './team/assignee.ts';

/** All that the journal tells of one case: a pure fold of its entries. */
export type CaseFile = {
  readonly caseId: CaseId;
  /** Whether the journal says that the case was kept, and this was not struck. */
  readonly isKept: boolean;
  readonly receiptNumber?: ReceiptNumber;
  readonly label?: string;
  readonly form?: string;
  readonly office?: CaseOffice;
  /** The office that Form I-797 names, as last read. */
  readonly issuingOffice?: OfficeReading;
  /** The office that a transfer notice names, as last read. */
  readonly presentOffice?: OfficeReading;
  readonly addressee?: Addressee;
  /** Every office that was read on a notice, oldest first. */
  readonly officesRead: readonly OfficeRead[];
  readonly receivedOn?: CalendarDate;
  readonly postedInquiryDate?: PostedInquiryDate;
  readonly movedOn?: CalendarDate;
  /** What a caller has ready, as far as the person said it. */
  readonly particulars: Particulars;
  /** By what an office finds the case again. */
  readonly bookkeeping: Bookkeeping;
  /** The groups that the case is in. */
  readonly links: readonly CaseLink[];
  /** To whom it was given, while someone else looks after it: then it has no occasions here. */
  readonly handedOver?: HandOver;
  /** The member of the team that it is assigned to; absent: nobody in particular. */
  readonly assignee?: MemberId;
  /** Shown nowhere but in its own file: no ladder, no addressee, nothing rings. */
  readonly isProtected: boolean;
  readonly isMuted: boolean;
  readonly closedOn?: CalendarDate;
  /** Every status seen, oldest first. */
  readonly statuses: readonly SeenStatus[];
  /** The newest status, of whatever language. */
  readonly status?: SeenStatus;
  /** The statuses to compare a new sighting of the same language with. */
  readonly lastStatusIn: { readonly [Language in Sighting['language']]?: SeenStatus };
  /** The last day on which the status page was looked at. */
  readonly lookedAtOn?: CalendarDate;
  readonly inquiries: readonly Inquiry[];
  readonly ladder: Ladder;
  /** Whether the person chose the ladder; otherwise it follows from the office. */
  readonly isLadderChosen: boolean;
  /** The windows that are open, by due date. A closed case has none. */
  readonly windows: readonly Window[];
  /** The windows that are over for good, by the day they were opened. A protected case has none. */
  readonly endedWindows: readonly EndedWindow[];
  readonly notedDates: readonly NotedDate[];
  /** What there is to do and when, by day. None of a case that is closed, protected or handed over. */
  readonly occasions: readonly Occasion[];
  /** The subjects of reminders and proposals that the person dealt with. */
  readonly dealtWith: ReadonlySet<string>;
  readonly history: History;
};

/** What the fold depends on besides the journal. */
export type FoldRules = {
  /**
   * The moment the file is read at: a putting-off by a clock far ahead of it does not hold. Left out
   * where what is folded has to last: then every stamp is taken for right.
   */
  readonly now?: Temporal.Instant;
  readonly holidays: HolidayCalendar;
  readonly rollPolicy: Settings['rollPolicy'];
  readonly afterUnexplainedRefusal: Settings['afterUnexplainedRefusal'];
  readonly ladders: readonly CustomLadder[];
};

/**
 * So many entries are read anew, at most, to tell which waits are put off. Nobody puts off twenty waits of
 * a case with 500 entries; a file that does would keep the page busy for hours.
 */
const MOST_READ_ANEW = 10_000;

/** Folds the entries of one case, in whatever order they come, to its case file. */
export function toCaseFile(caseId: CaseId, all: readonly Entry[], rules: FoldRules): CaseFile {
  const entries = uniteCuts(all);
  const history = toHistory(entries);
  const standing = standingOf(caseId, history, rules);
  const { facts, office, ladders, inquiries, isAtRest, windows } = standing;
  const windowsBefore = ({ place }: Snooze) => {
    const before = entries.filter(({ id }) => (history.place.get(id) ?? 0) <= place);
    return standingOf(caseId, toHistory(before), rules).windows;
  };
  const mostReadings = Math.ceil(MOST_READ_ANEW / entries.length);
  const snoozes = snoozesThatHold(facts.snoozes, windows, windowsBefore, {
    now: rules.now,
    mostReadings,
  });
  const file = present({
    caseId,
    isKept: facts.isKept,
    receiptNumber: facts.receiptNumber,
    label: facts.label,
    form: facts.form ?? facts.seenForm,
    office,
    issuingOffice: facts.issuing,
    presentOffice: facts.present,
    addressee: facts.addressee,
    officesRead: facts.officesRead,
    receivedOn: facts.receivedOn,
    postedInquiryDate: facts.postedInquiryDate,
    movedOn: facts.movedOn,
    particulars: facts.particulars,
    bookkeeping: facts.bookkeeping,
    links: facts.links,
    handedOver: facts.handedOver,
    isProtected: facts.isProtected,
    isMuted: facts.isMuted,
    closedOn: facts.closedOn,
    statuses: facts.statuses,
    status: facts.statuses.at(-1),
    lastStatusIn: lastStatusIn(facts.statuses),
    lookedAtOn: facts.lookedAtOn,
    inquiries,
    ladder: ladders.ladder,
    isLadderChosen: ladders.isChosen,
    windows,
    endedWindows: endedOf(standing),
    notedDates: facts.notedDates,
    occasions:
      isAtRest || facts.handedOver ? [] : toOccasions({ ...facts, snoozes }, inquiries, windows),
    dealtWith: subjectsDealtWith(facts),
    history,
  });
  return HAS_TEAM ? { ...file, ...present({ assignee: assigneeOf(history) }) } : file;
}

type CaseStanding = ReturnType<typeof standingOf>;

/** How a case stands: what was told of it, and the waits that follow; none of one that is at rest. */
function standingOf(caseId: CaseId, history: History, rules: FoldRules) {
  const facts = gatherFacts(caseId, history);
  const office = officeOf(facts);
  const ladders = toLadderRules(facts, office, rules.ladders);
  const inquiries = toInquiries(facts.contacts, facts.answers, facts.inquiriesDescribed);
  const isAtRest = facts.closedOn !== undefined || facts.isProtected;
  const deciding = decidingOffice(office);
  const isElsewhere = deciding !== undefined && !isPublishedServiceCenter(deciding);
  const counting = { ...rules, ladders, isElsewhere, done: facts.done };
  const windows = isAtRest ? [] : windowsOf(inquiries, counting);
  return { facts, office, ladders, inquiries, isAtRest, counting, windows };
}

/** The open windows of all inquiries, by due date. */
function windowsOf(inquiries: readonly Inquiry[], rules: CountingRules): readonly Window[] {
  return inquiries
    .flatMap((inquiry) => openWindows(inquiry, rules))
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)));
}

/** The windows that are over; of a closed case also those that its closing ended. */
function endedOf({ facts, inquiries, counting }: CaseStanding): readonly EndedWindow[] {
  const { isProtected, closedOn } = facts;
  if (isProtected) return [];
  const ended = inquiries.flatMap((inquiry) => endedWindows(inquiry, counting));
  const closed =
    closedOn === undefined
      ? []
      : windowsOf(inquiries, counting).map((window) => ({ window, endedOn: closedOn }));
  return [...ended, ...closed].toSorted((one, other) =>
    one.window.openedOn < other.window.openedOn
      ? -1
      : Number(one.window.openedOn > other.window.openedOn),
  );
}

function officeOf(facts: CaseFacts): CaseOffice | undefined {
  const { receiptNumber, issuing, present: presentOffice, addressee } = facts;
  return toCaseOffice({
    receiptNumber,
    issuing,
    present: presentOffice,
    addressee,
    isTransferredSince: isTransferredSince(facts),
  });
}

/** Whether a transfer was seen that had not been when an office was last confirmed, in whatever language. */
function isTransferredSince({ statuses, statusesAtOffice }: CaseFacts): boolean {
  const transfers = (seen: readonly SeenStatus[]) =>
    seen.map(({ sighting }) => sighting).filter((each) => asksOffice(statusMeaning(each)));
  const known = transfers(statuses.slice(0, statusesAtOffice)).map(({ statusOn }) => statusOn);
  return transfers(statuses.slice(statusesAtOffice)).some(
    ({ statusOn }) => statusOn === undefined || !known.includes(statusOn),
  );
}

function lastStatusIn(statuses: readonly SeenStatus[]): CaseFile['lastStatusIn'] {
  const last: { [Language in Sighting['language']]?: SeenStatus } = {};
  for (const status of statuses) last[status.sighting.language] = status;
  return last;
}
