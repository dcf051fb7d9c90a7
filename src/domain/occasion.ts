import type { CalendarDate } from './calendar-date.ts';
import { addDays } from './calendar-date.ts';
import type { NotedDate, SeenStatus, Snooze } from './case-facts.ts';
import { SLACK_IN_DAYS } from './clock-doubt.ts';
import type { InquiryId } from './ids.ts';
import type { WindowSnoozed } from './reminder-fact.ts';
import type { Step } from './step.ts';
import type { Window } from './window.ts';

/** What a reminder can be about. */
export type OccasionSubject =
  | { readonly kind: 'window'; readonly window: Window }
  | { readonly kind: 'noted-date'; readonly noted: NotedDate }
  /** The date by which the person needs a matter settled; it stands above its windows. */
  | { readonly kind: 'needed-by'; readonly inquiryId: InquiryId; readonly on: CalendarDate }
  /** The page names a date by which to act. */
  | { readonly kind: 'act-by'; readonly status: SeenStatus; readonly on: CalendarDate }
  /** The page names a date, `on`, from which to ask for what has not arrived. */
  | { readonly kind: 'did-it-arrive'; readonly status: SeenStatus; readonly on: CalendarDate }
  /** The page says that a notice was sent which names a date that only the notice has. */
  | { readonly kind: 'date-on-notice'; readonly status: SeenStatus };

/** The window that an occasion is about, if it is about one. */
export function windowOf({ subject }: Pick<Occasion, 'subject'>): Window | undefined {
  return subject.kind === 'window' ? subject.window : undefined;
}

/**
 * Whether an occasion is a date that the person or the page gave, or one that she has yet to enter,
 * rather than a wait: dates stand above all waits.
 */
export function isDate({ subject }: Pick<Occasion, 'subject'>): boolean {
  return subject.kind !== 'window' && subject.kind !== 'did-it-arrive';
}

/** Something about a case that has a day: what the agenda lists and reminders are about. */
export type Occasion = {
  /** The subject of its reminders: the id of the window, or of the entry that holds the date. */
  readonly id: string;
  readonly subject: OccasionSubject;
  readonly step: Step;
  /** Of a window: the day after its last one. */
  readonly countedOn?: CalendarDate;
  /** The day on which something is to be done. */
  readonly dueOn: CalendarDate;
  /** The day from which the journal knew of it. Absent: what fell due earlier rings all the same. */
  readonly knownOn?: CalendarDate;
  /** Of a date that the person gave: the place in the journal's order at which she moved it to this one. */
  readonly movedAt?: number;
  /** The last putting-off, over or not. */
  readonly snooze?: Snooze;
};

/** What tells whether something that was put off until the browser is started again still is. */
export type BrowserStart = {
  /** The start of the browser that this is; absent where it is not known, and so taken for another one. */
  readonly startId?: string;
};

/** So many days ahead a date stands on top of the agenda already. */
export const DATES_STAND_FOR_DAYS = 14;

/** What decides until when an occasion is put off. */
type PutOff = Pick<Occasion, 'subject' | 'dueOn' | 'snooze'>;

/** The last day before the one by which to act that leaves time to do so. */
const LAST_CALL_TO_ACT_IN_DAYS = 2;

/**
 * The day on which a date that was put off speaks up whatever was said: its own day; of a date by
 * which to act 2 days before, while there is time. `undefined` where it was put off on that day or
 * later, or is no date: a wait can be put off for as long as the person likes.
 */
export function lastCallOn({ subject, dueOn, snooze }: PutOff): CalendarDate | undefined {
  if (snooze === undefined || !isDate({ subject })) return undefined;
  const days = subject.kind === 'act-by' ? [addDays(dueOn, -LAST_CALL_TO_ACT_IN_DAYS)] : [];
  return [...days, dueOn].find((day) => day > snooze.on);
}

/** The day on which an occasion that was put off until a day is back. */
export function backOn(occasion: PutOff): CalendarDate | undefined {
  const { snooze } = occasion;
  if (snooze === undefined || !('until' in snooze)) return undefined;
  const lastCall = lastCallOn(occasion);
  return lastCall !== undefined && lastCall < snooze.until ? lastCall : snooze.until;
}

/**
 * Whether a putting-off of something that has no day of its own still holds on `today`; not one that a
 * clock far ahead dated.
 */
export function isHeld(snooze: WindowSnoozed, today: CalendarDate, start: BrowserStart): boolean {
  if (snooze.on > addDays(today, SLACK_IN_DAYS)) return false;
  return 'until' in snooze ? snooze.until > today : snooze.duringStart === start.startId;
}

/** Until when an occasion is put off, seen from `today`; `undefined` when it is not, or no more. */
export function putOffUntil(
  occasion: PutOff,
  today: CalendarDate,
  { startId }: BrowserStart,
): CalendarDate | 'browser-start' | undefined {
  const { snooze } = occasion;
  if (snooze === undefined) return undefined;
  if ('until' in snooze) {
    const on = backOn(occasion);
    return on !== undefined && on > today ? on : undefined;
  }
  const lastCall = lastCallOn(occasion);
  if (lastCall !== undefined && lastCall <= today) return undefined;
  return snooze.duringStart === startId ? 'browser-start' : undefined;
}
