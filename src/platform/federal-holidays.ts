import { allForYear } from '@18f/us-federal-holidays';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { HolidayCalendar } from '../domain/holiday-calendar.ts';

/**
 * The days on which the federal holidays of 5 U.S.C. 6103(a) are observed, from a maintained library; kept by year.
 * One that falls on a Saturday is observed on the Friday before (6103(b)), one on a Sunday on the Monday after
 * (Executive Order 11582). Inauguration Day (6103(c)) is a holiday around Washington only, and is none here; nor is a
 * day on which an executive order closes the agencies, such as 24 December in some years: it is announced days ahead
 * and no calendar can know it.
 */
export function createFederalHolidays(): HolidayCalendar {
  const years = new Map<number, ReadonlyMap<string, string>>();
  return (date: CalendarDate) => {
    const year = Number(date.slice(0, 4));
    let holidays = years.get(year);
    if (holidays === undefined) {
      // New Year's Day that falls on a Saturday is observed on 31 December of the year before.
      holidays = new Map(
        [...allForYear(year), ...allForYear(year + 1)].map(({ dateString, name }) => [
          dateString,
          name,
        ]),
      );
      years.set(year, holidays);
    }
    return holidays.get(date);
  };
}
