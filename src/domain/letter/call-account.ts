import type { ServiceRequest } from '../contact.ts';
import type { Contact, Inquiry } from '../inquiry.ts';
import { hasNumber } from '../opening-contact.ts';
import { writeRepresentative } from './contact-table.ts';
import { firstContact } from './earlier-contacts.ts';
import {
  asSentence,
  CHANNEL_USED,
  CHANNEL_WAS_USED,
  writeDate,
  writeTime,
} from './letter-words.ts';
import type { Marks } from './marks.ts';
import { toOneLine } from './plain-text.ts';
import type { WrittenTo } from './recipient.ts';
import { isAddressed, nameCenterOf } from './recipient.ts';
import type { Writer } from './writer.ts';
import { writeCaller } from './writer.ts';

/**
 * What the release of 2009 asks to note of a call (step 1), and to give the center (step 2): its date
 * and time, the representative's name or ID number, the service request number or why there is none.
 */
export function tellCall(inquiry: Inquiry, writer: Writer, marks: Marks): string | undefined {
  const contact = firstContact(inquiry);
  if (contact === undefined) return undefined;
  return [
    tellWhen(contact, writer),
    ...(contact.channel === 'call' ? tellWho(contact, marks) : []),
    ...tellRequest(contact, inquiry, marks),
  ].join(' ');
}

function tellWhen(contact: Contact, writer: Writer): string {
  const when = `on ${writeDate(contact.on)} at ${writeTime(contact.startedAt, contact.zone)}`;
  if (contact.isCallBack) return `USCIS called ${when}.`;
  return `${writeDone(contact, writer)} ${when}.`;
}

function tellWho(contact: Contact, { mark }: Marks): readonly string[] {
  const { representativeName: name, representativeId: id, tier, entryId } = contact;
  const { secondRepresentative: second } = contact;
  const who = writeRepresentative(name, id) ?? mark('representative', entryId);
  const other = second && writeRepresentative(second.name, second.id);
  return [
    asSentence(`The representative was ${who}${writeTier(tier)}`),
    ...(other === undefined
      ? []
      : [asSentence(`The call was transferred to ${other}${writeTier(second?.tier)}`)]),
  ];
}

function writeTier(tier: 1 | 2 | undefined): string {
  return tier === undefined ? '' : ` (Tier ${tier})`;
}

function tellRequest(contact: Contact, inquiry: Inquiry, { mark }: Marks): readonly string[] {
  const { serviceRequest: request, entryId } = contact;
  if (request !== undefined && 'number' in request) {
    return [asSentence(`The service request number is ${toOneLine(request.number)}`)];
  }
  const later = tellLaterNumber(contact, inquiry);
  if (request !== undefined) return [...tellRefusal(request, contact), ...later];
  return later.length > 0
    ? later
    : [`The service request number is ${mark('service-request', entryId)}.`];
}

type Refused = Extract<ServiceRequest, { refusedBecause: string }>;

function tellRefusal(request: Refused, { channel }: Contact): readonly string[] {
  const who = channel === 'call' ? 'The representative' : 'USCIS';
  const { askAgainFrom: from } = request;
  return [
    `${who} did not issue a service request ${writeReason(request)}`,
    ...(from === undefined ? [] : [`The date given for asking again was ${writeDate(from)}.`]),
  ];
}

/** The quick choice of the call form, which is a phrase and no sentence. */
const WITHIN_NORMAL_TIME =
  /^(?:the )?(?:case )?(?:is )?within (?:the )?normal processing time\.?$/i;

function writeReason({ refusal, refusedBecause }: Refused): string {
  const reason = toOneLine(refusedBecause);
  if (refusal === 'unexplained') return 'and gave no reason.';
  if (WITHIN_NORMAL_TIME.test(reason)) {
    return 'because the case is within the normal processing time.';
  }
  // A reason that begins in lower case goes on with the sentence, as it was typed to do.
  return `because${/^\p{Ll}/u.test(reason) ? '' : ':'} ${asSentence(reason)}`;
}

/** A number that only a later contact brought. */
function tellLaterNumber(first: Contact, { contacts }: Inquiry): readonly string[] {
  const later = contacts.find((each) => each !== first && hasNumber(each));
  const request = later?.serviceRequest;
  if (later === undefined || request === undefined || !('number' in request)) return [];
  const number = toOneLine(request.number);
  return [asSentence(`On ${writeDate(later.on)} USCIS gave the service request number ${number}`)];
}

/** What was done, by whom it was as far as that is on record. */
function writeDone({ caller, channel }: Contact, writer: Writer): string {
  return caller === undefined
    ? CHANNEL_WAS_USED[channel]
    : `${writeCaller(caller, writer)} ${CHANNEL_USED[channel]}`;
}

/** When a letter to the center went, and how; to whom only of a channel that names an addressee. */
export function tellLetter(contact: Contact, writtenTo: WrittenTo, writer: Writer): string {
  const on = `on ${writeDate(contact.on)}`;
  if (!isAddressed(contact)) return `${writeDone(contact, writer)} ${on}.`;
  const { caller, channel, sent } = contact;
  const center = nameCenterOf(contact, writtenTo);
  const isMail = channel === 'e-mail';
  const address = isMail ? toOneLine(sent?.to ?? '') : '';
  const to = address === '' ? '' : ` (${address})`;
  if (caller !== undefined) {
    const by = isMail ? 'by e-mail' : 'by letter';
    return `${writeCaller(caller, writer)} wrote to the ${center} ${on} ${by}${to}.`;
  }
  const done = isMail ? `The ${center} was e-mailed` : `A letter was sent to the ${center}`;
  return `${done} ${on}${to}.`;
}
