import type { DocketRow } from '../domain/docket.ts';
import { formatReceiptNumber } from '../domain/receipt-number.ts';
import type { Words } from '../locales/catalogue.ts';

/** A case in a line: its number, and what the person calls it; a protected one by its number alone. */
export function sayRow(
  { receiptNumber, label, form }: Pick<DocketRow, 'receiptNumber' | 'label' | 'form'>,
  { text }: Words,
): string {
  const number =
    receiptNumber === undefined ? text('caseWithoutNumber') : formatReceiptNumber(receiptNumber);
  return [number, label, form].filter((part) => part !== undefined).join(' · ');
}
