import type { CalendarDate } from '../domain/calendar-date.ts';
import { parseCalendarDate } from '../domain/calendar-date.ts';
import type { CaseDescribed } from '../domain/case-described.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { present } from '../domain/reading.ts';
import type { Begun } from './begun-fields.ts';
import { fieldsBegun, rebaseFields } from './begun-fields.ts';

/** The dates of a case as typed; an empty one is not known. */
export type CaseDatesFields = {
  readonly received: string;
  readonly posted: string;
  /** The day she looked at the posted date. */
  readonly looked: string;
  readonly moved: string;
};

/** The field that has to be mended first. */
export type CaseDatesProblem =
  | 'received'
  | 'received-future'
  | 'posted'
  | 'looked'
  | 'looked-future'
  | 'moved';

/** The dates of a case as they are known now; who enters a posted date has most likely just looked. */
export function fieldsOfCaseDates(
  file: Pick<CaseFile, 'receivedOn' | 'postedInquiryDate' | 'movedOn'>,
  today: CalendarDate,
): CaseDatesFields {
  return {
    received: file.receivedOn ?? '',
    posted: file.postedInquiryDate?.date ?? '',
    looked: file.postedInquiryDate?.lookedOn ?? today,
    moved: file.movedOn ?? '',
  };
}

/**
 * The dates that she changed over what is known by now. The posted date and the day she looked at it are
 * one statement.
 */
export function rebaseCaseDates(
  typed: Begun<CaseDatesFields>,
  now: CaseDatesFields,
): CaseDatesFields {
  const begun = fieldsBegun(typed.begun);
  const isPostedHers = typed.posted !== begun['posted'] || typed.looked !== begun['looked'];
  const { posted, looked } = isPostedHers ? typed : now;
  return { ...rebaseFields(typed, now), posted, looked };
}

/**
 * The fields with another posted date: who enters it has most likely just looked, unless she has
 * changed the day she looked herself.
 */
export function withPosted(
  fields: CaseDatesFields,
  posted: string,
  file: Pick<CaseFile, 'postedInquiryDate'>,
  today: CalendarDate,
): CaseDatesFields {
  const before = file.postedInquiryDate;
  const isHers = fields.looked !== (before?.lookedOn ?? today) && fields.looked !== today;
  if (isHers || before === undefined) return { ...fields, posted };
  return { ...fields, posted, looked: posted === before.date ? before.lookedOn : today };
}

/**
 * What the fields say anew of the case, or what has to be mended first; `undefined` when they say
 * nothing that is not known already.
 */
export function readCaseDates(
  fields: CaseDatesFields,
  file: Pick<CaseFile, 'receivedOn' | 'postedInquiryDate' | 'movedOn'>,
  today: CalendarDate,
): CaseDescribed | CaseDatesProblem | undefined {
  const receivedOn = readDate(fields.received);
  if (receivedOn === undefined) return 'received';
  if (receivedOn !== null && receivedOn > today) return 'received-future';
  const date = readDate(fields.posted);
  if (date === undefined) return 'posted';
  const lookedOn = date === null ? undefined : parseCalendarDate(fields.looked);
  if (date !== null && lookedOn === undefined) return 'looked';
  if (lookedOn !== undefined && lookedOn > today) return 'looked-future';
  const movedOn = readDate(fields.moved);
  if (movedOn === undefined) return 'moved';
  const before = file.postedInquiryDate;
  const posted = date !== null && lookedOn ? { date, lookedOn } : null;
  const isPostedSame = before?.date === posted?.date && before?.lookedOn === posted?.lookedOn;
  const patch = present({
    receivedOn: receivedOn === (file.receivedOn ?? null) ? undefined : receivedOn,
    postedInquiryDate: isPostedSame ? undefined : posted,
    movedOn: movedOn === (file.movedOn ?? null) ? undefined : movedOn,
  });
  return Object.keys(patch).length === 0 ? undefined : { type: 'case-described', patch };
}

/** The date in a field, `null` when it is empty, `undefined` when it is none. */
function readDate(field: string): CalendarDate | null | undefined {
  return field === '' ? null : parseCalendarDate(field);
}
