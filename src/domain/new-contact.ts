import type { CaseFile } from './case-file.ts';
import type { InquiryId } from './ids.ts';
import type { Ladder } from './ladder.ts';
import type { LadderPin } from './ladder-pin.ts';
import type { NoWaitReason, OpeningContact } from './opening-contact.ts';
import { whyNoWait } from './opening-contact.ts';
import { requestKnown } from './request-known.ts';

/** The pin that a contact recorded now gets. */
export function pinFor({
  ladder,
  isLadderChosen,
}: Pick<CaseFile, 'ladder' | 'isLadderChosen'>): LadderPin {
  return { id: ladder.id, version: ladder.version, by: isLadderChosen ? 'choice' : 'office' };
}

/**
 * Why a contact recorded now would open no wait, so that the form can say so and offer to have it
 * counted all the same; `undefined` when it opens one, or belongs to one that runs.
 */
export function whyNewContactOpensNone(
  contact: OpeningContact & { readonly inquiryId?: InquiryId },
  { inquiries, ladder }: { readonly inquiries: CaseFile['inquiries']; readonly ladder: Ladder },
): NoWaitReason | undefined {
  const inquiry = inquiries.find(({ id }) => id === contact.inquiryId);
  return whyNoWait(contact, requestKnown(contact, inquiry, ladder));
}
