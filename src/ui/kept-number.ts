import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { newUuid } from '../platform/new-ids.ts';
import type { JournalNow } from '../storage/journal-now.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import type { Meanwhile } from './give-number.ts';

/** The id of a case that has no number yet. */
export function newPendingId(): CaseId {
  return `pending:${newUuid()}` as CaseId;
}

/** An entry that keeps a case. */
export type KeptEntry = NewEntry & { readonly caseId: CaseId };

/** What keeps a case, with its number if it has one. */
export function keptEntry(
  id: EntryId,
  caseId: CaseId,
  receiptNumber: ReceiptNumber | undefined,
): KeptEntry {
  return { id, caseId, fact: { type: 'case-kept', ...(receiptNumber && { receiptNumber }) } };
}

/**
 * What keeps the case of a number, under an id that no other case has; nothing where the number is kept
 * already, unless by this very entry in a save that only seemed to fail.
 */
export async function keptNumber(
  now: JournalNow,
  {
    receiptNumber,
    entryId,
    pendingId,
  }: {
    readonly receiptNumber: ReceiptNumber;
    readonly entryId: EntryId;
    /** The id of the case where another one was kept under this number. */
    readonly pendingId: CaseId;
  },
): Promise<KeptEntry | Meanwhile> {
  const row = await now.rowOfNumber(receiptNumber);
  if (row !== undefined) {
    const isOwn = await now.isRecorded(entryId);
    return isOwn ? keptEntry(entryId, row.caseId, receiptNumber) : 'kept-meanwhile';
  }
  const caseId = receiptNumber as string as CaseId;
  // A case whose number was corrected goes on under the mistyped one as its id.
  const isTaken = (await now.rowOf(caseId)) !== undefined;
  return keptEntry(entryId, isTaken ? pendingId : caseId, receiptNumber);
}

/**
 * Whether the numbers under which cases are to be kept are still nobody else’s: what was found free before
 * the transaction may have been given to another case by another window.
 */
export async function areFree(now: JournalNow, entries: readonly NewEntry[]): Promise<boolean> {
  for (const { caseId, fact } of entries) {
    if (fact.type !== 'case-kept' || fact.receiptNumber === undefined) continue;
    const row = await now.rowOfNumber(fact.receiptNumber);
    if (row !== undefined && row.caseId !== caseId) return false;
  }
  return true;
}
