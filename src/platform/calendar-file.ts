import type { CalendarEvent } from '../domain/calendar-event.ts';

/** The type of such a file. */
export const CALENDAR_TYPE = 'text/calendar;charset=utf-8';

/**
 * RFC 5545, 3.1: "SHOULD NOT be longer than 75 octets, excluding the line break". The library does not
 * count the blank that a folded line begins with.
 */
const LONGEST_LINE_IN_OCTETS = 74;

/**
 * The events as an iCalendar file (RFC 5545). It names no METHOD: it is a file to import, and no
 * invitation, so that DTSTAMP says when each event was last revised. The library that folds and escapes
 * is loaded only here, when a file is made.
 */
export async function toCalendarFile(events: readonly CalendarEvent[]): Promise<string> {
  const { default: ical } = await import('ical.js');
  ical.foldLength = LONGEST_LINE_IN_OCTETS;
  const calendar = new ical.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Followthrough//Waiting times//EN');
  for (const event of events) {
    const vevent = new ical.Component('vevent');
    vevent.addPropertyWithValue('uid', event.uid);
    vevent.addPropertyWithValue('dtstamp', ical.Time.fromDateTimeString(event.stampedAt));
    vevent.addPropertyWithValue('sequence', event.sequence);
    vevent.addPropertyWithValue('dtstart', ical.Time.fromDateString(event.on));
    vevent.addPropertyWithValue('summary', event.summary);
    vevent.addPropertyWithValue('description', event.description);
    // Others who see the calendar see no more than that there is something; and the day stays free.
    vevent.addPropertyWithValue('class', 'PRIVATE');
    vevent.addPropertyWithValue('transp', 'TRANSPARENT');
    const valarm = new ical.Component('valarm');
    valarm.addPropertyWithValue('action', 'DISPLAY');
    valarm.addPropertyWithValue('description', event.summary);
    valarm.addPropertyWithValue('trigger', new ical.Duration({ hours: event.alarmAtHour }));
    vevent.addSubcomponent(valarm);
    calendar.addSubcomponent(vevent);
  }
  return `${calendar.toString()}\r\n`;
}
