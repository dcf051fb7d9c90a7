import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { ContactId, InquiryId } from './ids.ts';
import { parseContactId, parseInquiryId } from './ids.ts';
import { asForeign, asInstant, asOneOf, asText, asWhole, present } from './reading.ts';
import type { ContactStep } from './step.ts';
import { CONTACT_STEPS } from './step.ts';
import type { Wait } from './wait.ts';
import { LONGEST_WAIT, WAIT_UNITS } from './wait.ts';

/** The matters a service request or inquiry can be about (guide of 2017, e-Request of today). */
export const INQUIRY_KINDS = [
  'status-check',
  'delay',
  'expedite',
  'change-of-address',
  'rescheduling',
  'not-received',
  'typographic-error',
  'accommodations',
  'other',
] as const;
/** What an inquiry is about. */
export type InquiryKind = (typeof INQUIRY_KINDS)[number];

/** How a step can be taken. */
export const CHANNELS = [
  'call',
  'e-mail',
  'e-request',
  'account-message',
  'chat',
  'visit',
  'letter',
] as const;
/** The way a contact was made. */
export type Channel = (typeof CHANNELS)[number];

/** How an attempt ended; only `reached` and `submitted` open a window. */
export const OUTCOMES = ['reached', 'not-reached', 'submitted', 'came-back'] as const;
/** How an attempt to contact USCIS ended. */
export type Outcome = (typeof OUTCOMES)[number];

/** What a representative said would come. */
export const PROMISED = ['answer', 'call-back', 'notice'] as const;
/** A promise with its length, whose unit the person chose. */
export type Promised = { readonly of: (typeof PROMISED)[number]; readonly wait: Wait };

/** The number of a service request, or why none was issued (USCIS release of 2009, steps 1 and 2). */
export type ServiceRequest = { readonly number: string } | { readonly refusedBecause: string };

/** One attempt, within an inquiry, to reach USCIS. */
export type ContactMade = {
  readonly type: 'contact-made';
  readonly contactId: ContactId;
  readonly inquiryId: InquiryId;
  readonly inquiryKind: InquiryKind;
  readonly step: ContactStep;
  readonly channel: Channel;
  /** The instant it began. */
  readonly startedAt: string;
  /** The local calendar date that is counted: day 0. */
  readonly on: CalendarDate;
  /** The zone `on` was read in: a label, never needed to read the rest. */
  readonly zone: string;
  readonly outcome: Outcome;
  readonly tier?: 1 | 2;
  readonly representativeName?: string;
  readonly representativeId?: string;
  readonly serviceRequest?: ServiceRequest;
  /** What the representative said would come; at most five. */
  readonly promises?: readonly Promised[];
  readonly notes?: string;
};

/** Whether the attempt got through: only such a contact opens a window. */
export function gotThrough({ outcome }: Pick<ContactMade, 'outcome'>): boolean {
  return outcome === 'reached' || outcome === 'submitted';
}

/** The most characters a short field may have. */
export const LONGEST_FIELD = 200;
/** The most characters a free note may have; shown beside the field before it is reached. */
export const LONGEST_NOTE = 20_000;

/** A contact from outside, or `undefined` when it is not one this version can read. */
export function parseContactMade(value: unknown): ContactMade | undefined {
  const raw = asForeign(value);
  if (raw?.['type'] !== 'contact-made') return undefined;
  const contactId = parseContactId(raw['contactId']);
  const inquiryId = parseInquiryId(raw['inquiryId']);
  const inquiryKind = asOneOf(raw['inquiryKind'], INQUIRY_KINDS);
  const step = asOneOf(raw['step'], CONTACT_STEPS);
  const channel = asOneOf(raw['channel'], CHANNELS);
  const startedAt = asInstant(raw['startedAt']);
  const on = parseCalendarDate(raw['on']);
  const zone = asText(raw['zone'], 100);
  const outcome = asOneOf(raw['outcome'], OUTCOMES);
  if (!contactId || !inquiryId || !inquiryKind || !step || !channel) return undefined;
  if (!startedAt || !on || !zone || !outcome) return undefined;
  return present({
    type: 'contact-made' as const,
    contactId,
    inquiryId,
    inquiryKind,
    step,
    channel,
    startedAt,
    on,
    zone,
    outcome,
    tier: asOneOf(raw['tier'], [1, 2] as const),
    representativeName: asText(raw['representativeName'], LONGEST_FIELD),
    representativeId: asText(raw['representativeId'], LONGEST_FIELD),
    serviceRequest: parseServiceRequest(raw['serviceRequest']),
    promises: parsePromises(raw['promises']),
    notes: asText(raw['notes'], LONGEST_NOTE),
  });
}

/** A wait from outside, or `undefined` when its unit, amount or date cannot be. */
export function parseWait(value: unknown): Wait | undefined {
  const raw = asForeign(value);
  const unit = asOneOf(raw?.['unit'], WAIT_UNITS);
  if (raw === undefined || unit === undefined) return undefined;
  if (unit === 'date') {
    const until = parseCalendarDate(raw['until']);
    return until && { unit, until };
  }
  const amount = asWhole(raw['amount'], 0, LONGEST_WAIT[unit]);
  return amount === undefined ? undefined : { unit, amount };
}

function parseServiceRequest(value: unknown): ServiceRequest | undefined {
  const raw = asForeign(value);
  const number = asText(raw?.['number'], LONGEST_FIELD);
  if (number !== undefined) return { number };
  const refusedBecause = asText(raw?.['refusedBecause'], LONGEST_NOTE);
  return refusedBecause === undefined ? undefined : { refusedBecause };
}

function parsePromises(value: unknown): readonly Promised[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const promises = value
    .slice(0, 5)
    .map(parsePromised)
    .filter((promised) => promised !== undefined);
  return promises.length === 0 ? undefined : promises;
}

function parsePromised(value: unknown): Promised | undefined {
  const raw = asForeign(value);
  const of = asOneOf(raw?.['of'], PROMISED);
  const wait = parseWait(raw?.['wait']);
  return of && wait && { of, wait };
}
