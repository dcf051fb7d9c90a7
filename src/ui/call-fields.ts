import type { ContactMade } from '../domain/contact.ts';
import type { ContactId, EntryId, InquiryId } from '../domain/ids.ts';
import type { CallBackFields } from './call-back-fields.ts';
import { fieldsOfCallBack, NO_CALL_BACK } from './call-back-fields.ts';
import type { CallerFields } from './caller-fields.ts';
import { fieldsOfCaller, NO_CALLER } from './caller-fields.ts';
import type { ClockFields } from './clock-fields.ts';
import { fieldsOfLength, NO_CLOCK } from './clock-fields.ts';
import { localNow, localTimeOf } from './local-time.ts';
import type { PromiseFields } from './promise-fields.ts';
import { fieldsOfPromises, NO_PROMISES } from './promise-fields.ts';
import type { RequestFields } from './request-fields.ts';
import { fieldsOfRequest, NO_REQUEST } from './request-fields.ts';

/** What stands in the fields of a call, as typed; each may be empty. */
export type CallFields = RequestFields &
  PromiseFields &
  ClockFields &
  CallBackFields &
  CallerFields & {
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
    readonly answerGiven: string;
    readonly readOut: string;
    readonly nextStep: string;
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
    ...NO_CLOCK,
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
    answerGiven: '',
    readOut: '',
    ...NO_PROMISES,
    ...NO_CALL_BACK,
    nextStep: '',
    ...NO_CALLER,
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
    ...NO_CLOCK,
    ...fieldsOfLength(contact.durationInSeconds),
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
    answerGiven: contact.answerGiven ?? '',
    readOut: contact.readOut ?? '',
    ...fieldsOfPromises(contact.promises),
    ...fieldsOfCallBack(contact.callBack),
    nextStep: contact.nextStep ?? '',
    ...fieldsOfCaller(contact.caller),
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

function sayTier(tier: 1 | 2 | undefined): string {
  return tier === undefined ? '' : String(tier);
}
