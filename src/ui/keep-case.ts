import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { toStatusFact } from '../domain/status-fact.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { findByReceiptNumber, readCaseFile } from '../storage/read-case.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import type { App } from './app.ts';
import { today } from './app.ts';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';

/** The case of a receipt number, and what is to be recorded so that it is kept. */
export type Keeping = { readonly caseId: CaseId; readonly entries: readonly NewEntry[] };

/**
 * What keeps the case of this number, with the status that its page shows, if it shows one. A case
 * that is kept already gets only what is new. Rejects when the journal can't be read.
 */
export async function toKeeping(
  app: App,
  receiptNumber: ReceiptNumber,
  sighting: Sighting | undefined,
): Promise<Keeping> {
  const row = await findByReceiptNumber(app.storage, receiptNumber);
  const caseId = row?.caseId ?? (receiptNumber as string as CaseId);
  const entries: NewEntry[] = [];
  if (row === undefined) {
    entries.push({ id: newEntryId(), caseId, fact: { type: 'case-kept', receiptNumber } });
  }
  if (sighting !== undefined) {
    const fact = toStatusFact(sighting, await readCaseFile(app.storage, caseId), today(app));
    if (fact !== undefined) entries.push({ id: newEntryId(), caseId, fact });
  }
  return { caseId, entries };
}

/** Keeps a case. Never rejects. */
export async function keepCase(
  app: App,
  receiptNumber: ReceiptNumber,
  sighting: Sighting | undefined,
): Promise<SaveResult> {
  try {
    const { entries } = await toKeeping(app, receiptNumber, sighting);
    return await save(app, entries);
  } catch (error) {
    return { saved: false, error };
  }
}
