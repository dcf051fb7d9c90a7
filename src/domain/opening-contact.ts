import type { CalendarDate } from './calendar-date.ts';
import type { ContactMade, InquiryKind, Promised } from './contact.ts';
import { gotThrough } from './contact.ts';
import type { Ladder } from './ladder.ts';
import { isPhoneStep } from './step.ts';

/**
 * Why a contact opens no wait: it did not get through; it was beside the order of steps; its kind of
 * matter, its channel, a field office, or the goal for service requests needs one, and there is no
 * number of it.
 */
export type NoWaitReason = 'not-reached' | 'beside' | 'kind' | 'channel' | 'field-office' | 'goal';

/** What of a contact says whether it opens a wait: enough for one that is still being noted. */
export type OpeningContact = Pick<
  ContactMade,
  'inquiryKind' | 'step' | 'channel' | 'outcome' | 'serviceRequest' | 'promises' | 'startsWait'
>;

/** What the rules about service requests depend on besides the contact. */
export type RequestKnown = {
  /** What the inquiry is about as it is told now; the contact says what it was when it was recorded. */
  readonly kind: InquiryKind;
  /** Whether a wait of the matter was opened before, and no answer has settled it since. */
  readonly isUnderWay: boolean;
  /** Whether the number of a service request was given in the contact, or in an earlier one since the matter was last settled. */
  readonly isNumberKnown: boolean;
  /** The ladder that gives the contact its lengths. */
  readonly ladder: Ladder;
  /** The one that held when it was recorded; `undefined` where that is not known. */
  readonly recordedLadder: Ladder | undefined;
};

/**
 * The matters that are handed on as a service request (guide of 2017, "Service Requests") and are no
 * inquiry about a delay: without a number nothing says that one was taken.
 */
const REQUESTS_ONLY: readonly InquiryKind[] = ['expedite', 'change-of-address', 'rescheduling'];

/** Whether the matter is one that waits only for a service request. */
function isRequestOnly(kind: InquiryKind): boolean {
  return REQUESTS_ONLY.includes(kind);
}

/**
 * Whether a contact is about such a matter, as it was recorded and as the inquiry is told now: another
 * kind given to the inquiry afterwards takes no wait away that runs.
 */
export function isAboutRequest(
  { inquiryKind }: Pick<ContactMade, 'inquiryKind'>,
  kind: InquiryKind,
): boolean {
  return isRequestOnly(inquiryKind) && isRequestOnly(kind);
}

/**
 * Why a contact opens no wait, or `undefined` when it opens one (unless an earlier one of its step has
 * one running). What the person says herself, what was promised, and a date from which to ask again
 * need no service request.
 */
export function whyNoWait(contact: OpeningContact, known: RequestKnown): NoWaitReason | undefined {
  if (!gotThrough(contact)) return 'not-reached';
  if (contact.step === 'beside') return 'beside';
  return hasOwnWait(contact) ? undefined : missingNumber(contact, known);
}

/** Which rule the contact would need the number of a service request for, and has none. */
export function missingNumber(
  contact: OpeningContact,
  { kind, isUnderWay, isNumberKnown, ladder, recordedLadder }: RequestKnown,
): 'kind' | 'channel' | 'field-office' | 'goal' | undefined {
  const isFirstStep = isPhoneStep(contact.step);
  // The release counts from the contact with the NCSC; another way counts if it did what a call does.
  const isOtherWay = isFirstStep && contact.channel !== 'call';
  if (isOtherWay && !isUnderWay && !hasNumber(contact)) return 'channel';
  // A written step follows the wait of the one before, whatever that was counted from.
  if (isNumberKnown || (isUnderWay && !isFirstStep)) return undefined;
  if (isAboutRequest(contact, kind)) return 'kind';
  // One that was recorded under another ladder keeps its wait: none that runs vanishes by itself.
  const isRecordedSo = recordedLadder?.countsFromServiceRequest === true;
  if (!isFirstStep || !isRecordedSo || !ladder.countsFromServiceRequest) return undefined;
  return ladder.scope === 'field-offices' ? 'field-office' : 'goal';
}

/** Whether the contact has a wait for a reason of its own, whatever the ladder says. */
export function hasOwnWait(contact: OpeningContact): boolean {
  return (
    contact.startsWait !== undefined ||
    answerPromised(contact) !== undefined ||
    askAgainFrom(contact) !== undefined
  );
}

/** What was promised of an answer; of two such promises the last counts. */
export function answerPromised({ promises }: OpeningContact): Promised | undefined {
  return promises?.findLast(({ of }) => of === 'answer');
}

/** The date from which one may ask again, where the case was said to be within the normal time. */
export function askAgainFrom({ serviceRequest, step }: OpeningContact): CalendarDate | undefined {
  if (serviceRequest === undefined || 'number' in serviceRequest) return undefined;
  const { refusal, askAgainFrom: from } = serviceRequest;
  return refusal === 'within-normal-time' && isPhoneStep(step) ? from : undefined;
}

/** Whether a service request was refused without a reason. */
export function isUnexplained({ serviceRequest }: ContactMade): boolean {
  if (serviceRequest === undefined || 'number' in serviceRequest) return false;
  return serviceRequest.refusal === 'unexplained';
}

/** Whether the contact yielded the number of a service request. */
export function hasNumber({ serviceRequest }: Pick<ContactMade, 'serviceRequest'>): boolean {
  return serviceRequest !== undefined && 'number' in serviceRequest;
}

/** Whether two contacts yielded the number of one service request. */
export function isNumberOf(
  { serviceRequest: one }: Pick<ContactMade, 'serviceRequest'>,
  { serviceRequest: other }: Pick<ContactMade, 'serviceRequest'>,
): boolean {
  if (one === undefined || other === undefined) return false;
  return 'number' in one && 'number' in other && one.number === other.number;
}
