import type { CaseId } from '../domain/ids.ts';
import { newUuid } from '../platform/new-ids.ts';
import type { JournalNow } from '../storage/journal-now.ts';
import type { NewEntry } from '../storage/record-entries.ts';

/** The id of a case that has no number yet. */
export function newPendingId(): CaseId {
  return `pending:${newUuid()}` as CaseId;
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
