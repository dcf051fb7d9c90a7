import type { CalendarDate } from './calendar-date.ts';
import type { Occasion } from './occasion.ts';
import type { Settings } from './settings.ts';

/** An occasion as an event that lasts a whole day in somebody's calendar (RFC 5545). */
export type CalendarEvent = {
  /** The same whenever it is made: it names what the day is of, and not the day. */
  readonly uid: string;
  /** Grows with every making. */
  readonly sequence: number;
  /** The instant at which it was made. */
  readonly stampedAt: string;
  /** The day on which something is to be done. */
  readonly on: CalendarDate;
  readonly summary: string;
  readonly description: string;
  /** So many hours after the day begins it rings. */
  readonly alarmAtHour: number;
};

/** What an event says; it is cleaned of what has no place in a calendar. */
export type EventTexts = { readonly summary: string; readonly description: string };

/** When an event is made, and what the person has set. */
export type EventRules = Pick<Settings, 'reminderHour'> & { readonly now: Temporal.Instant };

/** The instant from which events are numbered, so that a number stays within 32 bits until 2088. */
const NUMBERED_FROM = '2020-01-01T00:00:00Z';

/**
 * The event of an occasion, on the day that is due: that after the last one of its wait, moved to an
 * open day where the step is a call.
 *
 * A calendar that has the UID already replaces what it has by what is newer: by the higher SEQUENCE,
 * and of the same one by the later DTSTAMP (RFC 5545, 3.8.7.4 and 3.8.7.2; the order is that of RFC
 * 5546, 2.1.5). No count of makings is kept, and a date moves by settings as well as by corrections, so
 * the sequence is the number of seconds from the start of 2020: a later making is always the newer one.
 */
export function toCalendarEvent(
  { id, dueOn }: Pick<Occasion, 'id' | 'dueOn'>,
  texts: EventTexts,
  { now, reminderHour }: EventRules,
): CalendarEvent {
  const since = now.since(NUMBERED_FROM).total('seconds');
  return {
    uid: `${id}@followthrough`,
    sequence: Math.max(0, Math.floor(since)),
    stampedAt: now.toString({ smallestUnit: 'second' }),
    on: dueOn,
    summary: toLine(texts.summary),
    description: texts.description.split(LINE_BREAK).map(toLine).join('\n'),
    alarmAtHour: reminderHour,
  };
}

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
/** Controls, what is invisible and changes the direction of what follows, and line breaks of any kind. */
const NO_TEXT = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** One line of text: what is no text in it becomes a blank, half a character the sign for one. */
function toLine(text: string): string {
  return text.toWellFormed().replace(NO_TEXT, ' ').trim();
}
