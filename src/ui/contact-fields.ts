import { parseCalendarDate } from '../domain/calendar-date.ts';
import type { Channel, ContactMade, InquiryKind } from '../domain/contact.ts';
import {
  CHANNELS,
  INQUIRY_KINDS,
  LONGEST_FIELD,
  LONGEST_NOTE,
  WAIT_STARTS,
} from '../domain/contact.ts';
import type { InquiryId } from '../domain/ids.ts';
import { parseInquiryId } from '../domain/ids.ts';
import { asOneOf, present } from '../domain/reading.ts';
import type { ContactStep, Step } from '../domain/step.ts';
import { CONTACT_STEPS } from '../domain/step.ts';
import type { NotedContact } from '../domain/wait-remark.ts';
import type { CallIdentity } from './call-fields.ts';
import { isNeededBefore } from './read-call.ts';
import { localNow, localTimeOf, readLocalTime } from './local-time.ts';
import type { PromiseFields, PromiseProblem } from './promise-fields.ts';
import { fieldsOfPromises, NO_PROMISES, readPromises } from './promise-fields.ts';

/** What stands in the fields of a letter, a message or a visit, as typed; each may be empty. */
export type ContactFields = PromiseFields & {
  readonly step: string;
  readonly channel: string;
  /** The inquiry that it continues; empty for a new matter. */
  readonly inquiry: string;
  readonly kind: string;
  /** Local, `YYYY-MM-DDTHH:MM`. */
  readonly startedAt: string;
  readonly outcome: string;
  readonly number: string;
  readonly startsWait: string;
  readonly neededBy: string;
  readonly notes: string;
};

/** Every channel but the call, which has a form of its own. */
export const WRITTEN_CHANNELS: readonly Channel[] = CHANNELS.filter(
  (channel) => channel !== 'call',
);
/** What a contact of this form can be in the order of steps: asking again is the first one again. */
export const WRITTEN_STEPS: readonly ContactStep[] = CONTACT_STEPS.filter(
  (step) => step !== 'call-again',
);
/** How such a contact can end. */
export const WRITTEN_OUTCOMES = ['submitted', 'reached', 'came-back'] as const;

/** What keeps such a contact from being recorded. */
export type ContactProblem =
  | 'step'
  | 'channel'
  | 'time'
  | 'future'
  | PromiseProblem
  | 'needed-before'
  | 'number'
  | 'notes';

/** The fields of a contact that is noted now. What it is, and how it was made, is asked. */
export function emptyContact(
  step: ContactStep | undefined,
  now: Temporal.Instant,
  zone: string,
): ContactFields {
  return {
    step: step ?? '',
    channel: '',
    inquiry: '',
    kind: 'delay',
    startedAt: localNow(now, zone),
    outcome: 'submitted',
    number: '',
    startsWait: '',
    ...NO_PROMISES,
    neededBy: '',
    notes: '',
  };
}

/** The step that is preselected where the form is opened from the next step of the agenda. */
export function stepOfNext(next: Step): ContactStep | undefined {
  if (next === 'call-again') return 'call';
  return asOneOf<ContactStep>(next, WRITTEN_STEPS);
}

/** The fields of a contact that was recorded, to correct it. */
export function fieldsOfContact(contact: ContactMade): ContactFields {
  const { serviceRequest: request, step } = contact;
  return {
    step: step === 'call-again' ? 'call' : step,
    channel: contact.channel,
    inquiry: contact.inquiryId,
    kind: contact.inquiryKind,
    startedAt: localTimeOf(contact),
    outcome: contact.outcome,
    number: request !== undefined && 'number' in request ? request.number : '',
    startsWait: contact.startsWait ?? '',
    ...fieldsOfPromises(contact.promises),
    neededBy: contact.neededBy ?? '',
    notes: contact.notes ?? '',
  };
}

/** A contact as far as its wait depends on it, while it is noted; `undefined` before it is said what it is. */
export function toNotedContact(fields: ContactFields, kind: InquiryKind): NotedContact | undefined {
  const step = asOneOf(fields.step, WRITTEN_STEPS);
  const channel = asOneOf(fields.channel, WRITTEN_CHANNELS);
  if (step === undefined || channel === undefined) return undefined;
  const number = fields.number.trim();
  const serviceRequest = number === '' ? undefined : { number };
  const { promises } = readPromises(fields, undefined);
  return { step, channel, kind, serviceRequest, promises };
}

/** Reads the fields of a contact; see {@link readCall}, whose sibling this is. */
export function readContact(
  fields: ContactFields,
  identity: CallIdentity,
  now: Temporal.Instant,
  zone: string,
): { readonly contact: ContactMade } | { readonly problems: readonly ContactProblem[] } {
  const step = asOneOf(fields.step, WRITTEN_STEPS);
  const channel = asOneOf(fields.channel, WRITTEN_CHANNELS);
  const started = readLocalTime(fields.startedAt, now, zone);
  const on = typeof started === 'string' ? undefined : started.on;
  const promised = readPromises(fields, on);
  const problems: ContactProblem[] = [];
  if (step === undefined) problems.push('step');
  if (channel === undefined) problems.push('channel');
  if (typeof started === 'string') problems.push(started);
  problems.push(...promised.problems);
  if (isNeededBefore(fields.neededBy, on)) problems.push('needed-before');
  const number = fields.number.trim();
  if (number.length > LONGEST_FIELD) problems.push('number');
  if (fields.notes.trim().length > LONGEST_NOTE) problems.push('notes');
  if (step === undefined || channel === undefined || typeof started === 'string') {
    return { problems };
  }
  if (problems.length > 0) return { problems };
  return {
    contact: present({
      type: 'contact-made' as const,
      contactId: identity.contactId,
      inquiryId: inquiryOf(fields) ?? identity.inquiryId,
      inquiryKind: asOneOf(fields.kind, INQUIRY_KINDS) ?? ('other' satisfies InquiryKind),
      step,
      channel,
      startedAt: started.at.toString(),
      on: started.on,
      zone,
      outcome: asOneOf(fields.outcome, WRITTEN_OUTCOMES) ?? ('submitted' as const),
      serviceRequest: number === '' ? undefined : { number },
      startsWait: number === '' ? undefined : asOneOf(fields.startsWait, WAIT_STARTS),
      promises: promised.promises.length === 0 ? undefined : promised.promises,
      neededBy: parseCalendarDate(fields.neededBy),
      notes: fields.notes.trim() === '' ? undefined : fields.notes.trim(),
    }),
  };
}

function inquiryOf({ inquiry }: ContactFields): InquiryId | undefined {
  return parseInquiryId(inquiry);
}
