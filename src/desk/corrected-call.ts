import type { ContactMade } from '../domain/contact.ts';
import type { CallFields, ReadCall } from '../ui/call-fields.ts';
import { fieldsOfCall, readCall } from '../ui/call-fields.ts';

/**
 * The call as corrected. What the form does not ask stays as it was recorded: what names the call,
 * its step and channel, promises after the first, and, when its time was not touched, the instant.
 */
export function correctedCall(
  original: ContactMade,
  fields: CallFields,
  now: Temporal.Instant,
  zoneHere: string,
): ReadCall {
  const { contactId, inquiryId, step, channel } = original;
  const zone = isZone(original.zone) ? original.zone : zoneHere;
  const read = readCall(fields, { contactId, inquiryId }, now, zone);
  if ('problems' in read) return read;
  const before = fieldsOfCall(original, '');
  const { startedAt, on } = original;
  const time = fields.startedAt === before.startedAt ? { startedAt, on, zone: original.zone } : {};
  const { promises: [promise] = [], ...call } = read.call;
  const promises = [
    ...(promise === undefined ? [] : [promise]),
    ...(fields.reached === before.reached ? (original.promises?.slice(1) ?? []) : []),
  ];
  return {
    call: {
      ...call,
      ...time,
      contactId,
      inquiryId,
      step,
      channel,
      ...(promises.length > 0 && { promises }),
    },
  };
}

function isZone(zone: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone) !== undefined;
  } catch {
    // A zone this browser does not know.
    return false;
  }
}
