import type { ContactMade, InquiryKind } from './contact.ts';
import { toCalendarDate } from './calendar-date.ts';
import type { ContactId, EntryId, InquiryId } from './ids.ts';

/**
 * The contact that says that a promised call back did not come, or came and was missed. It reached
 * nobody: neither does it open a wait, nor does it touch the 30 days (facts of January 2022).
 *
 * @param entryId the id that its entry will have.
 */
export function toMissedCallBack(
  entryId: EntryId,
  inquiry: { readonly id: InquiryId; readonly kind: InquiryKind },
  now: Temporal.Instant,
  zone: string,
): ContactMade {
  return {
    type: 'contact-made',
    contactId: entryId as string as ContactId,
    inquiryId: inquiry.id,
    inquiryKind: inquiry.kind,
    step: 'call',
    channel: 'call',
    startedAt: now.toString(),
    on: toCalendarDate(now.toZonedDateTimeISO(zone).toPlainDate()),
    zone,
    outcome: 'not-reached',
    notReached: 'call-back-missed',
  };
}
