import { parseCalendarDate } from '../domain/calendar-date.ts';
import type { Refusal, ServiceRequest } from '../domain/contact.ts';
import { REFUSALS } from '../domain/contact.ts';
import { asOneOf, present } from '../domain/reading.ts';

/** What stands in the fields of a service request, as typed: its number, or why there is none. */
export type RequestFields = {
  readonly serviceRequest: string;
  readonly refusal: string;
  /** The quick choice that the reason is, if it is one. */
  readonly refusalKind: string;
  readonly askAgainFrom: string;
};

/** Neither a number nor a reason was noted. */
export const NO_REQUEST: RequestFields = {
  serviceRequest: '',
  refusal: '',
  refusalKind: '',
  askAgainFrom: '',
};

/** The reason in the words of the quick choices: in English, because USCIS is to read it. */
const REFUSED_BECAUSE = {
  unexplained: 'No reason given',
  'within-normal-time': 'Within normal processing time',
} as const satisfies Record<Refusal, string>;

/** The fields of a service request that was recorded. */
export function fieldsOfRequest(request: ServiceRequest | undefined): RequestFields {
  if (request === undefined) return NO_REQUEST;
  if ('number' in request) return { ...NO_REQUEST, serviceRequest: request.number };
  return {
    ...NO_REQUEST,
    refusal: request.refusedBecause,
    refusalKind: request.refusal ?? '',
    askAgainFrom: request.askAgainFrom ?? '',
  };
}

/** The service request as typed; a reason typed before the number came does not count. */
export function readRequest(fields: RequestFields): ServiceRequest | undefined {
  const number = fields.serviceRequest.trim();
  if (number !== '') return { number };
  const refusedBecause = fields.refusal.trim();
  if (refusedBecause === '') return undefined;
  const refusal = asOneOf(fields.refusalKind, REFUSALS);
  const askAgainFrom =
    refusal === 'within-normal-time' ? parseCalendarDate(fields.askAgainFrom) : undefined;
  return present({ refusedBecause, refusal, askAgainFrom });
}

/** What choosing a quick reason changes; chosen again, it is taken back. */
export function chooseRefusal(fields: RequestFields, refusal: Refusal): Partial<RequestFields> {
  return fields.refusalKind === refusal
    ? { refusalKind: '', refusal: '' }
    : { refusalKind: refusal, refusal: REFUSED_BECAUSE[refusal] };
}

/** What typing a reason changes: a reason in one's own words is not "none was given". */
export function typeRefusal(fields: RequestFields, refusal: string): Partial<RequestFields> {
  const isStill = fields.refusalKind === 'within-normal-time' && refusal.trim() !== '';
  return { refusal, refusalKind: isStill ? fields.refusalKind : '' };
}
