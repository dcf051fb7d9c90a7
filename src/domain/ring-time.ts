import type { CalendarDate } from './calendar-date.ts';
import { addDays, toCalendarDate } from './calendar-date.ts';
import { isDate } from './occasion.ts';
import type { Reminder } from './schedule.ts';

/**
 * The last day whose reminders may ring now: today from the hour that the person set, before it
 * yesterday.
 *
 * @param hour local hour, 0 to 23.
 */
export function ringsThrough(now: Temporal.Instant, zone: string, hour: number): CalendarDate {
  const local = now.toZonedDateTimeISO(zone);
  const today = local.toPlainDate();
  return toCalendarDate(local.hour >= hour ? today : today.subtract({ days: 1 }));
}

const FRIDAY = 5;
const DAYS_OF_A_WEEK = 7;

/**
 * The day on which a reminder rings where weekends are to be quiet: one that is due on a Saturday or
 * Sunday rings on the Monday after it. But one of a date that falls on or before that Monday (a date
 * from a notice, one by which to act, or by which a matter has to be settled) rings on its own day:
 * silence must not swallow it.
 */
export function ringsOnWeekday({ dueOn, occasion }: Reminder): CalendarDate {
  const { dayOfWeek } = Temporal.PlainDate.from(dueOn);
  if (dayOfWeek <= FRIDAY) return dueOn;
  const monday = addDays(dueOn, DAYS_OF_A_WEEK + 1 - dayOfWeek);
  return isDate(occasion) && occasion.dueOn <= monday ? dueOn : monday;
}

/** The instant at which reminders due on `date` ring; where a clock change skips it, just after. */
export function ringsAt(date: CalendarDate, zone: string, hour: number): Temporal.Instant {
  const wanted = Temporal.PlainDate.from(date).toPlainDateTime({ hour });
  const ringing = wanted.toZonedDateTime(zone);
  if (ringing.toPlainDateTime().equals(wanted)) return ringing.toInstant();
  // Temporal goes on by as much as was skipped; what was skipped may have begun before the hour.
  const skip = ringing.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return (skip ?? ringing).toInstant();
}

const FURTHEST_ALARM_IN_HOURS = 24;

/**
 * When to wake for the next reminder: never more than 24 h ahead, as alarms drift, and Firefox
 * fires those beyond 49 days early. `undefined` when none is known. One that is already past is
 * left to the periodic alarm: it was tried just now.
 */
export function nextAlarmAt(
  firstReminderOn: CalendarDate | undefined,
  now: Temporal.Instant,
  zone: string,
  hour: number,
): Temporal.Instant | undefined {
  if (firstReminderOn === undefined) return undefined;
  const ringing = ringsAt(firstReminderOn, zone, hour);
  if (Temporal.Instant.compare(ringing, now) <= 0) return undefined;
  const furthest = now.add({ hours: FURTHEST_ALARM_IN_HOURS });
  return Temporal.Instant.compare(ringing, furthest) < 0 ? ringing : furthest;
}
