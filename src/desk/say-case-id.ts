import type { CaseId } from '../domain/ids.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../domain/receipt-number.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Words } from '../locales/catalogue.ts';

/** A case by its receipt number, in groups, or as one that has none yet. */
export function sayCaseNumber(receiptNumber: ReceiptNumber | undefined, words: Words): string {
  return receiptNumber === undefined
    ? words.text('caseWithoutNumber')
    : formatReceiptNumber(receiptNumber);
}

/** A case by what its id alone tells, before its file is read. */
export function sayCaseId(caseId: CaseId, words: Words): string {
  return sayCaseNumber(parseReceiptNumber(caseId), words);
}
