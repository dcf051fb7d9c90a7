import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { toStatusFact } from '../domain/status-fact.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { findPlace, readCaseFile } from '../storage/read-case.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import { within } from '../storage/within.ts';
import type { App } from './app.ts';
import { today } from './app.ts';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';

/** What reading before a save may take; beyond it the person is told that nothing was saved. */
export const READ_LIMIT_IN_MS = 5000;

/** The case of a receipt number, and what is to be recorded so that it is kept. */
export type Keeping = { readonly caseId: CaseId; readonly entries: readonly NewEntry[] };

/**
 * What keeps the case of this number, with the status that its page shows, if it shows one. A case
 * that is kept already gets only what is new. Rejects when the journal can't be read.
 *
 * @param entryId the id that was minted with the draft, if the number was typed in one.
 */
export async function toKeeping(
  app: App,
  receiptNumber: ReceiptNumber,
  sighting: Sighting | undefined,
  entryId: EntryId = newEntryId(),
): Promise<Keeping> {
  const { caseId, isKept } = await findPlace(app.storage, receiptNumber);
  const entries: NewEntry[] = [];
  if (!isKept) {
    entries.push({ id: entryId, caseId, fact: { type: 'case-kept', receiptNumber } });
  }
  if (sighting !== undefined) {
    const fact = toStatusFact(sighting, await readCaseFile(app.storage, caseId), today(app));
    if (fact !== undefined) entries.push({ id: newEntryId(), caseId, fact });
  }
  return { caseId, entries };
}

/**
 * Keeps a case. Never rejects.
 *
 * @param draft the one that the number was typed in.
 */
export async function keepCase(
  app: App,
  receiptNumber: ReceiptNumber,
  sighting: Sighting | undefined,
  draft?: { readonly key: string; readonly entryId: EntryId },
): Promise<SaveResult> {
  try {
    const keeping = toKeeping(app, receiptNumber, sighting, draft?.entryId);
    const { entries } = await within(READ_LIMIT_IN_MS, keeping);
    return await save(app, entries, draft?.key);
  } catch (error) {
    return { saved: false, error };
  }
}
