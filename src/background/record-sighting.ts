import { toCalendarDate } from '../domain/calendar-date.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Fact } from '../domain/fact.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Sighting } from '../domain/sighting.ts';
import { statusDiffers } from '../domain/sighting.ts';
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
  const hasOneResult = sighting.receiptCount === 1 && sighting.text !== undefined;
  if (receiptNumber === undefined || !hasOneResult) return false;
  const row = await findByReceiptNumber(storage, receiptNumber);
  if (row === undefined) return false;

  const today = toCalendarDate(storage.now().toZonedDateTimeISO(zone()).toPlainDate());
  const fact = factOf(sighting, await readCaseFile(storage, row.caseId), today);
  if (fact === undefined) return false;
  await recordEntries(storage, [{ id: newEntryId(), caseId: row.caseId, fact }]);
  return true;
}

function factOf(sighting: Sighting, file: CaseFile, today: CalendarDate): Fact | undefined {
  const last = file.lastStatusIn[sighting.language];
  // A page that was read before its heading changed gave the text without its title.
  const addsTitle = last?.sighting.title === undefined && sighting.title !== undefined;
  if (last === undefined || addsTitle || statusDiffers(last.sighting, sighting)) {
    return { type: 'status-seen', on: today, sighting };
  }
  return file.lookedAtOn === today ? undefined : { type: 'status-checked', on: today };
}
