import type { EntryId } from '../../../../src/domain/ids.ts';
import type { ReceiptNumber } from '../../../../src/domain/receipt-number.ts';
import { newEntryId } from '../../../../src/platform/new-ids.ts';
import { createApp } from '../../../../src/ui/app.ts';
import { emptyCall } from '../../../../src/ui/call-fields.ts';
import { BY_ITSELF, saveCall } from '../../../../src/ui/save-call.ts';

const CASES = 7;

/**
 * Notes one call after the other the way the call form does, and tells each one of which "Saved" would
 * be said; begins to do so and returns. What it can't save it tells too.
 */
export function noteWithoutEnd(round: number): void {
  const { tellSaved, tellNotSaved } = globalThis as unknown as {
    readonly tellSaved: (entryId: string) => Promise<void>;
    readonly tellNotSaved: (why: string) => Promise<void>;
  };
  const app = createApp();
  void (async () => {
    for (let number = 0; ; number += 1) {
      const entryId: EntryId = newEntryId();
      const receipt = `EAC21900123${40 + (number % CASES)}` as ReceiptNumber;
      const fields = {
        ...emptyCall(receipt, app.clock.now(), app.clock.zone()),
        inquiry: BY_ITSELF,
        notes: `Note ${number} of round ${round}`,
      };
      const saved = await saveCall(app, receipt, { entryId, draftKey: `call ${number}`, fields });
      // Not awaited: the next note does not wait for the test to hear of this one.
      if ('result' in saved && saved.result.saved) void tellSaved(entryId);
      else void tellNotSaved(JSON.stringify(saved));
    }
  })();
}
