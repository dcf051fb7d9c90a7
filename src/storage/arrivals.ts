import type { EntryId } from '../domain/ids.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { recordWithout } from './replica-record.ts';
import type { SettingsReader } from './settings-store.ts';
import { replicaIn } from './settings-store.ts';
import type { WriteTransaction } from './write-transaction.ts';

/**
 * The number of the next arrival: above each that was ever given out here, also to what is gone by now.
 * What is told apart by these numbers, such as what came since a backup, never means another entry.
 */
export async function nextArrivalIn(
  transaction: WriteTransaction,
  settings: SettingsReader = transaction.objectStore('settings'),
): Promise<number> {
  const [newest, highest] = await Promise.all([
    transaction.objectStore('entries').openKeyCursor(null, 'prev'),
    highestIn(settings),
  ]);
  return Math.max(highest, newest?.key ?? -1) + 1;
}

/** Notes what the database holds now that entries were deleted from it. */
export async function noteGoneIn(
  transaction: WriteTransaction,
  arrivals: readonly number[],
  ids: readonly EntryId[],
): Promise<void> {
  const newest = await transaction.objectStore('entries').openKeyCursor(null, 'prev');
  const before = await replicaIn(transaction.objectStore('settings'));
  const highest = arrivals.reduce((one, other) => Math.max(one, other), before.lastArrival);
  await transaction.objectStore('settings').put(true, 'removedHere');
  await putRecordIn(transaction, recordWithout(before, ids, newest?.key ?? -1), highest);
}

/**
 * Writes down what the database holds, which may be less than before.
 *
 * @param given a number that was given out, which may be above that of the newest entry now.
 */
export async function putRecordIn(
  transaction: WriteTransaction,
  record: ReplicaRecord,
  given = -1,
): Promise<void> {
  const settings = transaction.objectStore('settings');
  const highest = Math.max(await highestIn(settings), given);
  if (highest > record.lastArrival) await settings.put(highest, 'highestArrival');
  await settings.put(record, 'replica');
}

/** The highest number that is known to have been given out; −1 when none was. */
async function highestIn(settings: SettingsReader): Promise<number> {
  const [{ lastArrival }, noted] = await Promise.all([
    replicaIn(settings),
    settings.get('highestArrival'),
  ]);
  return Math.max(lastArrival, typeof noted === 'number' ? noted : -1);
}
