import type { CalendarEvent } from '../calendar-event.ts';

/** The type of an iCalendar file (RFC 5545). */
export const CALENDAR_TYPE = 'text/calendar;charset=utf-8';
/**
 * What such a file begins with. It names no METHOD: it is a file to import, and no invitation, so that
 * DTSTAMP says when each event was last revised.
 */
export const CALENDAR_HEAD =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Followthrough//Waiting times//EN\r\n';
/** What such a file ends with. */
export const CALENDAR_END = 'END:VCALENDAR\r\n';

/** RFC 5545, 3.1: "SHOULD NOT be longer than 75 octets, excluding the line break". */
const LONGEST_LINE_IN_OCTETS = 75;
const LINE_BREAK = /\r\n|[\r\n]/g;

/** An event as the lines of an iCalendar file. */
export function toEventLines(event: CalendarEvent): string {
  const summary = toTextValue(event.summary);
  return [
    'BEGIN:VEVENT',
    `UID:${toTextValue(event.uid)}`,
    `DTSTAMP:${toBasic(event.stampedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${toBasic(event.on)}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${toTextValue(event.description)}`,
    // Others who see the calendar see no more than that there is something; and the day stays free.
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    `TRIGGER:PT${event.alarmAtHour}H`,
    'END:VALARM',
    'END:VEVENT',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

/** The events as an iCalendar file. */
export function toCalendarFile(events: readonly CalendarEvent[]): string {
  return [CALENDAR_HEAD, ...events.map(toEventLines), CALENDAR_END].join('');
}

/** A text as it stands in a file (RFC 5545, 3.3.11), on one line. */
function toTextValue(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(LINE_BREAK, String.raw`\n`);
}

/** A date, or an instant in UTC to the second, without its marks (RFC 5545, 3.3.4 and 3.3.5). */
function toBasic(iso: string): string {
  return iso.replaceAll(/[-:]/g, '');
}

/** Breaks a line that is too long between two characters (RFC 5545, 3.1): the next begins with a blank. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const more = countOctets(character);
    if (octets + more > LONGEST_LINE_IN_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
}

/** How long a character is in UTF-8. */
function countOctets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
