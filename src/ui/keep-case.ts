import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { newEntryId } from '../platform/new-ids.ts';
import type { JournalNow } from '../storage/journal-now.ts';
import { keptNumber, keptWithStatus } from '../storage/kept-number.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import type { App } from './app.ts';
import { today } from './app.ts';
import { newPendingId } from './new-pending-id.ts';
import type { SameIds } from './same-ids.ts';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';

/** The case of a receipt number, and what is to be recorded so that it is kept. */
export type Keeping = { readonly caseId: CaseId; readonly entries: readonly NewEntry[] };

/** What keeps the case of this number, unless it is kept already, in the transaction that records it. */
export async function toKeeping(
  now: JournalNow,
  receiptNumber: ReceiptNumber,
  ids: SameIds,
): Promise<Keeping> {
  const row = await now.rowOfNumber(receiptNumber);
  if (row !== undefined) return { caseId: row.caseId, entries: [] };
  const entryId = ids.of(`keep ${receiptNumber}`);
  const pendingId = ids.pending(receiptNumber);
  const kept = await keptNumber(now, { receiptNumber, entryId, pendingId });
  if (kept === 'kept-meanwhile') throw new Error('Within one transaction it was kept meanwhile.');
  return { caseId: kept.caseId, entries: [kept] };
}

/**
 * Keeps a case, with the status that its page shows, if it shows one. A case that is kept already gets
 * only what is new. Never rejects.
 *
 * @param draft the one that the number was typed in, or only the id that its entry is to have.
 */
export async function keepCase(
  app: App,
  receiptNumber: ReceiptNumber,
  sighting: Sighting | undefined,
  draft?: { readonly key?: string; readonly entryId: EntryId },
): Promise<SaveResult> {
  return save(app, finder(app, { receiptNumber, sighting }, draft?.entryId), draft);
}

/** A case to be kept, and what its page shows of it. */
export type ToKeep = {
  readonly receiptNumber: ReceiptNumber;
  readonly sighting: Sighting | undefined;
};

/** Keeps several cases as {@link keepCase} does: all of them or, should that fail, none. Never rejects. */
export async function keepCases(app: App, chosen: readonly ToKeep[]): Promise<SaveResult> {
  const finders = chosen.map((each) => finder(app, each));
  return save(app, async (now) => {
    const entries: NewEntry[] = [];
    for (const find of finders) entries.push(...(await find(now)));
    return entries;
  });
}

/** Finds, in the transaction that records it, what keeps a case; under the same ids at every try. */
function finder(
  app: App,
  { receiptNumber, sighting }: ToKeep,
  entryId = newEntryId(),
): (now: JournalNow) => Promise<readonly NewEntry[]> {
  const number = { receiptNumber, entryId, pendingId: newPendingId() };
  const seen = { sighting, statusId: newEntryId(), today: today(app) };
  return (now) => keptWithStatus(now, number, seen);
}
