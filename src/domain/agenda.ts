import type { CalendarDate } from './calendar-date.ts';
import { daysBetween } from './calendar-date.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseLink } from './case-link.ts';
import type { CaseOffice } from './case-office.ts';
import type { SeenStatus } from './case-facts.ts';
import { HAS_TEAM } from './edition.ts';
import type { InquiryKind } from './contact.ts';
import type { CaseId, InquiryId } from './ids.ts';
import type { BrowserStart, Occasion } from './occasion.ts';
import { DATES_STAND_FOR_DAYS, isDate, putOffUntil, windowOf } from './occasion.ts';
import { present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import { initialNumber } from './request-known.ts';
import type { Step } from './step.ts';
import type { MemberId } from './team/team-fact.ts';

/** One line of the agenda: something that has a day, whose case it is, and how it stands today. */
export type AgendaItem = {
  readonly caseId: CaseId;
  readonly receiptNumber?: ReceiptNumber;
  readonly label?: string;
  readonly form?: string;
  readonly office?: CaseOffice;
  /** The groups that its case is in; none of a case that is in none. */
  readonly links?: readonly CaseLink[];
  readonly occasion: Occasion;
  /** What to do first: the occasion's step, or to look at the status. */
  readonly step: Step;
  /** Days until there is something to do: 0 today, negative when it is over. */
  readonly dueInDays: number;
  /** The matter it is about, if it is about one. */
  readonly inquiry?: AgendaInquiry;
  /** The last day on which the status page was looked at. */
  readonly lookedAtOn?: CalendarDate;
  /** A status seen since the wait began: it may be what was waited for, and is asked about first. */
  readonly newerStatus?: SeenStatus;
  /** Until when it is put off, if it is. */
  readonly putOff?: CalendarDate | 'browser-start';
  /** Of a team: to whom its case is assigned. */
  readonly assignee?: MemberId;
};

/** What the agenda says of a matter. */
export type AgendaInquiry = {
  readonly id: InquiryId;
  readonly kind: InquiryKind;
  /** The number of the initial service request of what is waited for: the one to have at hand (guide of 2017). */
  readonly serviceRequestNumber?: string;
  /** The last day of its latest wait that is open. */
  readonly lastDayOn?: CalendarDate;
};

/** A status that was looked at longer ago than this is looked at first when a wait is over. */
const LOOKED_AT_HOLDS_FOR_DAYS = 3;

/**
 * The agenda lines of a case, in the order of their due dates.
 *
 * @param start without one, what is put off until the browser is started again counts as back.
 */
export function toAgendaItems(
  file: CaseFile,
  today: CalendarDate,
  start: BrowserStart = {},
): readonly AgendaItem[] {
  const { caseId, receiptNumber, label, form, office, lookedAtOn } = file;
  const links = file.links.length === 0 ? undefined : file.links;
  const items = file.occasions.map((occasion) => ({
    caseId,
    ...present({ receiptNumber, label, form, office, links }),
    occasion,
    step: firstStep(file, occasion, today),
    dueInDays: daysBetween(today, occasion.dueOn),
    ...present({
      lookedAtOn,
      inquiry: inquiryOf(file, occasion),
      newerStatus: newerStatus(file, occasion),
      putOff: putOffUntil(occasion, today, start),
    }),
  }));
  return HAS_TEAM
    ? items.map((item) => ({ ...item, ...present({ assignee: file.assignee }) }))
    : items;
}

/** Where a line stands: on top, with what is due, or with what comes later or back later. */
export function partOf({ occasion, dueInDays, putOff }: AgendaItem): 'dates' | 'due' | 'next' {
  if (putOff !== undefined) return 'next';
  if (isDate(occasion)) return dueInDays <= DATES_STAND_FOR_DAYS ? 'dates' : 'next';
  return dueInDays <= 0 ? 'due' : 'next';
}

/**
 * Orders lines by the day on which there is something to do, or on which they come back. On top stands
 * what is lost for good when its day passes.
 */
export function compareItems(one: AgendaItem, other: AgendaItem): number {
  if (isGrave(one) !== isGrave(other)) return isGrave(one) ? -1 : 1;
  const [day, otherDay] = [one, other].map(standsFrom) as [string, string];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return Number(isDate(other.occasion)) - Number(isDate(one.occasion));
}

function isGrave(item: AgendaItem): boolean {
  return item.occasion.subject.kind === 'act-by' && partOf(item) === 'dates';
}

function standsFrom({ occasion: { dueOn }, putOff }: AgendaItem): string {
  if (putOff === undefined) return dueOn;
  // A start of the browser has no day: it comes behind all that have one.
  return putOff > dueOn ? putOff : dueOn;
}

/**
 * What to do first about an occasion: its step; or, where a wait is over and the status was last
 * looked at more than 3 days ago, to look at that. A page that was never looked at asks for nothing.
 */
export function firstStep(
  { lookedAtOn }: Pick<CaseFile, 'lookedAtOn'>,
  occasion: Occasion,
  today: CalendarDate,
): Step {
  if (windowOf(occasion) === undefined || isPromise(occasion) || occasion.dueOn > today) {
    return occasion.step;
  }
  const isLongAgo =
    lookedAtOn !== undefined && daysBetween(lookedAtOn, today) > LOOKED_AT_HOLDS_FOR_DAYS;
  return isLongAgo ? 'look-at-status' : occasion.step;
}

/** Whether it is the wait for a call or a notice that was promised: no page says whether it came. */
function isPromise({ step }: Occasion): boolean {
  return step === 'call-back' || step === 'did-it-arrive';
}

/**
 * The newest status, where it came after a wait began: by its own date, or the day it was seen. Not
 * where an answer has been noted since it was seen, also one that brought nothing new: the person has
 * been asked.
 */
export function newerStatus(
  { status, inquiries }: Pick<CaseFile, 'status' | 'inquiries'>,
  occasion: Occasion,
): SeenStatus | undefined {
  const window = windowOf(occasion);
  if (window === undefined || isPromise(occasion) || status === undefined) return undefined;
  if ((status.sighting.statusOn ?? status.on) <= window.openedOn) return undefined;
  const inquiry = inquiries.find(({ id }) => id === window.inquiryId);
  const wasAsked = inquiry?.answers.some(({ on }) => on >= status.on) === true;
  return wasAsked ? undefined : status;
}

function inquiryOf(file: CaseFile, { subject }: Occasion): AgendaInquiry | undefined {
  const inquiryId = inquiryIdOf(subject);
  const inquiry = file.inquiries.find(({ id }) => id === inquiryId);
  if (inquiry === undefined) return undefined;
  const lastDays = file.windows
    .filter((window) => window.inquiryId === inquiryId)
    .map(({ lastDayOn }) => lastDayOn)
    .toSorted();
  return present({
    id: inquiry.id,
    kind: inquiry.kind,
    serviceRequestNumber: initialNumber(inquiry),
    lastDayOn: lastDays.at(-1),
  });
}

function inquiryIdOf(subject: Occasion['subject']): InquiryId | undefined {
  if (subject.kind === 'window') return subject.window.inquiryId;
  return subject.kind === 'needed-by' ? subject.inquiryId : undefined;
}
