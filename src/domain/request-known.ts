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
      if (verdict !== 'nothing-new') known = { ...known, isUnderWay: verdict !== 'settles' };
      continue;
    }
    if (event.contact === contact) break;
    known = withNumber(known, event.contact);
    if (whyNoWait(event.contact, known) === undefined) known = { ...known, isUnderWay: true };
  }
  return withNumber(known, contact);
}

function withNumber(known: RequestKnown, contact: OpeningContact): RequestKnown {
  return gotThrough(contact) && hasNumber(contact) ? { ...known, isNumberKnown: true } : known;
}
