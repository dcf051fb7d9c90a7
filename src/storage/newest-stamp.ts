import type { Entry, Stamp } from '../domain/entry.ts';
import { compareStamps } from '../domain/entry.ts';
import type { SettingsReader } from './settings-store.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** The newest stamp of the journal, after which the next entry is recorded. */
export async function newestStampIn(
  transaction: WriteTransaction,
  settings: SettingsReader = transaction.objectStore('settings'),
): Promise<Stamp | undefined> {
  const stored = (await settings.get('newestStamp')) as Stamp | undefined;
  return stored ?? findNewest(transaction);
}

/** Notes the stamps of entries that were added, in the transaction that adds them. */
export async function noteStampsIn(
  transaction: WriteTransaction,
  added: readonly Entry[],
): Promise<void> {
  await putNewestStamp(transaction, added, await newestStampIn(transaction));
}

/**
 * The same, asked of the database at once.
 *
 * @param before the newest stamp before them, as this transaction has read it.
 */
export function putNewestStamp(
  transaction: WriteTransaction,
  added: readonly Entry[],
  before: Stamp | undefined,
): Promise<unknown> {
  let newest = before;
  for (const entry of added) {
    if (newest === undefined || compareStamps(entry, newest) > 0) newest = entry;
  }
  if (newest === undefined) return Promise.resolve();
  const { recordedAt, era } = newest;
  const stamp: Stamp = era === undefined ? { recordedAt } : { recordedAt, era };
  return transaction.objectStore('settings').put(stamp, 'newestStamp');
}

/** Where nothing is noted: the stamp of the last entry, or a newer one of the same era. */
async function findNewest(transaction: WriteTransaction): Promise<Stamp | undefined> {
  const store = transaction.objectStore('entries');
  const last = (await store.openCursor(null, 'prev'))?.value;
  if (last?.era !== undefined) return last;
  return (await store.index('recordedAt').openCursor(null, 'prev'))?.value;
}
