import { createWords } from '../../../../src/locales/catalogue.ts';
import type { EntryId } from '../../../../src/domain/ids.ts';
import type { ReceiptNumber } from '../../../../src/domain/receipt-number.ts';
import { newEntryId } from '../../../../src/platform/new-ids.ts';
import { createApp, type App } from '../../../../src/ui/app.ts';
import { emptyCall } from '../../../../src/ui/call-fields.ts';
import { BY_ITSELF } from '../../../../src/ui/chosen-inquiry.ts';
import { saveCall } from '../../../../src/ui/save-call.ts';
import type { SaveResult } from '../../../../src/ui/save.ts';

const CASES = 7;

/** Told of every note: that "Saved" would be said of it, or what would be said instead. */
type Listener = {
  readonly tellSaved: (entryId: string, inSecondCopy: boolean) => Promise<void>;
  readonly tellNotSaved: (why: string) => Promise<void>;
};

/** Notes one call after the other; begins to do so and returns. */
export function noteWithoutEnd(label: string, length?: number): void {
  void noteMany(label, Number.POSITIVE_INFINITY, length);
}

/**
 * Notes so many calls, each about one of a few cases, the way the call form does.
 *
 * @param length how long each note is at least, in characters
 */
export async function noteMany(label: string, count: number, length = 0): Promise<void> {
  const { tellSaved, tellNotSaved } = globalThis as unknown as Listener;
  const app = createApp(createWords('en-US'));
  for (let number = 0; number < count; number += 1) {
    const entryId = newEntryId();
    const words = `Note ${number} of ${label}`.padEnd(length, '.');
    const result = await note(app, entryId, number, words);
    // Not awaited: the next note does not wait for the test to hear of this one.
    if (result.saved) void tellSaved(entryId, result.inSecondCopy);
    else void tellNotSaved(String(result.error));
  }
}

async function note(
  app: App,
  entryId: EntryId,
  number: number,
  notes: string,
): Promise<SaveResult> {
  const receipt = `EAC21900123${40 + (number % CASES)}` as ReceiptNumber;
  const fields = {
    ...emptyCall(receipt, app.clock.now(), app.clock.zone()),
    inquiry: BY_ITSELF,
    notes,
  };
  const saved = await saveCall(app, receipt, { entryId, draftKey: `call ${number}`, fields });
  return saved.result;
}
