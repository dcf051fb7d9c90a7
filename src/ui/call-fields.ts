import type { CalendarDate } from '../domain/calendar-date.ts';
import { parseCalendarDate } from '../domain/calendar-date.ts';
import type { ContactMade, InquiryKind, SecondRepresentative } from '../domain/contact.ts';
import { INQUIRY_KINDS, LONGEST_NOTE, NOT_REACHED, WAIT_STARTS } from '../domain/contact.ts';
import type { ContactId, EntryId, InquiryId } from '../domain/ids.ts';
import { parseInquiryId } from '../domain/ids.ts';
import { asOneOf, present } from '../domain/reading.ts';
import { localNow, localTimeOf, readLocalTime } from './local-time.ts';
import type { PromiseFields, PromiseProblem } from './promise-fields.ts';
import { fieldsOfPromises, NO_PROMISES, readPromises } from './promise-fields.ts';
import type { RequestFields } from './request-fields.ts';
import { fieldsOfRequest, NO_REQUEST, readRequest } from './request-fields.ts';

/** What stands in the fields of a call, as typed; each may be empty. */
export type CallFields = RequestFields &
  PromiseFields & {
    readonly receipt: string;
    /** The inquiry that the call continues; empty for a new matter. */
    readonly inquiry: string;
    readonly kind: string;
    /** Local, `YYYY-MM-DDTHH:MM`. */
    readonly startedAt: string;
    readonly reached: string;
    readonly notReached: string;
    /** `yes` when USCIS called back. */
    readonly isCallBack: string;
    readonly tier: string;
    readonly representativeName: string;
    readonly representativeId: string;
    /** `yes` when the call was transferred to the second representative. */
    readonly isTransferred: string;
    readonly secondTier: string;
    readonly secondName: string;
    readonly secondId: string;
    readonly startsWait: string;
    readonly neededBy: string;
    /** The other cases of the call, as `formatCallRows` writes them. */
    readonly also: string;
    readonly notes: string;
  };

/** The fields of a call that is begun now. */
export function emptyCall(receipt: string, now: Temporal.Instant, zone: string): CallFields {
  return {
    receipt,
    inquiry: '',
    kind: 'delay',
    startedAt: localNow(now, zone),
    reached: 'yes',
    notReached: '',
    isCallBack: '',
    tier: '',
    representativeName: '',
    representativeId: '',
    isTransferred: '',
    secondTier: '',
    secondName: '',
    secondId: '',
    ...NO_REQUEST,
    startsWait: '',
    ...NO_PROMISES,
    neededBy: '',
    also: '',
    notes: '',
  };
}

/** The fields of a call that was recorded, to correct it. */
export function fieldsOfCall(contact: ContactMade, receipt: string): CallFields {
  const second = contact.secondRepresentative;
  return {
    receipt,
    inquiry: contact.inquiryId,
    kind: contact.inquiryKind,
    startedAt: localTimeOf(contact),
    reached: contact.outcome === 'not-reached' ? 'no' : 'yes',
    notReached: contact.notReached ?? '',
    isCallBack: contact.isCallBack === true ? 'yes' : '',
    tier: sayTier(contact.tier),
    representativeName: contact.representativeName ?? '',
    representativeId: contact.representativeId ?? '',
    isTransferred: second === undefined ? '' : 'yes',
    secondTier: sayTier(second?.tier),
    secondName: second?.name ?? '',
    secondId: second?.id ?? '',
    ...fieldsOfRequest(contact.serviceRequest),
    startsWait: contact.startsWait ?? '',
    ...fieldsOfPromises(contact.promises),
    neededBy: contact.neededBy ?? '',
    also: '',
    notes: contact.notes ?? '',
  };
}

/** The fields of a kept draft, the rest as in `otherwise`. */
export function fieldsOfDraft<Fields extends Readonly<Record<string, string>>>(
  kept: Readonly<Record<string, string>>,
  otherwise: Fields,
): Fields {
  return Object.fromEntries(
    Object.entries(otherwise).map(([name, value]) => [name, kept[name] ?? value]),
  ) as Fields;
}

/** What names a call and the matter it opens. */
export type CallIdentity = { readonly contactId: ContactId; readonly inquiryId: InquiryId };

/** The ids of a new call: both are its entry's id, which was minted with the draft. */
export function identityOf(entryId: EntryId): CallIdentity {
  return {
    contactId: entryId as string as ContactId,
    inquiryId: entryId as string as InquiryId,
  };
}

/** What keeps a call from being recorded. */
export type CallProblem = 'time' | 'future' | PromiseProblem | 'needed-before' | 'notes';

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
  const problems: CallProblem[] = [];
  if (typeof started === 'string') problems.push(started);
  problems.push(...promised.problems);
  if (isNeededBefore(fields.neededBy, on)) problems.push('needed-before');
  if (fields.notes.trim().length > LONGEST_NOTE) problems.push('notes');
  if (typeof started === 'string' || problems.length > 0) return { problems };

  return {
    call: present({
      type: 'contact-made' as const,
      contactId: identity.contactId,
      inquiryId: parseInquiryId(fields.inquiry) ?? identity.inquiryId,
      inquiryKind: asOneOf(fields.kind, INQUIRY_KINDS) ?? ('other' satisfies InquiryKind),
      step: 'call' as const,
      channel: 'call' as const,
      startedAt: started.at.toString(),
      on: started.on,
      zone,
      outcome: wasReached ? ('reached' as const) : ('not-reached' as const),
      ...(wasReached
        ? readConversation(fields)
        : { notReached: asOneOf(fields.notReached, NOT_REACHED) }),
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

function sayTier(tier: 1 | 2 | undefined): string {
  return tier === undefined ? '' : String(tier);
}

function filled(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
