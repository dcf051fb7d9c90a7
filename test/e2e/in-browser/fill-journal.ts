import { addDays, toCalendarDate } from '../../../src/domain/calendar-date.ts';
import { createConnection } from '../../../src/storage/connection.ts';
import type { ReplicaRecord } from '../../../src/storage/replica-record.ts';
import { EMPTY_RECORD, recordAfter } from '../../../src/storage/replica-record.ts';
import type { JournalWish } from '../../support/journal-generator.ts';
import { generateJournal } from '../../support/journal-generator.ts';
import { toStored } from '../../../src/storage/stored-entry.ts';

type OwnPage = {
  readonly chrome: { readonly runtime: { readonly getManifest: () => { version: string } } };
};

/** So many rows are written in one transaction. */
const BATCH = 5000;

/**
 * Fills the extension's own database with a generated journal in which everything due was shown
 * already, so that its next reminders lie ahead. Returns how many entries that made.
 *
 * @param more what else the journal is to hold.
 */
export async function fillJournal(cases: number, more: Partial<JournalWish> = {}): Promise<number> {
  const today = toCalendarDate(Temporal.Now.plainDateISO());
  const { entries, rows, deviceId } = generateJournal({ cases, seed: 1, today, ...more });
  const database = await createConnection()();

  let record: ReplicaRecord = EMPTY_RECORD;
  for (let from = 0; from < entries.length; from += BATCH) {
    const transaction = database.transaction('entries', 'readwrite');
    for (const [index, entry] of entries.slice(from, from + BATCH).entries()) {
      void transaction.store.put(toStored(entry), from + index);
      record = recordAfter(record, from + index, entry.id);
    }
    await transaction.done;
  }

  const tomorrow = addDays(today, 1);
  for (let from = 0; from < rows.length; from += BATCH) {
    const transaction = database.transaction('docket', 'readwrite');
    for (const row of rows.slice(from, from + BATCH)) {
      const { nextReminderOn } = row;
      const isPast = nextReminderOn !== undefined && nextReminderOn < tomorrow;
      void transaction.store.put(isPast ? { ...row, nextReminderOn: addDays(today, 7) } : row);
    }
    await transaction.done;
  }

  const settings = database.transaction('settings', 'readwrite');
  await settings.store.put(deviceId, 'deviceId');
  await settings.store.put(record, 'replica');
  // Otherwise the copies would be compared entry by entry while something else is measured.
  const { version } = (globalThis as unknown as OwnPage).chrome.runtime.getManifest();
  await settings.store.put({ at: Temporal.Now.instant().toString(), version }, 'compared');
  await settings.done;
  return entries.length;
}
