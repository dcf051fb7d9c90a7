import type { CalendarDate } from '../calendar-date.ts';
import { daysBetween } from '../calendar-date.ts';
import type { Channel } from '../contact.ts';
import { gotThrough } from '../contact.ts';
import type { Contact, Inquiry } from '../inquiry.ts';
import { isPhoneStep } from '../step.ts';

/** "More than 30 days have passed" since the contact with the NCSC (USCIS release of 2009, step 2). */
export const DAYS_AFTER_CALL = 30;
/** "In the event you do not receive a response within 21 days" (USCIS release of 2009, step 3). */
export const DAYS_FOR_CENTER = 21;
/** The CIS Ombudsman asks for a contact with USCIS of the last 90 days, and 60 days given (facts.md §2). */
export const OMBUDSMAN_DAYS = { atLeast: 60, atMost: 90 } as const;

const OUTSIDE_USCIS: readonly Channel[] = ['ombudsman', 'congressional-office'];
const IN_WRITING: readonly Channel[] = ['e-mail', 'e-request', 'account-message', 'letter'];

/** The call, or what was done in its place, from which the 30 days count: the first that got through. */
export function firstContact(inquiry: Inquiry | undefined): Contact | undefined {
  const first =
    inquiry?.contacts.filter((each) => isPhoneStep(each.step) && gotThrough(each)) ?? [];
  return first.find(({ isCallBack }) => !isCallBack) ?? first[0];
}

/** The letter to the service center from which the 21 days count: the first that got through. */
export function firstLetterToCenter(inquiry: Inquiry | undefined): Contact | undefined {
  return inquiry?.contacts.find((each) => each.step === 'write-service-center' && gotThrough(each));
}

/** How often USCIS was asked in writing about the matter, as far as it got through. */
export function timesAskedInWriting(inquiry: Inquiry | undefined): number {
  const asked = inquiry?.contacts.filter(
    (each) => IN_WRITING.includes(each.channel) && gotThrough(each),
  );
  return asked?.length ?? 0;
}

/** How USCIS itself was contacted within the last 90 days, oldest first; that it called is no such contact. */
export function recentContacts(
  inquiry: Inquiry | undefined,
  today: CalendarDate,
): readonly Contact[] {
  return (inquiry?.contacts ?? []).filter((each) => {
    const days = daysBetween(each.on, today);
    const isRecent = days >= 0 && days <= OMBUDSMAN_DAYS.atMost && !each.isCallBack;
    return isRecent && gotThrough(each) && !OUTSIDE_USCIS.includes(each.channel);
  });
}
