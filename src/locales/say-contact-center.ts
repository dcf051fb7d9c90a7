import type { ContactCenter } from '../domain/contact-center-hours.ts';
import { EASTERN } from '../domain/contact-center-hours.ts';
import type { Words } from './catalogue.ts';

/**
 * Whether the Contact Center answers at `now` and when that changes, in Eastern time; and in the time of `zoneHere`
 * where the clocks there show another. A weekday is named where it is not today's, or not the Eastern one: the center
 * is never closed for a week.
 */
export function sayContactCenter(
  center: ContactCenter,
  now: Temporal.Instant,
  zoneHere: string,
  words: Words,
): string {
  const { language, text } = words;
  const change = (center.isOpen ? center.until : center.opensAt).toZonedDateTimeISO(EASTERN);
  const time = sayClock(change, language);
  const here = sayHere(change, zoneHere, words);
  if (center.isOpen) {
    return here === undefined
      ? text('centerOpen', { time })
      : text('centerOpenHere', { time, here });
  }
  if (change.toPlainDate().equals(now.toZonedDateTimeISO(EASTERN).toPlainDate())) {
    return here === undefined
      ? text('centerOpensToday', { time })
      : text('centerOpensTodayHere', { time, here });
  }
  const day = sayWeekday(change, language);
  return here === undefined
    ? text('centerOpens', { day, time })
    : text('centerOpensHere', { day, time, here });
}

/** The same instant on the clocks of `zone`: *5 PM*, *Saturday, 9 AM*; `undefined` where they show the same. */
function sayHere(
  eastern: Temporal.ZonedDateTime,
  zone: string,
  { language, text }: Words,
): string | undefined {
  const here = eastern.withTimeZone(zone);
  if (here.toPlainDateTime().equals(eastern.toPlainDateTime())) return undefined;
  const time = sayClock(here, language);
  return here.toPlainDate().equals(eastern.toPlainDate())
    ? time
    : text('joiningDayTime', { day: sayWeekday(here, language), time });
}

/** The time of day as people write it: *8 PM*, *5:30 AM*, *20:00*. */
function sayClock(at: Temporal.ZonedDateTime, language: string): string {
  const options = { timeZone: at.timeZoneId } as const;
  const short = new Intl.DateTimeFormat(language, { ...options, timeStyle: 'short' });
  const isFullHour = at.minute === 0 && short.resolvedOptions().hour12 === true;
  const clock = isFullHour
    ? new Intl.DateTimeFormat(language, { ...options, hour: 'numeric' })
    : short;
  return clock.format(new Date(at.epochMilliseconds));
}

function sayWeekday(at: Temporal.ZonedDateTime, language: string): string {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: at.timeZoneId });
  return weekday.format(new Date(at.epochMilliseconds));
}
