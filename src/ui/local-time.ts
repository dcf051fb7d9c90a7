import type { CalendarDate } from '../domain/calendar-date.ts';
import { parseCalendarDate } from '../domain/calendar-date.ts';
import type { ContactMade } from '../domain/contact.ts';

/** When a contact began: the local day that counts, and the instant. */
export type LocalTime = { readonly on: CalendarDate; readonly at: Temporal.Instant };

/** A clock that is a little off must not keep a contact from being noted. */
const AHEAD_IN_MINUTES = 5;

/** Now, as a field of date and time has it. */
export function localNow(now: Temporal.Instant, zone: string): string {
  const local = now.toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' });
}

/** What stands in a field of date and time, or what is wrong with it. */
export function readLocalTime(
  text: string,
  now: Temporal.Instant,
  zone: string,
): LocalTime | 'time' | 'future' {
  const started = parseLocalTime(text, zone);
  if (started === undefined) return 'time';
  const latest = now.add({ minutes: AHEAD_IN_MINUTES });
  return Temporal.Instant.compare(started.at, latest) > 0 ? 'future' : started;
}

/** When a recorded contact began, as a field of date and time has it. */
export function localTimeOf({ startedAt, on, zone }: ContactMade): string {
  try {
    const local = Temporal.Instant.from(startedAt).toZonedDateTimeISO(zone);
    return `${on}T${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  } catch {
    // The zone it was noted in is not known here; the date is what counts.
    return `${on}T12:00`;
  }
}

/** Whether this browser knows the zone. */
export function isZone(zone: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone) !== undefined;
  } catch {
    return false;
  }
}

function parseLocalTime(text: string, zone: string): LocalTime | undefined {
  try {
    const local = Temporal.PlainDateTime.from(text);
    const on = parseCalendarDate(local.toPlainDate().toString());
    return on && { on, at: local.toZonedDateTime(zone).toInstant() };
  } catch {
    // Nothing, or no time of this calendar, was typed.
    return undefined;
  }
}
