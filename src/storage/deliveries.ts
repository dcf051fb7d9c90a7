import type { CalendarDate } from '../domain/calendar-date.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import { deliveredIds } from '../domain/delivery.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Delivered } from '../domain/reminder.ts';
import { readCaseFile } from './read-case.ts';
import { refoldCase } from './refold-case.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** The cases with a reminder that may be due on or before `throughOn`, `limit` at most. */
export async function casesToCheck(
  storage: Pick<Storage, 'connection'>,
  throughOn: CalendarDate,
  limit: number,
): Promise<readonly CaseId[]> {
  const database = await storage.connection();
  const range = IDBKeyRange.upperBound(throughOn);
  const keys = await database.getAllKeysFromIndex('docket', 'nextReminderOn', range, limit);
  return keys as CaseId[];
}

/** A case and the reminders of it that need not ring again. */
export async function readForReminders(
  storage: Pick<Storage, 'connection' | 'holidays' | 'now'>,
  caseId: CaseId,
): Promise<{ readonly file: CaseFile; readonly delivered: Delivered }> {
  const database = await storage.connection();
  const [file, deliveries] = await Promise.all([
    readCaseFile(storage, caseId),
    database.getAllFromIndex('deliveries', 'caseId', caseId),
  ]);
  return { file, delivered: deliveredIds(deliveries) };
}

/** What is recorded of a reminder, by the id it shares with its notification. */
export async function readDelivery(
  storage: Pick<Storage, 'connection'>,
  id: string,
): Promise<Delivery | undefined> {
  const database = await storage.connection();
  return database.get('deliveries', id);
}

/** Records claims, in a transaction of their own, before anything is shown. */
export async function recordClaims(
  storage: Pick<Storage, 'connection'>,
  claims: readonly Delivery[],
): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('deliveries');
    await Promise.all(claims.map((claim) => store.put(claim)));
  });
}

/** Records what became of reminders and moves the docket rows of their cases on, together. */
export async function recordDeliveries(
  storage: Pick<Storage, 'connection' | 'holidays' | 'now'>,
  changes: readonly { readonly delivery: Delivery; readonly state: DeliveryState }[],
): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('deliveries');
    await Promise.all(changes.map(({ delivery, state }) => store.put({ ...delivery, state })));
    const caseIds = new Set(changes.map(({ delivery }) => delivery.caseId));
    for (const caseId of caseIds) await refoldCase(transaction, caseId, storage);
  });
}

/**
 * Records that the person saw a reminder. One that was withdrawn stays so: browsers also report what
 * the extension itself took back as closed by the person. Returns its case, if the id is known.
 */
export async function recordSeen(
  storage: Pick<Storage, 'connection' | 'holidays' | 'now'>,
  id: string,
): Promise<CaseId | undefined> {
  return inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('deliveries');
    const delivery = await store.get(id);
    if (delivery === undefined) return undefined;
    const { caseId, state } = delivery;
    if (state === 'claimed' || state === 'shown') {
      await store.put({ ...delivery, state: 'seen' });
      await refoldCase(transaction, caseId, storage);
    }
    return caseId;
  });
}

/** The first day, of all kept cases, on which a reminder may have to ring. */
export async function firstReminderOn(
  storage: Pick<Storage, 'connection'>,
): Promise<CalendarDate | undefined> {
  const database = await storage.connection();
  const index = database.transaction('docket').store.index('nextReminderOn');
  const cursor = await index.openKeyCursor();
  return cursor?.key as CalendarDate | undefined;
}
