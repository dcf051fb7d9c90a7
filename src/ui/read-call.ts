import type { CalendarDate } from '../domain/calendar-date.ts';
import { parseCalendarDate } from '../domain/calendar-date.ts';
import type { ContactMade, InquiryKind, SecondRepresentative } from '../domain/contact.ts';
import {
  INQUIRY_KINDS,
  LONGEST_FIELD,
  LONGEST_NOTE,
  NOT_REACHED,
  WAIT_STARTS,
} from '../domain/contact.ts';
import { parseInquiryId } from '../domain/ids.ts';
import { asOneOf, present } from '../domain/reading.ts';
import { readCallBack } from './call-back-fields.ts';
import type { CallFields, CallIdentity } from './call-fields.ts';
import { readCaller } from './caller-fields.ts';
import { exactStart, readLength } from './clock-fields.ts';
import { filled } from './filled.ts';
import { readLocalTime } from './local-time.ts';
import type { PromiseProblem } from './promise-fields.ts';
import { readPromises } from './promise-fields.ts';
import { readRequest } from './request-fields.ts';

/** What keeps a call from being recorded. */
export type CallProblem =
  | 'time'
  | 'future'
  | 'length'
  | PromiseProblem
  | 'attempts'
  | 'needed-before'
  | 'notes'
  | 'too-long';

/** The call that the fields describe, or every field that has to be mended first. */
export type ReadCall =
  | { readonly call: ContactMade }
  | { readonly problems: readonly CallProblem[] };

/**
 * Reads the fields of a call. Only the time is needed.
 *
 * @param identity the ids of the contact and, for a new matter, of its inquiry: those of the call
 *   that is corrected, or the ones minted with the draft, so that a retry can't double them.
 */
export function readCall(
  fields: CallFields,
  identity: CallIdentity,
  now: Temporal.Instant,
  zone: string,
): ReadCall {
  const started = readLocalTime(fields.startedAt, now, zone);
  const on = typeof started === 'string' ? undefined : started.on;
  const wasReached = fields.reached !== 'no';
  const promised = wasReached ? readPromises(fields, on) : { promises: [], problems: [] };
  const length = readLength(fields, now);
  const isMissed = fields.notReached === 'call-back-missed';
  const callBack = wasReached || isMissed ? readCallBack(fields) : undefined;
  const said = {
    caller: readCaller(fields),
    ...(wasReached
      ? readConversation(fields)
      : { notReached: asOneOf(fields.notReached, NOT_REACHED) }),
    nextStep: filled(fields.nextStep),
  };
  const problems: CallProblem[] = [];
  if (typeof started === 'string') problems.push(started);
  if (length === 'problem') problems.push('length');
  problems.push(...promised.problems);
  if (callBack === 'problem') problems.push('attempts');
  if (isNeededBefore(fields.neededBy, on)) problems.push('needed-before');
  if (fields.notes.trim().length > LONGEST_NOTE) problems.push('notes');
  if (typeof started === 'string' || length === 'problem' || callBack === 'problem') {
    return { problems };
  }
  if (hasTooLong({ ...said, callBack })) problems.push('too-long');
  if (problems.length > 0) return { problems };

  return {
    call: present({
      type: 'contact-made' as const,
      contactId: identity.contactId,
      inquiryId: parseInquiryId(fields.inquiry) ?? identity.inquiryId,
      inquiryKind: asOneOf(fields.kind, INQUIRY_KINDS) ?? ('other' satisfies InquiryKind),
      step: 'call' as const,
      channel: 'call' as const,
      startedAt: exactStart(fields, zone) ?? started.at.toString(),
      on: started.on,
      zone,
      outcome: wasReached ? ('reached' as const) : ('not-reached' as const),
      durationInSeconds: length,
      ...said,
      callBack,
      promises: promised.promises.length === 0 ? undefined : promised.promises,
      neededBy: parseCalendarDate(fields.neededBy),
      notes: filled(fields.notes),
    }),
  };
}

/** Whether the day by which a matter is needed lies before the contact. */
export function isNeededBefore(neededBy: string, on: CalendarDate | undefined): boolean {
  const needed = parseCalendarDate(neededBy);
  return needed !== undefined && on !== undefined && needed < on;
}

/** What only a call that reached someone has; the fields are hidden for another. */
function readConversation(fields: CallFields) {
  const serviceRequest = readRequest(fields);
  const start = asOneOf(fields.startsWait, WAIT_STARTS);
  const hasNumber = serviceRequest !== undefined && 'number' in serviceRequest;
  return {
    isCallBack: fields.isCallBack === 'yes' ? (true as const) : undefined,
    tier: asOneOf(Number(fields.tier), [1, 2] as const),
    representativeName: filled(fields.representativeName),
    representativeId: filled(fields.representativeId),
    secondRepresentative: readSecond(fields),
    serviceRequest,
    // Each is offered, and so meant, only with or only without a number.
    startsWait: hasNumber === (start === 'again') ? start : undefined,
    answerGiven: filled(fields.answerGiven),
    readOut: filled(fields.readOut),
  };
}

function readSecond(fields: CallFields): SecondRepresentative | undefined {
  if (fields.isTransferred !== 'yes') return undefined;
  const second = present({
    tier: asOneOf(Number(fields.secondTier), [1, 2] as const),
    name: filled(fields.secondName),
    id: filled(fields.secondId),
  });
  return Object.keys(second).length === 0 ? undefined : second;
}

/** The texts of a call, as far as they are not the notes. */
type Said = {
  readonly [
    Name in
      | 'caller'
      | 'representativeName'
      | 'representativeId'
      | 'secondRepresentative'
      | 'serviceRequest'
      | 'callBack'
      | 'answerGiven'
      | 'readOut'
      | 'nextStep'
  ]?: ContactMade[Name] | undefined;
};

/** Whether a text is longer than the journal takes: it says so at its field, and is not cut. */
function hasTooLong(said: Said): boolean {
  const { serviceRequest, callBack, secondRepresentative } = said;
  const isNumber = serviceRequest !== undefined && 'number' in serviceRequest;
  const short = [
    said.caller?.name,
    said.representativeName,
    said.representativeId,
    secondRepresentative?.name,
    secondRepresentative?.id,
    isNumber ? serviceRequest.number : undefined,
    callBack?.when,
    callBack?.number,
    callBack?.serviceItemNumber,
  ];
  const long = [
    isNumber ? undefined : serviceRequest?.refusedBecause,
    said.answerGiven,
    said.readOut,
    said.nextStep,
  ];
  return isOver(short, LONGEST_FIELD) || isOver(long, LONGEST_NOTE);
}

function isOver(texts: readonly (string | undefined)[], longest: number): boolean {
  return texts.some((text) => text !== undefined && text.length > longest);
}
