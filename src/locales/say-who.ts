import type { CaseFile } from '../domain/case-file.ts';
import { formatReceiptNumber, lastFour } from '../domain/receipt-number.ts';
import type { Settings } from '../domain/settings.ts';
import type { Words } from './catalogue.ts';

/**
 * Whose case something is about, where others may see it: the person's own label, else the last four
 * digits; the full number as well only where she chose full notifications.
 */
export function sayWho(
  { label, receiptNumber }: Pick<CaseFile, 'label' | 'receiptNumber'>,
  detail: Settings['notificationDetail'],
  words: Words,
): string {
  if (detail === 'full' && receiptNumber !== undefined) {
    return words.aside([label, formatReceiptNumber(receiptNumber)]);
  }
  if (label !== undefined) return label;
  return receiptNumber === undefined
    ? words.text('notifyCaseWithoutNumber')
    : words.text('notifyCaseEnding', { digits: lastFour(receiptNumber) });
}
