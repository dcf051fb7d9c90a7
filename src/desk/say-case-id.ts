import type { CaseFile } from '../domain/case-file.ts';
import { formatReceiptNumber } from '../domain/receipt-number.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Words } from '../locales/catalogue.ts';

/** A case by its receipt number, in groups, or as one that has none yet. */
export function sayCaseNumber(receiptNumber: ReceiptNumber | undefined, words: Words): string {
  return receiptNumber === undefined
    ? words.text('caseWithoutNumber')
    : formatReceiptNumber(receiptNumber);
}

/**
 * A case's file in the tab and in the browser's history, which others may see: one that is protected
 * shows no number there, nor does one of which it is not known yet.
 */
export function sayCaseTitle(file: CaseFile | undefined, words: Words): string {
  if (file === undefined) return words.text('caseFacts');
  return file.isProtected ? words.text('caseProtected') : sayCaseNumber(file.receiptNumber, words);
}
