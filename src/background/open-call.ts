import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { handToPanel, takeFromPanel } from '../platform/panel-form.ts';
import { openSidePanel } from '../platform/side-panel.ts';
import { openDesk } from '../platform/surfaces.ts';

/**
 * Opens the form of a call beside the page; where the browser does not, as Firefox does not for a click on
 * a page, in a tab. To be called in the handler of the message that tells of the click, before anything is
 * waited for.
 */
export async function openCall(
  receiptNumber: ReceiptNumber,
  windowId: number | undefined,
): Promise<void> {
  if (windowId !== undefined) {
    try {
      const opening = openSidePanel(windowId);
      const handing = handToPanel(windowId, { name: 'call', receipt: receiptNumber });
      await Promise.all([opening, handing]);
      return;
    } catch {
      await takeFromPanel(windowId);
    }
  }
  await openDesk(`#/call/${receiptNumber}`);
}
