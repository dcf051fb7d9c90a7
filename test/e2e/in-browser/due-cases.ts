import { toDocketRow } from '../../../src/domain/docket.ts';
import { toCaseFile } from '../../../src/domain/case-file.ts';
import type { DocketRow } from '../../../src/domain/docket.ts';
import { addDays, toCalendarDate } from '../../../src/domain/calendar-date.ts';
import { browserSurroundings } from '../../../src/platform/surroundings.ts';
import { entriesOfCase } from '../../../src/storage/erased-through.ts';
import { foldRules } from '../../../src/storage/refold-case.ts';
import { rulesIn } from '../../../src/storage/settings-store.ts';
import { createStorage } from '../../../src/storage/storage.ts';

/** As many cases are looked at, at most, of those that a filled journal took for shown. */
const MOST_LOOKED_AT = 2000;

const storage = createStorage(browserSurroundings);
const yesterday = () => addDays(toCalendarDate(Temporal.Now.plainDateISO()), -1);

/**
 * The rows, as they are before anything is shown, of so many cases of a filled journal that have had a
 * reminder due since yesterday at the latest: whatever the hour, it rings.
 */
export async function findDueRows(count: number): Promise<readonly DocketRow[]> {
  const database = await storage.connection();
  const transaction = database.transaction(['docket', 'entries', 'settings']);
  const rules = await rulesIn(transaction.objectStore('settings'));
  const byCase = transaction.objectStore('entries').index('caseId');
  const found: DocketRow[] = [];
  const docket = transaction.objectStore('docket');
  for (const { caseId } of await docket.getAll(undefined, MOST_LOOKED_AT)) {
    const file = toCaseFile(
      caseId,
      await entriesOfCase(byCase, caseId, -1),
      foldRules(rules, storage),
    );
    const row = toDocketRow(file, [], rules);
    const isDue = row?.nextReminderOn !== undefined && row.nextReminderOn <= yesterday();
    if (row !== undefined && isDue) found.push(row);
    if (found.length === count) return found;
  }
  throw new Error(`Only ${found.length} of ${count} cases are due.`);
}

/** Makes these due again, as if nothing had been shown of any case. */
export async function putDue(rows: readonly DocketRow[]): Promise<void> {
  const database = await storage.connection();
  const stores = ['docket', 'deliveries', 'settings'] as const;
  const transaction = database.transaction(stores, 'readwrite');
  await transaction.objectStore('deliveries').clear();
  await transaction.objectStore('settings').delete('summary');
  await transaction.objectStore('settings').delete('summaryCountsTooMany');
  for (const row of rows) await transaction.objectStore('docket').put(row);
  await transaction.done;
}

/** Of how many of these it is recorded that they were shown. */
export async function countShown(rows: readonly DocketRow[]): Promise<number> {
  const database = await storage.connection();
  const deliveries = await database.getAll('deliveries');
  const shown = new Set(
    deliveries.filter(({ state }) => state === 'shown').map(({ caseId }) => caseId),
  );
  return rows.filter(({ caseId }) => shown.has(caseId)).length;
}
