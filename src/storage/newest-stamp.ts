import type { Entry, Stamp } from '../domain/entry.ts';
import { compareStamps } from '../domain/entry.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** The newest stamp of the journal, after which the next entry is recorded. */
export async function newestStampIn(transaction: WriteTransaction): Promise<Stamp | undefined> {
  const stored = (await transaction.objectStore('settings').get('newestStamp')) as
    | Stamp
    | undefined;
  return stored ?? findNewest(transaction);
}

/**
 * Notes the stamps of entries that were added, in the transaction that adds them.
 *
 * @param before the newest stamp before them, where this transaction has read it.
 */
export async function noteStampsIn(
  transaction: WriteTransaction,
  added: readonly Entry[],
  before?: Stamp,
): Promise<void> {
  let newest = before ?? (await newestStampIn(transaction));
  for (const entry of added) {
    if (newest === undefined || compareStamps(entry, newest) > 0) newest = entry;
  }
  if (newest === undefined) return;
  const { recordedAt, era } = newest;
  const stamp: Stamp = era === undefined ? { recordedAt } : { recordedAt, era };
  await transaction.objectStore('settings').put(stamp, 'newestStamp');
}

/** Where nothing is noted: the stamp of the last entry, or a newer one of the same era. */
async function findNewest(transaction: WriteTransaction): Promise<Stamp | undefined> {
  const store = transaction.objectStore('entries');
  const last = (await store.openCursor(null, 'prev'))?.value;
  if (last?.era !== undefined) return last;
  return (await store.index('recordedAt').openCursor(null, 'prev'))?.value;
}
