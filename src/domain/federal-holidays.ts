import type { CalendarDate } from './calendar-date.ts';
import { toCalendarDate } from './calendar-date.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';

const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;
const SUNDAY = 7;

/** When a holiday is in a year, if it is one there. */
type Rule = (year: number) => Temporal.PlainDate | undefined;

/** The holidays of 5 U.S.C. 6103(a), by the names it has for them. */
const HOLIDAYS: readonly (readonly [name: string, rule: Rule])[] = [
  ["New Year's Day", (year) => dayOf(year, 1, 1)],
  ['Birthday of Martin Luther King, Jr.', (year) => nthOf(3, MONDAY, year, 1)],
  ["Washington's Birthday", (year) => nthOf(3, MONDAY, year, 2)],
  // The last Monday of May is the one before the first of June.
  ['Memorial Day', (year) => nthOf(0, MONDAY, year, 6)],
  // By the law of 17 June 2021.
  [
    'Juneteenth National Independence Day',
    (year) => (year < 2021 ? undefined : dayOf(year, 6, 19)),
  ],
  ['Independence Day', (year) => dayOf(year, 7, 4)],
  ['Labor Day', (year) => nthOf(1, MONDAY, year, 9)],
  ['Columbus Day', (year) => nthOf(2, MONDAY, year, 10)],
  ['Veterans Day', (year) => dayOf(year, 11, 11)],
  ['Thanksgiving Day', (year) => nthOf(4, THURSDAY, year, 11)],
  ['Christmas Day', (year) => dayOf(year, 12, 25)],
];

/**
 * The days on which the federal holidays of 5 U.S.C. 6103(a) are observed, kept by year. One that falls on a
 * Saturday is observed on the Friday before (6103(b)), one on a Sunday on the Monday after (Executive Order
 * 11582). Inauguration Day (6103(c)) is a holiday around Washington only, and is none here; nor is a day on
 * which an executive order closes the agencies, such as 24 December in some years: it is announced days ahead
 * and no calendar can know it.
 */
export function createFederalHolidays(): HolidayCalendar {
  const years = new Map<number, ReadonlyMap<string, string>>();
  return (date: CalendarDate) => {
    const year = Number(date.slice(0, 4));
    let holidays = years.get(year);
    if (holidays === undefined) {
      // New Year's Day that falls on a Saturday is observed on 31 December of the year before.
      holidays = new Map([...observedIn(year), ...observedIn(year + 1)]);
      years.set(year, holidays);
    }
    return holidays.get(date);
  };
}

function observedIn(year: number): readonly (readonly [CalendarDate, name: string])[] {
  return HOLIDAYS.flatMap(([name, rule]) => {
    const date = rule(year);
    return date === undefined ? [] : [[toCalendarDate(observed(date)), name] as const];
  });
}

function observed(date: Temporal.PlainDate): Temporal.PlainDate {
  if (date.dayOfWeek === SATURDAY) return date.subtract({ days: 1 });
  return date.dayOfWeek === SUNDAY ? date.add({ days: 1 }) : date;
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}

/** The n-th such day of the week in a month; the 0th is the one before the first. */
function nthOf(n: number, dayOfWeek: number, year: number, month: number): Temporal.PlainDate {
  const first = dayOf(year, month, 1);
  return first.add({ days: ((dayOfWeek - first.dayOfWeek + 7) % 7) + 7 * (n - 1) });
}
