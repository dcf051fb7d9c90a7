import { allForYear } from '@18f/us-federal-holidays';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { HolidayCalendar } from '../domain/holiday-calendar.ts';

/** The days on which US federal holidays are observed, from a maintained library; kept by year. */
export function createFederalHolidays(): HolidayCalendar {
  const years = new Map<number, ReadonlyMap<string, string>>();
  return (date: CalendarDate) => {
    const year = Number(date.slice(0, 4));
    let holidays = years.get(year);
    if (holidays === undefined) {
      // New Year's Day that falls on a Saturday is observed on 31 December of the year before.
      holidays = new Map(
        [...allForYear(year), ...allForYear(year + 1)].map(({ dateString, name }) => [
          toIso(dateString),
          name,
        ]),
      );
      years.set(year, holidays);
    }
    return holidays.get(date);
  };
}

/** The library writes 2026-1-1 for the first of January. */
function toIso(dateString: string): string {
  const [year = '', month = '', day = ''] = dateString.split('-');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
