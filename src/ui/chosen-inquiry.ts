import type { CaseFile } from '../domain/case-file.ts';
import type { InquiryKind } from '../domain/contact.ts';
import { INQUIRY_KINDS } from '../domain/contact.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { asOneOf } from '../domain/reading.ts';

/** As a choice of inquiry: the one open inquiry of the case, else a new matter. */
export const BY_ITSELF = 'by-itself';
/** As a choice of inquiry: a new matter. */
export const NEW_MATTER = '';

/** The inquiry that a call continues, or `undefined` for a new matter. */
export function chosenInquiry(
  chosen: string,
  file: Pick<CaseFile, 'inquiries'> | undefined,
): Inquiry | undefined {
  const inquiries = file?.inquiries ?? [];
  const open = inquiries.filter(({ isOpen }) => isOpen);
  if (chosen !== BY_ITSELF) return open.find(({ id }) => id === chosen);
  return open.length === 1 ? open[0] : undefined;
}

/** What a call is about: what the matter it continues is about, for which the kind is not asked. */
export function kindOf(typed: string, inquiry: Inquiry | undefined): InquiryKind {
  return inquiry?.kind ?? asOneOf(typed, INQUIRY_KINDS) ?? 'other';
}
