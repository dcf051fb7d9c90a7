import type { CalendarEvent } from '../domain/calendar-event.ts';

/** The type of such a file. */
export const CALENDAR_TYPE = 'text/calendar;charset=utf-8';

/**
 * RFC 5545, 3.1: "SHOULD NOT be longer than 75 octets, excluding the line break". The library does not
 * count the blank that a folded line begins with.
 */
const LONGEST_LINE_IN_OCTETS = 74;

/** Writes an iCalendar file (RFC 5545) piece by piece: its head, each event, its end. */
export type CalendarWriter = {
  readonly head: string;
  readonly event: (event: CalendarEvent) => string;
  readonly end: string;
};

/**
 * What writes calendar files. They name no METHOD: each is a file to import, and no invitation, so that
 * DTSTAMP says when each event was last revised. The library that folds and escapes is loaded only here,
 * when a file is made.
 */
export async function createCalendarWriter(): Promise<CalendarWriter> {
  const { default: ical } = await import('ical.js');
  ical.foldLength = LONGEST_LINE_IN_OCTETS;
  const toText = (event: CalendarEvent) => {
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
    return `${vevent.toString()}\r\n`;
  };
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Followthrough//Waiting times//EN', ''];
  return { head: head.join('\r\n'), event: toText, end: 'END:VCALENDAR\r\n' };
}

/** The events as an iCalendar file. */
export async function toCalendarFile(events: readonly CalendarEvent[]): Promise<string> {
  const { head, event, end } = await createCalendarWriter();
  return [head, ...events.map(event), end].join('');
}
