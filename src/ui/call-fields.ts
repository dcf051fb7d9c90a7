import { parseCalendarDate } from '../domain/calendar-date.ts';
import type { ContactMade, InquiryKind, Promised } from '../domain/contact.ts';
import { INQUIRY_KINDS, LONGEST_NOTE, PROMISED } from '../domain/contact.ts';
import type { ContactId, EntryId, InquiryId } from '../domain/ids.ts';
import { parseInquiryId } from '../domain/ids.ts';
import { asOneOf, present } from '../domain/reading.ts';
import { parseWait, WAIT_UNITS } from '../domain/wait.ts';

/** What stands in the fields of a call, as typed; each may be empty. */
export type CallFields = {
  readonly receipt: string;
  /** The inquiry that the call continues; empty for a new matter. */
  readonly inquiry: string;
  readonly kind: string;
  /** Local, `YYYY-MM-DDTHH:MM`. */
  readonly startedAt: string;
  readonly reached: string;
  readonly tier: string;
  readonly representativeName: string;
  readonly representativeId: string;
  readonly serviceRequest: string;
  readonly refusal: string;
  readonly promised: string;
  readonly amount: string;
  readonly unit: string;
  readonly until: string;
  readonly notes: string;
};

/** The fields of a call that is begun now. */
export function emptyCall(receipt: string, now: Temporal.Instant, zone: string): CallFields {
  const local = now.toZonedDateTimeISO(zone).toPlainDateTime();
  return {
    receipt,
    inquiry: '',
    kind: 'delay',
    startedAt: local.toString({ smallestUnit: 'minute' }),
    reached: 'yes',
    tier: '',
    representativeName: '',
    representativeId: '',
    serviceRequest: '',
    refusal: '',
    promised: '',
    amount: '',
    unit: '',
    until: '',
    notes: '',
  };
}

/** The fields of a call that was recorded, to correct it. */
export function fieldsOfCall(contact: ContactMade, receipt: string): CallFields {
  const promise = contact.promises?.[0];
  const request = contact.serviceRequest;
  return {
    receipt,
    inquiry: contact.inquiryId,
    kind: contact.inquiryKind,
    startedAt: localTime(contact),
    reached: contact.outcome === 'not-reached' ? 'no' : 'yes',
    tier: contact.tier === undefined ? '' : String(contact.tier),
    representativeName: contact.representativeName ?? '',
    representativeId: contact.representativeId ?? '',
    serviceRequest: request !== undefined && 'number' in request ? request.number : '',
    refusal: request !== undefined && 'refusedBecause' in request ? request.refusedBecause : '',
    promised: promise?.of ?? '',
    amount:
      promise === undefined || promise.wait.unit === 'date' ? '' : String(promise.wait.amount),
    unit: promise?.wait.unit ?? '',
    until: promise?.wait.unit === 'date' ? promise.wait.until : '',
    notes: contact.notes ?? '',
  };
}

/** The fields of a kept draft, the rest as in `otherwise`. */
export function fieldsOfDraft(
  kept: Readonly<Record<string, string>>,
  otherwise: CallFields,
): CallFields {
  const names = Object.keys(otherwise) as (keyof CallFields)[];
  return Object.fromEntries(
    names.map((name) => [name, kept[name] ?? otherwise[name]]),
  ) as CallFields;
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
export type CallProblem = 'time' | 'future' | 'promise' | 'promise-before' | 'notes';

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
  const started = readLocalTime(fields.startedAt, zone);
  const wasReached = fields.reached !== 'no';
  const promised = wasReached ? readPromise(fields) : undefined;
  const problems: CallProblem[] = [];
  if (started === undefined) problems.push('time');
  else if (Temporal.Instant.compare(started.at, now.add({ minutes: 5 })) > 0)
    problems.push('future');
  if (promised === 'problem') problems.push('promise');
  else if (started && promised?.wait.unit === 'date' && promised.wait.until < started.on) {
    problems.push('promise-before');
  }
  if (fields.notes.trim().length > LONGEST_NOTE) problems.push('notes');
  if (started === undefined || promised === 'problem' || problems.length > 0) return { problems };

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
      ...(wasReached && readConversation(fields)),
      promises: promised && [promised],
      notes: filled(fields.notes),
    }),
  };
}

/** What only a call that reached someone has; the fields are hidden for another. */
function readConversation(fields: CallFields) {
  const number = fields.serviceRequest.trim();
  return {
    tier: asOneOf(Number(fields.tier), [1, 2] as const),
    representativeName: filled(fields.representativeName),
    representativeId: filled(fields.representativeId),
    serviceRequest: number === '' ? refused(fields.refusal.trim()) : { number },
  };
}

function readLocalTime(text: string, zone: string) {
  try {
    const local = Temporal.PlainDateTime.from(text);
    const on = parseCalendarDate(local.toPlainDate().toString());
    return on && { on, at: local.toZonedDateTime(zone).toInstant() };
  } catch {
    // Nothing, or no time of this calendar, was typed.
    return undefined;
  }
}

function readPromise(fields: CallFields): Promised | 'problem' | undefined {
  const of = asOneOf(fields.promised, PROMISED);
  if (of === undefined) return undefined;
  const unit = asOneOf(fields.unit, WAIT_UNITS);
  const typed = fields.amount.trim();
  const amount = /^\d+$/.test(typed) ? Number(typed) : undefined;
  const wait = parseWait(unit === 'date' ? { unit, until: fields.until } : { unit, amount });
  return wait === undefined ? 'problem' : { of, wait };
}

function localTime(contact: ContactMade): string {
  try {
    const local = Temporal.Instant.from(contact.startedAt).toZonedDateTimeISO(contact.zone);
    return `${contact.on}T${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  } catch {
    // The zone it was noted in is not known here; the date is what counts.
    return `${contact.on}T12:00`;
  }
}

function refused(reason: string) {
  return reason === '' ? undefined : { refusedBecause: reason };
}

function filled(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
