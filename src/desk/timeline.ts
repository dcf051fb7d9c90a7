import type { CalendarDate } from '../domain/calendar-date.ts';
import { toCalendarDate } from '../domain/calendar-date.ts';
import type { History, Told } from '../domain/history.ts';

/** Something that happened in a case, on its day. */
export type Happening = { readonly told: Told; readonly on: CalendarDate };

/** What a case's history tells, newest first by the day it happened, not the day it was recorded. */
export function toTimeline({ told }: Pick<History, 'told'>, zone: string): readonly Happening[] {
  return (
    told
      .map((each) => ({ told: each, on: dayOf(each, zone), key: instantOf(each) }))
      .toReversed()
      // The sort is stable: what happened at one moment stays as it was recorded, the latest first.
      .toSorted((one, other) => compare(other.on, one.on) || compare(other.key, one.key))
      .map(({ told: each, on }) => ({ told: each, on }))
  );
}

/** The day that something told happened; where it names none, the day it was recorded. */
function dayOf({ fact, recordedAt }: Told, zone: string): CalendarDate {
  switch (fact?.type) {
    case 'contact-made':
    case 'answer-received':
    case 'status-checked':
    case 'case-closed':
    case 'case-reopened':
    case 'case-handed-over':
    case 'case-taken-back':
    case 'window-snoozed':
    case 'reminder-done':
      return fact.on;
    case 'status-seen':
      return fact.sighting.statusOn ?? fact.on;
    case 'case-kept':
    case 'case-described':
    case 'number-known':
    case 'case-linked':
    case 'case-unlinked':
    case 'date-noted':
    case 'inquiry-described':
    case 'ladder-defined':
    case 'ladder-chosen':
    case 'address-verified':
    case 'address-came-back':
    case 'device-named':
    case 'setting-changed':
    case 'entry-corrected':
    case 'entry-struck':
    case undefined: {
      const recorded = Temporal.Instant.from(recordedAt);
      return toCalendarDate(recorded.toZonedDateTimeISO(zone).toPlainDate());
    }
  }
}

/** What orders the things of one day. */
function instantOf({ fact, recordedAt }: Told): number {
  const at = fact?.type === 'contact-made' ? fact.startedAt : recordedAt;
  return Temporal.Instant.from(at).epochMilliseconds;
}

function compare<Key extends string | number>(one: Key, other: Key): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
