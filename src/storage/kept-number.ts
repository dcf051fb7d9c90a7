import type { CalendarDate } from '../domain/calendar-date.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { toStatusFact } from '../domain/status-fact.ts';
import type { JournalNow } from './journal-now.ts';
import type { NewEntry } from './record-entries.ts';

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

/** A number to be kept, and the ids to keep it under. */
export type NumberToKeep = {
  readonly receiptNumber: ReceiptNumber;
  readonly entryId: EntryId;
  /** The id of the case where another one was kept under this number. */
  readonly pendingId: CaseId;
};

/**
 * What keeps the case of a number, under an id that no other case has; nothing where the number is kept
 * already, unless by this very entry in a save that only seemed to fail.
 */
export async function keptNumber(
  now: JournalNow,
  { receiptNumber, entryId, pendingId }: NumberToKeep,
): Promise<KeptEntry | 'kept-meanwhile'> {
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

/** What a page showed of the case that is to be kept. */
export type SeenBeside = {
  readonly sighting: Sighting | undefined;
  readonly statusId: EntryId;
  readonly today: CalendarDate;
};

/**
 * What keeps a case with the status that its page shows, if it shows one; of a case that is kept already
 * only what is new.
 */
export async function keptWithStatus(
  now: JournalNow,
  number: NumberToKeep,
  { sighting, statusId, today }: SeenBeside,
): Promise<readonly NewEntry[]> {
  const kept = await keptNumber(now, number);
  const entries = typeof kept === 'string' ? [] : [kept];
  const caseId = entries[0]?.caseId ?? (await now.rowOfNumber(number.receiptNumber))?.caseId;
  if (sighting === undefined || caseId === undefined) return entries;
  const fact = toStatusFact(sighting, await now.fileOf(caseId), today);
  return fact === undefined ? entries : [...entries, { id: statusId, caseId, fact }];
}
