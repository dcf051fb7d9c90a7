import type { Range } from './mask-digits.ts';
import { findNumbers } from './mask-digits.ts';
import { findNames, labelFinders, nameFinders, phraseFinders } from './mask-names.ts';
import type { PrivateWords } from './private-words.ts';

/** What stands in the place of something hidden; always as long, so that no length tells a name. */
export const MASK = '•••••';

/** Gives a text without what is private in it. */
export type Mask = (text: string) => string;

/**
 * A mask for all texts of a report: no five digits in a row of a receipt number or A-number are left, of
 * the known ones or of whatever else has their shape, and no name, whole or in parts. What is written
 * down nowhere but in a note, as the name of a neighbour, it can't know.
 */
export function createMask(words: PrivateWords): Mask {
  const numbers = [...words.receiptNumbers, ...words.aNumbers];
  const finders = [
    ...nameFinders(words.names),
    ...labelFinders(words.labels),
    ...phraseFinders(words.phrases),
  ];
  return (text) => hide(text, [...findNumbers(text, numbers), ...findNames(text, finders)]);
}

/** The text with each range replaced; ranges that touch are one. */
function hide(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let shownTo = 0;
  let hiddenTo = -1;
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    if (from > hiddenTo) {
      parts.push(text.slice(shownTo, from), MASK);
      hiddenTo = to;
    }
    hiddenTo = Math.max(hiddenTo, to);
    shownTo = hiddenTo;
  }
  return [...parts, text.slice(shownTo)].join('');
}
