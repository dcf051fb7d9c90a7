import type { CalendarDate } from './calendar-date.ts';
import { addDays, toCalendarDate } from './calendar-date.ts';

/** The name of the federal holiday observed on a day, or `undefined` on any other day. */
export type HolidayCalendar = (date: CalendarDate) => string | undefined;

/** Why nobody answers the phone, or works, on a day. */
export type ClosedDay =
  | { readonly on: CalendarDate; readonly why: 'weekend' }
  | { readonly on: CalendarDate; readonly why: 'holiday'; readonly holiday: string };

/**
 * Why the Contact Center gives no live help on `date`, or `undefined` when it does: Monday to
 * Friday, not on federal holidays. The same days are no business days.
 */
export function closedDay(date: CalendarDate, holidays: HolidayCalendar): ClosedDay | undefined {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  if (dayOfWeek >= 6) return { on: date, why: 'weekend' };
  const holiday = holidays(date);
  return holiday === undefined ? undefined : { on: date, why: 'holiday', holiday };
}

/** A day moved forward to the next one that is open, and the closed days it was moved over. */
export type Rolled = { readonly on: CalendarDate; readonly over: readonly ClosedDay[] };

/** `date` itself when the Contact Center is open that day, else the next day it is. */
export function rollForward(date: CalendarDate, holidays: HolidayCalendar): Rolled {
  const over: ClosedDay[] = [];
  let on = date;
  for (
    let closed = closedDay(on, holidays);
    closed !== undefined;
    closed = closedDay(on, holidays)
  ) {
    over.push(closed);
    on = addDays(on, 1);
  }
  return { on, over };
}

type Closed = { readonly day: ClosedDay; readonly at: number };

/** The closed days of the years that were counted over: a calendar says the same of a day each time. */
const CLOSED_DAYS = new WeakMap<HolidayCalendar, Map<number, readonly Closed[]>>();

/** The `count`-th business day after `date`, and the closed days in between. */
export function addBusinessDays(
  date: CalendarDate,
  count: number,
  holidays: HolidayCalendar,
): Rolled {
  const start = Temporal.PlainDate.from(date);
  let last = daysOf(start) + count;
  const over: ClosedDay[] = [];
  // Each closed day on the way is one day more to go.
  for (const { day, at } of closedDaysAfter(start, holidays)) {
    if (count === 0 || at > last) break;
    last += 1;
    over.push(day);
  }
  return { on: addDays(date, count + over.length), over };
}

function* closedDaysAfter(start: Temporal.PlainDate, holidays: HolidayCalendar): Iterable<Closed> {
  const from = daysOf(start);
  for (let { year } = start; ; year += 1) {
    for (const closed of closedDaysOf(year, holidays)) if (closed.at > from) yield closed;
  }
}

function closedDaysOf(year: number, holidays: HolidayCalendar): readonly Closed[] {
  const years = CLOSED_DAYS.get(holidays) ?? new Map<number, readonly Closed[]>();
  CLOSED_DAYS.set(holidays, years);
  const known = years.get(year) ?? readClosedDays(year, holidays);
  years.set(year, known);
  return known;
}

function readClosedDays(year: number, holidays: HolidayCalendar): readonly Closed[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, n) => {
    const day = closedDay(toCalendarDate(first.add({ days: n })), holidays);
    return day && { day, at: daysOf(first) + n };
  }).filter((closed) => closed !== undefined);
}

const DAY_IN_MS = 86_400_000;

/** Days since 1 Jan 1970. */
function daysOf(date: Temporal.PlainDate): number {
  return date.toZonedDateTime('UTC').epochMilliseconds / DAY_IN_MS;
}
