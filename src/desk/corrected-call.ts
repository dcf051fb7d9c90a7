import type { ContactMade } from '../domain/contact.ts';
import { present } from '../domain/reading.ts';
import type { CallFields } from '../ui/call-fields.ts';
import { fieldsOfCall } from '../ui/call-fields.ts';
import { isZone } from '../ui/local-time.ts';
import { MOST_PROMISES_ASKED } from '../ui/promise-fields.ts';
import type { ReadCall } from '../ui/read-call.ts';
import { readCall } from '../ui/read-call.ts';

/**
 * The call as corrected. What the form does not ask stays as it was recorded: what names the call,
 * its step, channel, ladder and other cases, promises after the second, and, when its time was not
 * touched, the instant.
 */
export function correctedCall(
  original: ContactMade,
  fields: CallFields,
  now: Temporal.Instant,
  zoneHere: string,
): ReadCall {
  const { contactId, inquiryId, step, channel, ladder, sharedBy } = original;
  const zone = isZone(original.zone) ? original.zone : zoneHere;
  const read = readCall(fields, { contactId, inquiryId }, now, zone);
  if ('problems' in read) return read;
  const { call } = read;
  const before = fieldsOfCall(original, '');
  const { startedAt, on } = original;
  const time = fields.startedAt === before.startedAt ? { startedAt, on, zone: original.zone } : {};
  const isAsReached = fields.reached === before.reached;
  const unasked = isAsReached ? (original.promises?.slice(MOST_PROMISES_ASKED) ?? []) : [];
  const promises = [...(call.promises ?? []), ...unasked];
  return {
    call: present({
      ...call,
      ...time,
      contactId,
      inquiryId,
      step,
      channel,
      ladder,
      sharedBy,
      outcome: isAsReached ? original.outcome : call.outcome,
      promises: promises.length === 0 ? undefined : promises,
    }),
  };
}
