import type { CalendarDate } from '../calendar-date.ts';
import { addDays } from '../calendar-date.ts';

/** So many cases a round can have: more are not looked up by hand in one go. */
export const MOST_OF_ROUND = 500;
/** The most days that can be asked for. */
export const MOST_DAYS = 3650;
/** So many days a case was not looked at, unless the person says otherwise. */
export const DAYS_AT_FIRST = 7;
/** So many cases a round takes, unless the person says otherwise. */
export const CASES_AT_FIRST = 50;

/**
 * The last day on which a case may have been looked at so that it was not for so many days.
 *
 * @param days 1 or more: a page is recorded once a day, so a case looked at today would not be ticked off.
 */
export function latestLook(days: number, today: CalendarDate): CalendarDate {
  return addDays(today, -days);
}
