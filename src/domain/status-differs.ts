import { findReceiptNumbers } from './receipt-search.ts';
import type { Sighting } from './sighting.ts';
import { foldWhiteSpace } from './white-space.ts';

/** What the sentences of a status tell besides their words. */
const TOLD = ['statusOn', 'askIfNotArrivedBy', 'actBy', 'officeNamed'] as const;
/** ", Receipt Number IOE0912345678": what the status page says of a case, and its card need not. */
const RECEIPT_CLAUSE =
  /(?:(?:receipt\s*(?:number|#)|n[uú]mero\s+de\s+recibo)\s*:?\s*)?\b[a-z]{3}[\s-]*\d(?:[\s-]?\d){9}/giu;

/**
 * Whether the status changed between two sightings of one case. Only sightings in the same language can be compared:
 * across languages, and where one shows no status at all, the answer is `false`. Case and spacing of titles vary over
 * the years, so neither counts; a title that one of them lacks does not count either.
 *
 * The status page and the account page word one status differently, and a person who goes from one to the other has
 * seen nothing new. Which of them a text is from, it tells itself: the status page names the receipt number in its
 * sentence, and no other sentence of it is recorded; a card has the number beside it. Between texts of one wording any
 * other word counts. Between a text with the number and one without, a title of its own tells, then the dates and the
 * office; words only where neither sighting has a date or one has no title, and then without the number, blanks and
 * punctuation. So words alone that change under one title and date are told by the kind of page that told the last
 * status, not by the other: there they can't be told from its way of saying it.
 */
export function statusDiffers(one: Sighting, other: Sighting): boolean {
  if (one.language !== other.language) return false;
  if (partDiffers(one.title, other.title)) return true;
  if (!isWordedAlike(one, other)) return saysAnother(one, other);
  return partDiffers(one.text, other.text);
}

/** Whether both texts name their receipt number, or neither; also where one has no text. */
export function isWordedAlike({ text: one }: Sighting, { text: other }: Sighting): boolean {
  return one === undefined || other === undefined || namesNumber(one) === namesNumber(other);
}

function saysAnother(one: Sighting, other: Sighting): boolean {
  if (TOLD.some((part) => partDiffers(one[part], other[part]))) return true;
  const isTitled = one.title !== undefined && other.title !== undefined;
  const isDated = one.statusOn !== undefined || other.statusOn !== undefined;
  if (isTitled && isDated) return false;
  return wordsOf(one.text) !== wordsOf(other.text);
}

function partDiffers(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return foldWhiteSpace(one).toLowerCase() !== foldWhiteSpace(other).toLowerCase();
}

function namesNumber(text: string): boolean {
  return findReceiptNumbers(text, 1).count > 0;
}

/** The letters and digits of a text, without its receipt number. */
function wordsOf(text = ''): string {
  return text
    .replace(RECEIPT_CLAUSE, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
