import type { CalendarDate } from '../domain/calendar-date.ts';
import { toCalendarDate } from '../domain/calendar-date.ts';

/** The machine's clock and zone, as they are at the moment of asking. */
export type Clock = { readonly now: () => Temporal.Instant; readonly zone: () => string };

/** The real one. */
export const machineClock: Clock = {
  now: () => Temporal.Now.instant(),
  zone: () => Temporal.Now.timeZoneId(),
};

/** The day it is where the machine is. */
export function todayOn(clock: Clock): CalendarDate {
  return toCalendarDate(clock.now().toZonedDateTimeISO(clock.zone()).toPlainDate());
}
