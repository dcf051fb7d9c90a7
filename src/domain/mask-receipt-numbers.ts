/** Three letters and ten digits, in any case and grouping. */
const RECEIPT_NUMBER = /([A-Z]{3})(?:[\s-]?\d){6}((?:[\s-]?\d){4})/gi;

/** `text` with every receipt number cut down to its letters and last four digits. */
export function maskReceiptNumbers(text: string): string {
  return text.replaceAll(
    RECEIPT_NUMBER,
    (_, letters: string, last: string) => `${letters}••••••${last.replaceAll(/\D/g, '')}`,
  );
}
