import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import { LONGEST_FIELD, LONGEST_NOTE } from './contact.ts';
import type { MovedFrom } from './moved-from.ts';
import { parseMovedFrom } from './moved-from.ts';
import type { Foreign } from './reading.ts';
import { asOneOf, asText, present } from './reading.ts';

/** The dates that a notice can name. */
export const NOTED_KINDS = [
  'response-due',
  'interview',
  'biometrics',
  'appeal',
  'expiry',
  'travel',
  'call-back',
  'other',
] as const;
/** What happens on a date that the person noted from a notice; `appeal` stands for a motion too. */
export type NotedKind = (typeof NOTED_KINDS)[number];

/** A date that the person entered from a notice. Never computed. */
export type DateNoted = {
  readonly type: 'date-noted';
  readonly kind: NotedKind;
  readonly on: CalendarDate;
  /** The date of the notice itself. */
  readonly noticeOn?: CalendarDate;
  /** In the person's own words: where, what to bring. */
  readonly notes?: string;
  /** It was noted for another case first. */
  readonly movedFrom?: MovedFrom;
};

/**
 * What a reminder is about (the id of a window, or of the entry that holds a date) is to be left alone
 * until a date, or until the browser is started again.
 */
export type WindowSnoozed = {
  readonly type: 'window-snoozed';
  readonly subject: string;
  /** The day it was put off. */
  readonly on: CalendarDate;
} & (
  | { readonly until: CalendarDate }
  /** The start of the browser in which it was put off; any other one ends it. */
  | { readonly duringStart: string }
);

/**
 * The person dealt with it: a window is closed, a date is over, a question is answered with no. Its
 * subject rings no more.
 */
export type ReminderDone = {
  readonly type: 'reminder-done';
  readonly subject: string;
  readonly on: CalendarDate;
  readonly notes?: string;
};

const SUBJECT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/[0-9a-z/-]{1,80})?$/;

/** What a reminder is about, from outside, or `undefined` if it can't be the id of such a thing. */
export function parseSubject(value: unknown): string | undefined {
  return typeof value === 'string' && SUBJECT.test(value) ? value : undefined;
}

/** A noted date from outside, or `undefined` when it is not one this version can read. */
export function parseDateNoted(raw: Foreign): DateNoted | undefined {
  const kind = asOneOf(raw['kind'], NOTED_KINDS);
  const on = parseCalendarDate(raw['on']);
  if (!kind || !on) return undefined;
  const noticeOn = parseCalendarDate(raw['noticeOn']);
  const notes = asText(raw['notes'], LONGEST_NOTE);
  const movedFrom = parseMovedFrom(raw['movedFrom']);
  return present({ type: 'date-noted' as const, kind, on, noticeOn, notes, movedFrom });
}

/** A putting-off from outside, or `undefined` when it does not say of what, or until when. */
export function parseWindowSnoozed(raw: Foreign): WindowSnoozed | undefined {
  const subject = parseSubject(raw['subject']);
  const on = parseCalendarDate(raw['on']);
  if (!subject || !on) return undefined;
  const until = parseCalendarDate(raw['until']);
  const duringStart = asText(raw['duringStart'], LONGEST_FIELD);
  const shared = { type: 'window-snoozed' as const, subject, on };
  if (until !== undefined) return { ...shared, until };
  return duringStart === undefined ? undefined : { ...shared, duringStart };
}

/** A dealing-with from outside, or `undefined` when it does not say with what. */
export function parseReminderDone(raw: Foreign): ReminderDone | undefined {
  const subject = parseSubject(raw['subject']);
  const on = parseCalendarDate(raw['on']);
  if (!subject || !on) return undefined;
  const notes = asText(raw['notes'], LONGEST_NOTE);
  return present({ type: 'reminder-done' as const, subject, on, notes });
}
