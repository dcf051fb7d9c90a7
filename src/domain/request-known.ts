import { gotThrough } from './contact.ts';
import type { Contact, Inquiry } from './inquiry.ts';
import { eventsOf } from './inquiry.ts';
import type { Ladder } from './ladder.ts';
import type { OpeningContact, RequestKnown } from './opening-contact.ts';
import { hasNumber, whyNoWait } from './opening-contact.ts';

/**
 * What the rules about service requests depend on for a contact, as far as its inquiry shows.
 *
 * @param contact one of the inquiry, or one that is still being noted and comes last.
 * @param inquiry `undefined` for a new one.
 * @param ladder the one of the case, taken for that of every contact.
 */
export function requestKnown(
  contact: OpeningContact | Contact,
  inquiry: Inquiry | undefined,
  ladder: Ladder,
): RequestKnown {
  const kind = inquiry?.kind ?? contact.inquiryKind;
  let known: RequestKnown = {
    kind,
    isUnderWay: false,
    isNumberKnown: false,
    ladder,
    recordedLadder: ladder,
  };
  for (const event of inquiry === undefined ? [] : eventsOf(inquiry)) {
    if (event.kind === 'answer') {
      const { verdict } = event.answer;
      if (verdict === 'settles') known = { ...known, isUnderWay: false, isNumberKnown: false };
      if (verdict === 'told-to-wait') known = { ...known, isUnderWay: true };
      continue;
    }
    if (event.contact === contact) break;
    known = withNumber(known, event.contact);
    if (whyNoWait(event.contact, known) === undefined) known = { ...known, isUnderWay: true };
  }
  return withNumber(known, contact);
}

/**
 * The number of the initial service request (guide of 2017): the first one given since the matter was
 * last settled. One that was settled is not what a new round waits for.
 */
export function initialNumber(inquiry: Pick<Inquiry, 'contacts' | 'answers'>): string | undefined {
  let number: string | undefined;
  for (const event of eventsOf(inquiry)) {
    if (event.kind === 'answer') {
      if (event.answer.verdict === 'settles') number = undefined;
      continue;
    }
    const { serviceRequest } = event.contact;
    if (!gotThrough(event.contact) || serviceRequest === undefined) continue;
    if ('number' in serviceRequest) number ??= serviceRequest.number;
  }
  return number;
}

function withNumber(known: RequestKnown, contact: OpeningContact): RequestKnown {
  return gotThrough(contact) && hasNumber(contact) ? { ...known, isNumberKnown: true } : known;
}
