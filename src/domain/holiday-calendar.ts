import type { CalendarDate } from './calendar-date.ts';
import { addDays } from './calendar-date.ts';

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

/** The `count`-th business day after `date`, and the closed days in between. */
export function addBusinessDays(
  date: CalendarDate,
  count: number,
  holidays: HolidayCalendar,
): Rolled {
  const over: ClosedDay[] = [];
  let on = date;
  for (let left = count; left > 0;) {
    on = addDays(on, 1);
    const closed = closedDay(on, holidays);
    if (closed === undefined) left -= 1;
    else over.push(closed);
  }
  return { on, over };
}
