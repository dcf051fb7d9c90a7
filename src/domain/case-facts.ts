import type { CalendarDate } from './calendar-date.ts';
import { toCalendarDate } from './calendar-date.ts';
import type { Bookkeeping } from './bookkeeping.ts';
import type { Addressee, OfficeReading, PostedInquiryDate } from './case-described.ts';
import type { CaseLink } from './case-link.ts';
import { linksAfter } from './case-link.ts';
import { hasUnreadPromise } from './contact.ts';
import type { LadderChosen } from './custom-ladder.ts';
import { describe } from './describe-case.ts';
import type { HandOver } from './hand-over.ts';
import type { History, Told } from './history.ts';
import type { CaseId, EntryId } from './ids.ts';
import { isPending } from './ids.ts';
import type { InquiryDescribed } from './inquiry-described.ts';
import type { Answer, Contact } from './inquiry.ts';
import type { Particulars } from './particulars.ts';
import { present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import { parseReceiptNumber } from './receipt-number.ts';
import type { DateNoted, ReminderDone, WindowSnoozed } from './reminder-fact.ts';
import { movedAt, wasMovedSince } from './moved-at.ts';
import type { Sighting } from './sighting.ts';

/** A status that the case's page showed. */
export type SeenStatus = {
  readonly entryId: EntryId;
  readonly on: CalendarDate;
  readonly sighting: Sighting;
};

/** A date noted from a notice, by the first entry of its chain of corrections. */
export type NotedDate = DateNoted & {
  readonly entryId: EntryId;
  /** The day it was noted, in UTC. */
  readonly knownOn: CalendarDate;
  /** The place in the journal's order at which it was moved to this day, if it was. */
  readonly movedAt?: number;
  /** How many statuses had been seen when it was noted. */
  readonly statusesBefore: number;
};

/** What was said of an inquiry as a whole, and the day it was, in UTC. */
export type DescribedOn = InquiryDescribed & {
  readonly knownOn: CalendarDate;
  /** Its place in the journal's order. */
  readonly place: number;
  /** The place at which the day by which it is needed was moved by a correction, if it was. */
  readonly movedAt?: number;
};

/** Which entry says something of a subject, when that was recorded, and its place in the journal's order. */
type SaidBy = { readonly entryId: EntryId; readonly recordedAt: string; readonly place: number };

/** A putting-off, by the entry that holds it. */
export type Snooze = WindowSnoozed & SaidBy;

/** A dealing-with, by the entry that holds it. */
export type Done = ReminderDone & SaidBy;

/** An office that the person read on a notice, and on which kind of notice. */
export type OfficeRead = OfficeReading & { readonly as: Addressee };

/** What the entries of one case say, corrections and strikes applied, in the order they are read. */
export type CaseFacts = {
  isKept: boolean;
  receiptNumber: ReceiptNumber | undefined;
  label: string | undefined;
  form: string | undefined;
  seenForm: string | undefined;
  issuing: OfficeReading | undefined;
  present: OfficeReading | undefined;
  addressee: Addressee | undefined;
  officesRead: OfficeRead[];
  /** How many statuses had been seen when an office was last confirmed. */
  statusesAtOffice: number;
  receivedOn: CalendarDate | undefined;
  postedInquiryDate: PostedInquiryDate | undefined;
  movedOn: CalendarDate | undefined;
  particulars: Particulars;
  bookkeeping: Bookkeeping;
  links: readonly CaseLink[];
  handedOver: HandOver | undefined;
  isProtected: boolean;
  isMuted: boolean;
  closedOn: CalendarDate | undefined;
  statuses: SeenStatus[];
  lookedAtOn: CalendarDate | undefined;
  contacts: Contact[];
  answers: Answer[];
  /** What was said of the inquiries as a whole, in contacts too. */
  inquiriesDescribed: DescribedOn[];
  notedDates: NotedDate[];
  /** The last one of each subject. */
  snoozes: Map<string, Snooze>;
  done: Map<string, Done>;
  laddersChosen: LadderChosen[];
};

/** Gathers what was told of a case. */
export function gatherFacts(caseId: CaseId, history: History): CaseFacts {
  const facts: CaseFacts = {
    isKept: false,
    receiptNumber: isPending(caseId) ? undefined : parseReceiptNumber(caseId),
    label: undefined,
    form: undefined,
    seenForm: undefined,
    issuing: undefined,
    present: undefined,
    addressee: undefined,
    officesRead: [],
    statusesAtOffice: 0,
    receivedOn: undefined,
    postedInquiryDate: undefined,
    movedOn: undefined,
    particulars: {},
    bookkeeping: {},
    links: [],
    handedOver: undefined,
    isProtected: false,
    isMuted: false,
    closedOn: undefined,
    statuses: [],
    lookedAtOn: undefined,
    contacts: [],
    answers: [],
    inquiriesDescribed: [],
    notedDates: [],
    snoozes: new Map(),
    done: new Map(),
    laddersChosen: [],
  };
  for (const each of history.told) {
    if (each.struck === undefined) gather(facts, each, history);
  }
  for (const [subject, done] of facts.done) {
    if (wasMovedSince(subject, done, history)) facts.done.delete(subject);
  }
  return facts;
}

function gather(facts: CaseFacts, told: Told, history: History): void {
  const { fact, entryId, recordedAt } = told;
  const place = history.place.get(entryId) ?? 0;
  switch (fact?.type) {
    case 'case-kept':
      facts.isKept = true;
      facts.receiptNumber ??= fact.receiptNumber;
      break;
    case 'number-known':
      facts.receiptNumber = fact.receiptNumber;
      break;
    case 'case-described':
      describe(facts, fact.patch);
      break;
    case 'case-closed':
      facts.closedOn = fact.on;
      break;
    case 'case-reopened':
      facts.closedOn = undefined;
      break;
    case 'case-handed-over':
      facts.handedOver = present({ on: fact.on, to: fact.to });
      break;
    case 'case-taken-back':
      facts.handedOver = undefined;
      break;
    case 'case-linked':
    case 'case-unlinked':
      facts.links = linksAfter(facts.links, fact);
      break;
    case 'status-seen':
      facts.statuses.push({ entryId, on: fact.on, sighting: fact.sighting });
      facts.seenForm = fact.sighting.form ?? facts.seenForm;
      facts.lookedAtOn = later(facts.lookedAtOn, fact.on);
      break;
    case 'status-checked':
      facts.lookedAtOn = later(facts.lookedAtOn, fact.on);
      break;
    case 'contact-made':
      facts.contacts.push({
        ...fact,
        entryId,
        ...(hasUnreadPromise(told.rawFact) && { hasUnreadPromise: true }),
      });
      if (fact.neededBy !== undefined) {
        const { inquiryId, neededBy } = fact;
        const said = { type: 'inquiry-described', inquiryId, patch: { neededBy } } as const;
        describeInquiry(facts, said, told, history);
      }
      break;
    case 'answer-received':
      facts.answers.push({ ...fact, entryId, recordedAt });
      break;
    case 'inquiry-described':
      describeInquiry(facts, fact, told, history);
      break;
    case 'date-noted':
      facts.notedDates.push({
        ...fact,
        entryId,
        knownOn: dayOf(recordedAt),
        ...present({
          movedAt: movedAt(told, history, (each) =>
            each?.type === 'date-noted' ? each.on : undefined,
          ),
        }),
        statusesBefore: facts.statuses.length,
      });
      break;
    case 'window-snoozed':
      facts.snoozes.set(fact.subject, { ...fact, entryId, recordedAt, place });
      break;
    case 'reminder-done':
      facts.done.set(fact.subject, { ...fact, entryId, recordedAt, place });
      break;
    case 'ladder-chosen':
      facts.laddersChosen.push(fact);
      break;
    case 'setting-changed':
    case 'ladder-defined':
    case 'address-verified':
    case 'address-came-back':
    case 'device-named':
    case 'entry-corrected':
    case 'entry-struck':
    case undefined:
      // Nothing about the case itself; corrections and strikes are already applied.
      break;
  }
}

function describeInquiry(
  facts: CaseFacts,
  said: InquiryDescribed,
  told: Told,
  history: History,
): void {
  facts.inquiriesDescribed.push({
    ...said,
    knownOn: dayOf(told.recordedAt),
    place: history.place.get(told.entryId) ?? 0,
    ...present({ movedAt: movedAt(told, history, neededByOf) }),
  });
}

function neededByOf(fact: Told['fact']): string | undefined {
  if (fact?.type === 'contact-made') return fact.neededBy;
  return fact?.type === 'inquiry-described' ? (fact.patch.neededBy ?? undefined) : undefined;
}

/** The day of a stamp; the zone it was recorded in is not kept. */
function dayOf(recordedAt: string): CalendarDate {
  return toCalendarDate(Temporal.Instant.from(recordedAt).toZonedDateTimeISO('UTC').toPlainDate());
}

function later(one: CalendarDate | undefined, other: CalendarDate): CalendarDate {
  return one === undefined || other > one ? other : one;
}
