import type { CaseFile } from '../domain/case-file.ts';
import type { DocketRow } from '../domain/docket.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { lastFour } from '../domain/receipt-number.ts';
import type { Words } from './catalogue.ts';

/** What a case is said by. */
type Said = {
  readonly [Part in 'receiptNumber' | 'label' | 'form' | 'isProtected']?:
    | DocketRow[Part]
    | undefined;
};

/** A case by its receipt number, in groups, or as one that has none yet. */
export function sayCaseNumber(receiptNumber: ReceiptNumber | undefined, words: Words): string {
  return receiptNumber === undefined
    ? words.text('caseWithoutNumber')
    : words.receipt(receiptNumber);
}

/** What else tells which case it is: what the person calls it, its form, and what is added. */
export function sayCaseAbout(
  { label, form }: Said,
  { name }: Words,
  ...more: readonly (string | undefined)[]
): string {
  return [label && name(label), form, ...more].filter((part) => part !== undefined).join(' · ');
}

/** A case in a line: its number, and what the person calls it; a protected one as no more than that. */
export function sayCase(said: Said, words: Words): string {
  if (said.isProtected === true) return words.text('caseProtected');
  const about = sayCaseAbout(said, words);
  const number = sayCaseNumber(said.receiptNumber, words);
  return about === '' ? number : `${number} · ${about}`;
}

/** A case in the fewest words that tell which it is, for what is heard. A protected one is not said so. */
export function sayCaseBriefly(
  { label, receiptNumber }: Pick<Said, 'label' | 'receiptNumber'>,
  { text, name }: Words,
): string {
  if (label !== undefined) return name(label);
  return receiptNumber === undefined
    ? text('caseWithoutNumber')
    : text('notifyCaseEnding', { digits: lastFour(receiptNumber) });
}

/**
 * A case's file in the tab and in the browser's history, which others may see: one that is protected
 * shows no number there, nor does one of which it is not known yet.
 */
export function sayCaseTitle(file: CaseFile | undefined, words: Words): string {
  if (file === undefined) return words.text('caseFacts');
  return file.isProtected ? words.text('caseProtected') : sayCaseNumber(file.receiptNumber, words);
}
