import type { ContactMade } from '../domain/contact.ts';
import { present } from '../domain/reading.ts';
import type { SentText } from '../domain/sent-text.ts';
import type { ContactFields } from '../ui/contact-fields.ts';
import { fieldsOfContact, readContact } from '../ui/contact-fields.ts';
import { isZone } from '../ui/local-time.ts';
import { MOST_PROMISES_ASKED } from '../ui/promise-fields.ts';

/**
 * A letter, a message or a visit as corrected. What the form does not ask stays as it was recorded,
 * and so does what it can't show: an outcome or a step that only calls have, a refusal. The address
 * it went to was one of the way in which it was not sent after all; one that was noted by hand went to
 * the address of the step that it is.
 *
 * @param to the address that the form shows, where it shows one.
 */
export function correctedContact(
  original: ContactMade,
  fields: ContactFields,
  now: Temporal.Instant,
  zoneHere: string,
  to?: string,
): ReturnType<typeof readContact> {
  const { contactId, inquiryId } = original;
  const zone = isZone(original.zone) ? original.zone : zoneHere;
  const read = readContact(fields, { contactId, inquiryId }, now, zone);
  if ('problems' in read) return read;
  const { contact } = read;
  const before = fieldsOfContact(original);
  const { startedAt, on } = original;
  const time = fields.startedAt === before.startedAt ? { startedAt, on, zone: original.zone } : {};
  const promises = [
    ...(contact.promises ?? []),
    ...(original.promises?.slice(MOST_PROMISES_ASKED) ?? []),
  ];
  const isAsNumbered = fields.number.trim() === before.number;
  return {
    contact: present({
      ...original,
      ...contact,
      ...time,
      inquiryId,
      step: fields.step === before.step ? original.step : contact.step,
      outcome: fields.outcome === before.outcome ? original.outcome : contact.outcome,
      serviceRequest: isAsNumbered ? original.serviceRequest : contact.serviceRequest,
      startsWait: contact.startsWait,
      neededBy: contact.neededBy,
      promises: promises.length === 0 ? undefined : promises,
      notes: contact.notes,
      sent: isAddressRecorded(original, fields, before) ? original.sent : sentTo(to, original.sent),
    }),
  };
}

/** Whether the address on record, if any, is still the one it went to. */
function isAddressRecorded(
  { sent }: Pick<ContactMade, 'sent'>,
  fields: ContactFields,
  before: ContactFields,
): boolean {
  if (fields.channel !== before.channel) return false;
  // Of a letter that was composed here it is known, whatever step it was.
  return sent?.to !== undefined && (sent.text !== undefined || fields.step === before.step);
}

function sentTo(to: string | undefined, sent: SentText | undefined): SentText | undefined {
  const { to: _, ...words } = sent ?? {};
  const said = present({ to, ...words });
  return Object.keys(said).length === 0 ? undefined : said;
}
