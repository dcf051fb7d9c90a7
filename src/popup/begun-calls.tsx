import { formatReceiptNumber, parseReceiptNumber } from '../domain/receipt-number.ts';
import { useWords } from '../ui/app.ts';

/** Calls that were begun and not saved: offered again, so that nothing typed is forgotten. */
export function BegunCalls({
  receipts,
  onContinue,
}: {
  readonly receipts: readonly string[];
  readonly onContinue: (receipt: string) => void;
}) {
  const { text } = useWords();
  if (receipts.length === 0) return null;
  return (
    <section class="popup-part">
      <ul>
        {receipts.map((receipt) => (
          <li key={receipt} class="row">
            <button
              type="button"
              class="link"
              data-testid="continue-call"
              onClick={() => onContinue(receipt)}
            >
              {text('popupContinueDraft')}
            </button>
            <span class="number quiet">{sayReceipt(receipt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayReceipt(receipt: string): string {
  const receiptNumber = parseReceiptNumber(receipt);
  return receiptNumber === undefined ? '' : formatReceiptNumber(receiptNumber);
}
