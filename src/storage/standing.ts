import type { Stamp } from '../domain/entry.ts';
import type { DeviceId } from '../domain/ids.ts';
import type { JournalRules } from '../domain/journal-rules.ts';
import { nextArrivalIn } from './arrivals.ts';
import type { JournalNow } from './journal-now.ts';
import { newestStampIn } from './newest-stamp.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { deviceIdIn, replicaIn } from './settings-store.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What new entries are added to, as the transaction that adds them finds it. */
export type Standing = {
  readonly recordedBy: DeviceId;
  readonly newestStamp: Stamp | undefined;
  readonly before: ReplicaRecord;
  readonly nextArrival: number;
  readonly rules: JournalRules;
  readonly erasedThrough: number;
};

/** Reads it at once, beside what is read to find the entries. */
export async function readStanding(
  transaction: WriteTransaction,
  journal: JournalNow,
  newUuid: () => string,
): Promise<Standing> {
  const store = transaction.objectStore('settings');
  const { settings } = journal;
  const [recordedBy, newestStamp, before, nextArrival, rules, erasedThrough] = await Promise.all([
    deviceIdIn({ get: settings.get, put: (id, key) => store.put(id, key) }, newUuid),
    newestStampIn(transaction, settings),
    replicaIn(settings),
    nextArrivalIn(transaction, settings),
    journal.rules(),
    journal.erasedThrough(),
    journal.wasAnyRemoved(),
  ]);
  return { recordedBy, newestStamp, before, nextArrival, rules, erasedThrough };
}
