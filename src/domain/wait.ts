import type { CalendarDate } from './calendar-date.ts';
import { addDays, parseCalendarDate } from './calendar-date.ts';
import type { ClosedDay, HolidayCalendar } from './holiday-calendar.ts';
import { addBusinessDays } from './holiday-calendar.ts';
import { asForeign, asOneOf, asWhole } from './reading.ts';

/** A length as it was published or promised; the unit is always chosen, never assumed. */
export type Wait =
  | { readonly unit: 'calendar-days' | 'business-days' | 'hours'; readonly amount: number }
  | { readonly unit: 'date'; readonly until: CalendarDate };

/** The units a length can have. */
export const WAIT_UNITS = ['calendar-days', 'business-days', 'hours', 'date'] as const;

/** The longest wait that is accepted, per unit: ten years. */
export const LONGEST_WAIT = {
  'calendar-days': 3660,
  'business-days': 2620,
  hours: 87_840,
} as const;

/** A wait from outside, or `undefined` when its unit, amount or date cannot be. */
export function parseWait(value: unknown): Wait | undefined {
  const raw = asForeign(value);
  const unit = asOneOf(raw?.['unit'], WAIT_UNITS);
  if (raw === undefined || unit === undefined) return undefined;
  if (unit === 'date') {
    const until = parseCalendarDate(raw['until']);
    return until && { unit, until };
  }
  const amount = asWhole(raw['amount'], 0, LONGEST_WAIT[unit]);
  return amount === undefined ? undefined : { unit, amount };
}

/** The last day of a wait, and the days that a wait in business days did not count. */
export type WaitEnd = {
  readonly lastDayOn: CalendarDate;
  readonly notCounted: readonly ClosedDay[];
};

/** When a wait began: the day that counts as day 0, the instant, and the zone it was written in. */
export type WaitStart = {
  readonly on: CalendarDate;
  readonly at: string;
  readonly zone: string;
};

/**
 * The last day of `wait`: day 0 is the day it began, the last day is day *n* ("more than 30 days
 * have passed", USCIS release of 6 Aug 2009, so the next step is due the day after). Hours end at
 * an instant; their last day is the local day that holds it.
 */
export function endOfWait(start: WaitStart, wait: Wait, holidays: HolidayCalendar): WaitEnd {
  switch (wait.unit) {
    case 'calendar-days':
      return { lastDayOn: addDays(start.on, wait.amount), notCounted: [] };
    case 'business-days': {
      const end = addBusinessDays(start.on, wait.amount, holidays);
      return { lastDayOn: end.on, notCounted: end.over };
    }
    case 'hours':
      return { lastDayOn: dayAfterHours(start, wait.amount), notCounted: [] };
    case 'date':
      return { lastDayOn: wait.until, notCounted: [] };
  }
}

/** The local day that holds the instant `hours` after the start. */
function dayAfterHours(start: WaitStart, hours: number): CalendarDate {
  const end = Temporal.Instant.from(start.at).add({ hours });
  try {
    return end.toZonedDateTimeISO(start.zone).toPlainDate().toString() as CalendarDate;
  } catch {
    // A zone this browser does not know: whole days from day 0 are the safe reading.
    return addDays(start.on, Math.ceil(hours / 24));
  }
}
