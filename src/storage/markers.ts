import type { EntryId } from '../domain/ids.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** The markers of erased entries in the database: confirmed ones only. */
export async function readMarkers(
  storage: Pick<Storage, 'connection'>,
): Promise<ReadonlySet<EntryId>> {
  const database = await storage.connection();
  return new Set((await database.getAllKeys('erased')) as EntryId[]);
}

/** Adds markers, and notes that the copies are to be brought in step with them, all in one. */
export async function addMarkersIn(
  transaction: WriteTransaction,
  ids: readonly EntryId[],
): Promise<void> {
  if (ids.length === 0) return;
  const erased = transaction.objectStore('erased');
  // Each awaited by all, also where one of them is refused at once.
  await Promise.all(ids.map(async (id) => erased.put({ id })));
  await transaction.objectStore('settings').put(true, 'erasing');
}

/**
 * Makes both copies hold the markers that either of them holds, and tells which these are. Called under
 * the second copy's lock.
 */
export async function uniteMarkers(storage: Storage): Promise<ReadonlySet<EntryId>> {
  const [ofDatabase, listed] = [await readMarkers(storage), await storage.copy.readMarkers()];
  const ofCopy = new Set(listed);
  const all = new Set([...ofDatabase, ...ofCopy]);
  if (all.size > ofCopy.size) await storage.copy.replaceMarkers([...all]);
  const missing = [...ofCopy].filter((id) => !ofDatabase.has(id));
  if (missing.length > 0) {
    await inWriteTransaction(storage, (transaction) => addMarkersIn(transaction, missing));
  }
  return all;
}
