import type { CalendarDate } from '../domain/calendar-date.ts';
import { parseCalendarDate } from '../domain/calendar-date.ts';
import { LONGEST_NOTE } from '../domain/contact.ts';
import type { AnswerReceived } from '../domain/fact.ts';
import { VERDICTS } from '../domain/fact.ts';
import type { InquiryId } from '../domain/ids.ts';
import { asOneOf } from '../domain/reading.ts';

/** What stands in the fields of an answer, as typed. */
export type AnswerFields = {
  readonly on: string;
  readonly verdict: string;
  readonly until: string;
  readonly notes: string;
};

/** The field that has to be mended first. */
export type AnswerProblem = 'on' | 'future' | 'verdict' | 'until' | 'until-before' | 'notes';

/** The fields of an answer that came today; its verdict is never preselected. */
export function emptyAnswer(on: CalendarDate): AnswerFields {
  return { on, verdict: '', until: '', notes: '' };
}

/** The fields of an answer that was recorded, to correct it. */
export function fieldsOfAnswer(answer: AnswerReceived): AnswerFields {
  return {
    on: answer.on,
    verdict: answer.verdict,
    until: answer.verdict === 'told-to-wait' ? answer.waitUntil : '',
    notes: answer.notes ?? '',
  };
}

/** The answer that the fields describe, or what has to be mended first. */
export function readAnswer(
  fields: AnswerFields,
  inquiryId: InquiryId,
  today: CalendarDate,
): AnswerReceived | AnswerProblem {
  const on = parseCalendarDate(fields.on);
  if (on === undefined) return 'on';
  if (on > today) return 'future';
  const verdict = asOneOf(fields.verdict, VERDICTS);
  if (verdict === undefined) return 'verdict';
  const notes = fields.notes.trim();
  if (notes.length > LONGEST_NOTE) return 'notes';
  const shared = {
    type: 'answer-received' as const,
    inquiryId,
    on,
    ...(notes !== '' && { notes }),
  };
  if (verdict !== 'told-to-wait') return { ...shared, verdict };
  const waitUntil = parseCalendarDate(fields.until);
  if (waitUntil === undefined) return 'until';
  return waitUntil < on ? 'until-before' : { ...shared, verdict, waitUntil };
}
