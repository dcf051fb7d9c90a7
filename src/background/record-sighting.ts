import { toCalendarDate } from '../domain/calendar-date.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Sighting } from '../domain/sighting.ts';
import { toStatusFact } from '../domain/status-fact.ts';
import { findByReceiptNumber, readCaseFile } from '../storage/read-case.ts';
import { recordEntries } from '../storage/record-entries.ts';
import type { Storage } from '../storage/storage.ts';

/** What recording a sighting needs besides the journal. */
export type SightingContext = {
  readonly storage: Storage;
  readonly zone: () => string;
  readonly newEntryId: () => EntryId;
};

/**
 * Records what the page of a kept case showed: the status if it differs from the last one in the
 * same language, else that it was looked at, once a day. A page with several results, or with none,
 * records nothing. Returns whether the journal changed.
 */
export async function recordSighting(
  { storage, zone, newEntryId }: SightingContext,
  sighting: Sighting,
): Promise<boolean> {
  const [receiptNumber] = sighting.receiptNumbers;
  if (receiptNumber === undefined || sighting.receiptCount !== 1) return false;
  const row = await findByReceiptNumber(storage, receiptNumber);
  if (row === undefined) return false;

  const today = toCalendarDate(storage.now().toZonedDateTimeISO(zone()).toPlainDate());
  const fact = toStatusFact(sighting, await readCaseFile(storage, row.caseId), today);
  if (fact === undefined) return false;
  await recordEntries(storage, [{ id: newEntryId(), caseId: row.caseId, fact }]);
  return true;
}
