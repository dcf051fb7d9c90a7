import { parseCalendarDate } from '../domain/calendar-date.ts';
import { LONGEST_NOTE } from '../domain/contact.ts';
import { asOneOf } from '../domain/reading.ts';
import type { DateNoted } from '../domain/reminder-fact.ts';
import { NOTED_KINDS } from '../domain/reminder-fact.ts';

/** What stands in the fields of a date from a notice, as typed. */
export type NotedDateFields = {
  readonly kind: string;
  readonly on: string;
  readonly noticeOn: string;
  readonly notes: string;
};

/** The field that has to be mended first. */
export type NotedDateProblem = 'kind' | 'on' | 'notice-on' | 'notes';

/** The fields of a date that is noted anew; what it is for is never preselected. */
export const EMPTY_NOTED_DATE: NotedDateFields = { kind: '', on: '', noticeOn: '', notes: '' };

/** The fields of a noted date, to correct it. */
export function fieldsOfNotedDate({ kind, on, noticeOn, notes }: DateNoted): NotedDateFields {
  return { kind, on, noticeOn: noticeOn ?? '', notes: notes ?? '' };
}

/** The date that the fields describe, or what has to be mended first. One in the past is one too. */
export function readNotedDate(fields: NotedDateFields): DateNoted | NotedDateProblem {
  const kind = asOneOf(fields.kind, NOTED_KINDS);
  if (kind === undefined) return 'kind';
  const on = parseCalendarDate(fields.on);
  if (on === undefined) return 'on';
  const noticeOn = parseCalendarDate(fields.noticeOn);
  if (fields.noticeOn !== '' && noticeOn === undefined) return 'notice-on';
  const notes = fields.notes.trim();
  if (notes.length > LONGEST_NOTE) return 'notes';
  return {
    type: 'date-noted',
    kind,
    on,
    ...(noticeOn && { noticeOn }),
    ...(notes !== '' && { notes }),
  };
}
