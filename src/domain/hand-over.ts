import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { Foreign } from './reading.ts';
import { asText, present } from './reading.ts';

/** To whom a case was given, and when. */
export type HandOver = { readonly on: CalendarDate; readonly to?: string };

/**
 * Someone else looks after the case from now on: it has no reminders here and stands on no agenda, and
 * nothing is closed.
 */
export type CaseHandedOver = HandOver & { readonly type: 'case-handed-over' };
/** The case is looked after here again. */
export type CaseTakenBack = { readonly type: 'case-taken-back'; readonly on: CalendarDate };

/** The most characters of to whom a case was handed over. */
export const LONGEST_RECEIVER = 200;

/** A handing-over or taking-back from outside, or `undefined` if it can't be read. */
export function parseHandOverFact(
  raw: Foreign & { readonly type: 'case-handed-over' | 'case-taken-back' },
): CaseHandedOver | CaseTakenBack | undefined {
  const on = parseCalendarDate(raw['on']);
  if (on === undefined) return undefined;
  if (raw.type === 'case-taken-back') return { type: raw.type, on };
  return present({ type: raw.type, on, to: asText(raw['to'], LONGEST_RECEIVER) });
}
