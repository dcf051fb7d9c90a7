import type { EntryId } from '../domain/ids.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';

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
