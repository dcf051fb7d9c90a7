import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { CallBackNoted } from './call-back-noted.ts';
import { parseCallBackNoted } from './call-back-noted.ts';
import type { Caller } from './caller.ts';
import { parseCaller } from './caller.ts';
import type { CaseId, ContactId, InquiryId } from './ids.ts';
import { parseCaseId, parseContactId, parseInquiryId } from './ids.ts';
import type { LadderPin } from './ladder-pin.ts';
import { parseLadderPin } from './ladder-pin.ts';
import type { MovedFrom } from './moved-from.ts';
import { parseMovedFrom } from './moved-from.ts';
import type { Foreign } from './reading.ts';
import { asForeign, asInstant, asOneOf, asText, asWhole, present } from './reading.ts';
import type { SentText } from './sent-text.ts';
import { parseSentText } from './sent-text.ts';
import type { ContactStep } from './step.ts';
import { CONTACT_STEPS } from './step.ts';
import type { Wait } from './wait.ts';
import { parseWait } from './wait.ts';

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
  'appointment-request',
  'visit',
  'letter',
  'ombudsman',
  'congressional-office',
  'other',
] as const;
/** The way a contact was made. */
export type Channel = (typeof CHANNELS)[number];

/** How an attempt ended; only `reached` and `submitted` open a window. */
export const OUTCOMES = ['reached', 'not-reached', 'submitted', 'came-back'] as const;
/** How an attempt to contact USCIS ended. */
export type Outcome = (typeof OUTCOMES)[number];

/** Why a call reached nobody who could say anything. */
export const NOT_REACHED = ['no-one', 'dropped', 'automated', 'call-back-missed'] as const;
/** Why a call reached nobody: nobody picked up, it was cut off, only a machine spoke, or USCIS called and was missed. */
export type NotReached = (typeof NOT_REACHED)[number];

/** What a representative said would come. */
export const PROMISED = ['answer', 'call-back', 'notice'] as const;
/** A promise with its length, whose unit the person chose. */
export type Promised = { readonly of: (typeof PROMISED)[number]; readonly wait: Wait };

/** Refusals that have a rule of their own. */
export const REFUSALS = ['unexplained', 'within-normal-time'] as const;
/**
 * A refusal that has a rule of its own: no reason was given, or the case was said to be within the
 * normal processing time.
 */
export type Refusal = (typeof REFUSALS)[number];

/** The number of a service request, or why none was issued (USCIS release of 2009, steps 1 and 2). */
export type ServiceRequest =
  | { readonly number: string }
  | {
      /** As the letter to the service center will say it. */
      readonly refusedBecause: string;
      readonly refusal?: Refusal;
      /** The date from which they said one may ask again. */
      readonly askAgainFrom?: CalendarDate;
    };

/** The second person one spoke to in a call that was transferred. */
export type SecondRepresentative = {
  readonly tier?: 1 | 2;
  readonly name?: string;
  readonly id?: string;
};

/**
 * How the person had a contact counted where it would not be by itself. `again`: its step's wait
 * starts anew, though an earlier contact's was running. `anyway`: it opens its step's wait though the
 * published rule needs a service request number and there is none.
 */
export const WAIT_STARTS = ['again', 'anyway'] as const;
/** How the person had a contact counted where it would not be by itself. */
export type WaitStart = (typeof WAIT_STARTS)[number];

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
  /** How long a call lasted, by its clock. */
  readonly durationInSeconds?: number;
  /** Who called or wrote. */
  readonly caller?: Caller;
  /** Only of one that was not reached. */
  readonly notReached?: NotReached;
  /** USCIS called, as it had promised. */
  readonly isCallBack?: true;
  readonly tier?: 1 | 2;
  readonly representativeName?: string;
  readonly representativeId?: string;
  /** The call was transferred to this person. */
  readonly secondRepresentative?: SecondRepresentative;
  readonly serviceRequest?: ServiceRequest;
  /** When the person needs the matter settled; the last one said of an inquiry holds. */
  readonly neededBy?: CalendarDate;
  readonly startsWait?: WaitStart;
  /** The order of steps that held when it was made. */
  readonly ladder?: LadderPin;
  /** Every case of a call about several, this one included; each has its own entry with the same `contactId`. */
  readonly sharedBy?: readonly CaseId[];
  /** What the representative said would come; at most five. */
  readonly promises?: readonly Promised[];
  readonly callBack?: CallBackNoted;
  /** What the representative answered. */
  readonly answerGiven?: string;
  /** What the representative read out, as from a notice or a screen. */
  readonly readOut?: string;
  /** What was said to come next, or what the person is to do. */
  readonly nextStep?: string;
  readonly notes?: string;
  /** What was sent, word for word, and where to. */
  readonly sent?: SentText;
  /** It was noted for another case first. */
  readonly movedFrom?: MovedFrom;
};

/** Whether the attempt got through: only such a contact opens a window. */
export function gotThrough({ outcome }: Pick<ContactMade, 'outcome'>): boolean {
  return outcome === 'reached' || outcome === 'submitted';
}

/** The most characters a short field may have. */
export const LONGEST_FIELD = 200;
/** No call lasts longer than a day; a clock that ran on is not believed. */
export const LONGEST_CALL_IN_SECONDS = 86_400;
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
    durationInSeconds: asWhole(raw['durationInSeconds'], 0, LONGEST_CALL_IN_SECONDS),
    caller: parseCaller(raw['caller']),
    notReached: asOneOf(raw['notReached'], NOT_REACHED),
    isCallBack: asOneOf(raw['isCallBack'], [true] as const),
    tier: asOneOf(raw['tier'], [1, 2] as const),
    representativeName: asText(raw['representativeName'], LONGEST_FIELD),
    representativeId: asText(raw['representativeId'], LONGEST_FIELD),
    secondRepresentative: parseSecondRepresentative(raw['secondRepresentative']),
    serviceRequest: parseServiceRequest(raw['serviceRequest']),
    neededBy: parseCalendarDate(raw['neededBy']),
    startsWait: asOneOf(raw['startsWait'], WAIT_STARTS),
    ladder: parseLadderPin(raw['ladder']),
    sharedBy: parseSharedBy(raw['sharedBy']),
    promises: parsePromises(raw['promises']),
    callBack: parseCallBackNoted(raw['callBack']),
    answerGiven: asText(raw['answerGiven'], LONGEST_NOTE),
    readOut: asText(raw['readOut'], LONGEST_NOTE),
    nextStep: asText(raw['nextStep'], LONGEST_NOTE),
    notes: asText(raw['notes'], LONGEST_NOTE),
    sent: parseSentText(raw['sent']),
    movedFrom: parseMovedFrom(raw['movedFrom']),
  });
}

function parseServiceRequest(value: unknown): ServiceRequest | undefined {
  const raw = asForeign(value);
  const number = asText(raw?.['number'], LONGEST_FIELD);
  if (number !== undefined) return { number };
  const refusedBecause = asText(raw?.['refusedBecause'], LONGEST_NOTE);
  if (refusedBecause === undefined) return undefined;
  return present({
    refusedBecause,
    refusal: asOneOf(raw?.['refusal'], REFUSALS),
    askAgainFrom: parseCalendarDate(raw?.['askAgainFrom']),
  });
}

function parseSecondRepresentative(value: unknown): SecondRepresentative | undefined {
  const raw = asForeign(value);
  if (raw === undefined) return undefined;
  const read = present({
    tier: asOneOf(raw['tier'], [1, 2] as const),
    name: asText(raw['name'], LONGEST_FIELD),
    id: asText(raw['id'], LONGEST_FIELD),
  });
  return Object.keys(read).length === 0 ? undefined : read;
}

/** So many cases can be dealt with in one call. */
export const MOST_CASES_OF_A_CALL = 20;

function parseSharedBy(value: unknown): readonly CaseId[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const caseIds = value.slice(0, MOST_CASES_OF_A_CALL).map(parseCaseId);
  const known = caseIds.filter((caseId) => caseId !== undefined);
  return known.length < 2 ? undefined : known;
}

const MOST_PROMISES = 5;

function parsePromises(value: unknown): readonly Promised[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const promises = value
    .slice(0, MOST_PROMISES)
    .map(parsePromised)
    .filter((promised) => promised !== undefined);
  return promises.length === 0 ? undefined : promises;
}

/** Whether a stored contact holds a promise that can't be read in this version. */
export function hasUnreadPromise({ promises }: Foreign): boolean {
  if (promises === undefined) return false;
  if (!Array.isArray(promises)) return true;
  return promises.slice(0, MOST_PROMISES).some((value) => parsePromised(value) === undefined);
}

function parsePromised(value: unknown): Promised | undefined {
  const raw = asForeign(value);
  const of = asOneOf(raw?.['of'], PROMISED);
  const wait = parseWait(raw?.['wait']);
  return of && wait && { of, wait };
}
