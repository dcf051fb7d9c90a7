import type { CalendarDate } from './calendar-date.ts';
import { addDays, toCalendarDate } from './calendar-date.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { rollForward } from './holiday-calendar.ts';

/** The zone the Contact Center's hours are published in. */
export const EASTERN = 'America/New_York';
const OPENS_AT_HOUR = 8;
const CLOSES_AT_HOUR = 20;

/** Whether somebody answers the phone, and the instant at which that changes. */
export type ContactCenter =
  | { readonly isOpen: true; readonly until: Temporal.Instant }
  | { readonly isOpen: false; readonly opensAt: Temporal.Instant };

/**
 * Whether the USCIS Contact Center gives live help at `now`: Monday to Friday from 8:00 to before 20:00 Eastern time,
 * not on federal holidays (facts, 2: one good source; closings on short notice are not known here).
 */
export function contactCenterAt(now: Temporal.Instant, holidays: HolidayCalendar): ContactCenter {
  const today = toCalendarDate(now.toZonedDateTimeISO(EASTERN).toPlainDate());
  const until = easternHour(today, CLOSES_AT_HOUR);
  const isOver = Temporal.Instant.compare(now, until) >= 0;
  const next = rollForward(isOver ? addDays(today, 1) : today, holidays).on;
  const opensAt = easternHour(next, OPENS_AT_HOUR);
  return next === today && Temporal.Instant.compare(now, opensAt) >= 0
    ? { isOpen: true, until }
    : { isOpen: false, opensAt };
}

function easternHour(on: CalendarDate, hour: number): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from({ hour });
  return Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: EASTERN, plainTime }).toInstant();
}
