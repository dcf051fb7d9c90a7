import type { CaseFile } from './case-file.ts';
import type { Channel, InquiryKind, Promised, ServiceRequest, WaitStart } from './contact.ts';
import type { Contact, Inquiry } from './inquiry.ts';
import type { Ladder } from './ladder.ts';
import { whyNewContactOpensNone } from './new-contact.ts';
import type { NoWaitReason } from './opening-contact.ts';
import { whyNoWait } from './opening-contact.ts';
import { SERVICE_CENTER_LADDER } from './published-ladders.ts';
import { requestKnown } from './request-known.ts';
import type { ContactStep } from './step.ts';
import { isPhoneStep } from './step.ts';
import type { Window } from './window.ts';

/** A contact that is being noted and got through, as far as its wait depends on it. */
export type NotedContact = {
  readonly step: ContactStep;
  readonly channel: Channel;
  readonly kind: InquiryKind;
  readonly serviceRequest: ServiceRequest | undefined;
  readonly promises: readonly Promised[];
};

/**
 * What a person has to know about the wait of a contact while she notes it. `again`: one is running
 * on this step, and the contact brings a number that the matter did not have; days count from the
 * first contact (USCIS release of 2009) unless she has them start anew. `none`: no wait begins, because
 * the published rule of this kind, or of this office, needs a service request number (guide of 2017).
 */
export type WaitRemark =
  | { readonly says: 'again' }
  | {
      readonly says: 'none';
      readonly because: 'kind' | 'field-office' | 'goal';
      /** The person has had it counted all the same, whatever the rule: she can take that back. */
      readonly isCounted?: true;
    };

/**
 * What is to be said about the wait of a contact, or `undefined` when it goes without saying.
 *
 * @param file `undefined` for a case that is not kept yet.
 * @param inquiry the matter it continues; `undefined` for a new one.
 */
export function toWaitRemark(
  file: Pick<CaseFile, 'windows' | 'inquiries' | 'ladder' | 'isProtected'> | undefined,
  inquiry: Inquiry | undefined,
  { kind, serviceRequest, promises, ...contact }: NotedContact,
): WaitRemark | undefined {
  // A protected case has no waits at all.
  if (file?.isProtected === true) return undefined;
  if (inquiry !== undefined && isStepRunning(file?.windows ?? [], inquiry, contact.step)) {
    return isNewNumber(serviceRequest, inquiry) ? { says: 'again' } : undefined;
  }
  const because = whyNewContactOpensNone(
    {
      ...contact,
      outcome: 'reached',
      promises,
      inquiryKind: inquiry?.kind ?? kind,
      ...(serviceRequest && { serviceRequest }),
      ...(inquiry && { inquiryId: inquiry.id }),
    },
    { inquiries: file?.inquiries ?? [], ladder: file?.ladder ?? SERVICE_CENTER_LADDER },
  );
  return isOfRequests(because) ? { says: 'none', because } : undefined;
}

/**
 * What is to be said about a recorded contact whose wait was counted at the person's word, which can
 * be taken back; `undefined` of any other.
 *
 * @param ladder the one it was recorded under.
 */
export function countedRemark(
  contact: Contact,
  inquiry: Inquiry,
  ladder: Ladder,
): WaitRemark | undefined {
  const { startsWait, ...byItself } = contact;
  if (startsWait === 'again') return { says: 'again' };
  if (startsWait === undefined) return undefined;
  const because = whyNoWait(byItself, requestKnown(contact, inquiry, ladder));
  return isOfRequests(because) ? { says: 'none', because, isCounted: true } : undefined;
}

/** Whether it is a rule about service requests, and none that the form tells otherwise. */
function isOfRequests(because: NoWaitReason | undefined) {
  return because === 'kind' || because === 'field-office' || because === 'goal';
}

/** How a contact may be counted at the person's word, given what is to be said of its wait. */
export function offeredStart(remark: WaitRemark | undefined): WaitStart | undefined {
  if (remark?.says === 'again') return 'again';
  if (remark?.says !== 'none') return undefined;
  return remark.because !== 'kind' || remark.isCounted ? 'anyway' : undefined;
}

/** Whether a call back was promised in this matter and has not come; of any matter without one. */
export function isCallBackDue(
  file: Pick<CaseFile, 'windows'> | undefined,
  inquiry: Inquiry | undefined,
): boolean {
  const windows = file?.windows ?? [];
  return windows.some(
    ({ next, inquiryId }) =>
      next === 'call-back' && (inquiry === undefined || inquiryId === inquiry.id),
  );
}

function isNewNumber(serviceRequest: ServiceRequest | undefined, { contacts }: Inquiry): boolean {
  if (serviceRequest === undefined || !('number' in serviceRequest)) return false;
  const { number } = serviceRequest;
  return !contacts.some(
    ({ serviceRequest: known }) =>
      known !== undefined && 'number' in known && known.number === number,
  );
}

function isStepRunning(windows: readonly Window[], inquiry: Inquiry, step: ContactStep): boolean {
  return windows.some(({ id, inquiryId, explanation: { trigger } }) => {
    // A promised call back or notice runs beside the wait of the step.
    const isBeside = id.includes('/');
    if (inquiryId !== inquiry.id || isBeside || trigger.kind !== 'contact') return false;
    return trigger.step === step || (isPhoneStep(trigger.step) && isPhoneStep(step));
  });
}
