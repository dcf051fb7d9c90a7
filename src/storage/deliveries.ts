import type { CalendarDate } from '../domain/calendar-date.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import { isAhead } from '../domain/clock-doubt.ts';
import { counts, deliveredIds } from '../domain/delivery.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Delivered } from '../domain/reminder.ts';
import { casesAhead } from './cases-ahead.ts';
import type { ReadContext } from './read-case.ts';
import { readCaseFile } from './read-case.ts';
import { refoldCase } from './refold-case.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

/**
 * The cases with a reminder that may be due on or before `throughOn`, soonest first; and those whose
 * rows can't tell, for they rest on a stamp far ahead of now.
 */
export async function casesToCheck(
  storage: Pick<Storage, 'connection' | 'now'>,
  throughOn: CalendarDate,
): Promise<readonly CaseId[]> {
  const database = await storage.connection();
  const [due, ahead] = await Promise.all([
    database.getAllKeysFromIndex('docket', 'nextReminderOn', IDBKeyRange.upperBound(throughOn)),
    casesAhead(storage),
  ]);
  return [...new Set([...(due as CaseId[]), ...ahead])];
}

/** Takes for not shown what was shown by a clock far ahead of now: it rings in its time. */
export async function takeBackAhead(
  storage: Pick<Storage, 'connection' | 'holidays' | 'now'>,
): Promise<void> {
  const database = await storage.connection();
  const now = storage.now();
  const cases = await casesAhead(storage);
  const deliveries = await Promise.all(
    cases.map((caseId) => database.getAllFromIndex('deliveries', 'caseId', caseId)),
  );
  const ahead = deliveries.flat().filter((each) => counts(each) && isAhead(each.claimedAt, now));
  await recordDeliveries(
    storage,
    ahead.map((delivery) => ({ delivery, state: 'withdrawn' as const })),
  );
}

/** A case and the reminders of it that need not ring again. */
export async function readForReminders(
  storage: ReadContext,
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

/** So many records are written in one transaction: it has to end long before it is taken back. */
const BATCH = 200;

/**
 * Records claims before anything is shown. `summary` are the ids that the summary notification
 * stands for from now on; they go first, or one cut short would show some of them alone as well.
 */
export async function recordClaims(
  storage: Pick<Storage, 'connection'>,
  claims: readonly Delivery[],
  summary?: readonly string[],
): Promise<void> {
  for (let from = 0; from < claims.length; from += BATCH) {
    await inWriteTransaction(storage, async (transaction) => {
      if (from === 0 && summary !== undefined) {
        await transaction.objectStore('settings').put(summary, 'summary');
      }
      const store = transaction.objectStore('deliveries');
      const docket = transaction.objectStore('docket');
      const some = claims.slice(from, from + BATCH);
      const kept = await Promise.all(some.map(({ caseId }) => docket.getKey(caseId)));
      // A case that was erased meanwhile leaves nothing of itself here.
      const claimed = some.filter((_, index) => kept[index] !== undefined);
      await Promise.all(claimed.map((claim) => store.put(claim)));
    });
  }
}

/** The ids that the summary notification stands for. */
export async function readSummary(
  storage: Pick<Storage, 'connection'>,
): Promise<readonly string[]> {
  const database = await storage.connection();
  return ((await database.get('settings', 'summary')) as readonly string[] | undefined) ?? [];
}

/** Forgets what the summary stood for: it was taken back, or the person saw it. */
export async function forgetSummary(storage: Pick<Storage, 'connection'>): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('settings');
    await Promise.all([store.delete('summary'), store.delete('summaryCountsTooMany')]);
  });
}

/** Notes that the summary stands for fewer now; what it says on the desktop is then to follow. */
export async function narrowSummary(
  storage: Pick<Storage, 'connection'>,
  ids: readonly string[],
): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('settings');
    await Promise.all([store.put(ids, 'summary'), store.put(true, 'summaryCountsTooMany')]);
  });
}

/** Whether the summary on the desktop still counts reminders that it no longer stands for. */
export async function summaryCountsTooMany(storage: Pick<Storage, 'connection'>): Promise<boolean> {
  const database = await storage.connection();
  return (await database.get('settings', 'summaryCountsTooMany')) === true;
}

/** Notes that the summary on the desktop says what it stands for. */
export async function noteSummaryCounted(storage: Pick<Storage, 'connection'>): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('settings').delete('summaryCountsTooMany');
  });
}

/**
 * Records what became of reminders and moves the docket rows of their cases on, together; in one
 * transaction unless they are very many.
 */
export async function recordDeliveries(
  storage: Pick<Storage, 'connection' | 'holidays'>,
  changes: readonly { readonly delivery: Delivery; readonly state: DeliveryState }[],
): Promise<void> {
  for (let from = 0; from < changes.length; from += BATCH) {
    const some = changes.slice(from, from + BATCH);
    await inWriteTransaction(storage, async (transaction) => {
      const store = transaction.objectStore('deliveries');
      const docket = transaction.objectStore('docket');
      const known = await Promise.all(
        some.map(async ({ delivery: { id, caseId } }) => {
          return (await store.getKey(id)) ?? (await docket.getKey(caseId));
        }),
      );
      // One that was erased meanwhile, with its case, leaves nothing of itself here.
      const left = some.filter((_, index) => known[index] !== undefined);
      await Promise.all(left.map(({ delivery, state }) => store.put({ ...delivery, state })));
      const caseIds = new Set(left.map(({ delivery }) => delivery.caseId));
      for (const caseId of caseIds) await refoldCase(transaction, caseId, storage);
    });
  }
}

/**
 * Records that the person saw a reminder. One that was withdrawn stays so: browsers also report what
 * the extension itself took back as closed by the person. Returns its case, if the id is known.
 */
export async function recordSeen(
  storage: Pick<Storage, 'connection' | 'holidays'>,
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

/** Records that the person saw the summary, and so each reminder it stood for. */
export async function recordSummarySeen(storage: Pick<Storage, 'connection'>): Promise<void> {
  const ids = await readSummary(storage);
  for (let from = 0; from < ids.length; from += BATCH) {
    await inWriteTransaction(storage, async (transaction) => {
      const store = transaction.objectStore('deliveries');
      for (const id of ids.slice(from, from + BATCH)) {
        const delivery = await store.get(id);
        // One that is only claimed was not shown yet: it still has to be.
        if (delivery?.state === 'shown') await store.put({ ...delivery, state: 'seen' });
      }
    });
  }
  await forgetSummary(storage);
}

/**
 * The first day, of all kept cases, on which a reminder may have to ring.
 *
 * @param after only days later than this; those up to it have been looked at.
 */
export async function firstReminderOn(
  storage: Pick<Storage, 'connection'>,
  after?: CalendarDate,
): Promise<CalendarDate | undefined> {
  const database = await storage.connection();
  const index = database.transaction('docket').store.index('nextReminderOn');
  const cursor = await index.openKeyCursor(
    after === undefined ? null : IDBKeyRange.lowerBound(after, true),
  );
  return cursor?.key as CalendarDate | undefined;
}
