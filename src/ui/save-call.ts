import type { ContactMade } from '../domain/contact.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { findByReceiptNumber } from '../storage/read-case.ts';
import type { App } from './app.ts';
import { entriesToKeep } from './keep-case.ts';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';

/** Records a call about a receipt number; a case that is not kept yet is kept with it. */
export async function saveCall(
  app: App,
  receiptNumber: ReceiptNumber,
  entryId: EntryId,
  call: ContactMade,
): Promise<{ readonly caseId: CaseId; readonly result: SaveResult }> {
  let caseId = receiptNumber as string as CaseId;
  try {
    const kept = await findByReceiptNumber(app.storage, receiptNumber);
    caseId = kept?.caseId ?? caseId;
    const keeping = kept === undefined ? entriesToKeep(app, receiptNumber, undefined) : [];
    return { caseId, result: await save(app, [...keeping, { id: entryId, caseId, fact: call }]) };
  } catch (error) {
    return { caseId, result: { saved: false, error } };
  }
}
