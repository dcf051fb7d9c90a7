import type { EntryId } from '../domain/ids.ts';
import { removeFromDatabase } from './remove-from-database.ts';
import type { ArrivedEntry } from './second-copy.ts';
import type { Storage } from './storage.ts';
import { uniteMarkers } from './unite-markers.ts';
import { readBatches } from './unite-replicas.ts';
import { inWriteTransaction } from './write-transaction.ts';

/**
 * Removes entries from both copies: from the second one first, as what only that one held would be
 * restored from it. A crash in between leaves them in the database, from where who asked for it removes
 * them at the next start. Called under the second copy's lock.
 */
export async function removeEntries(storage: Storage, ids: ReadonlySet<EntryId>): Promise<void> {
  if (ids.size === 0) return;
  await storage.copy.replaceAll(entriesWithout(storage, ids));
  await removeFromDatabase(storage, [...ids]);
}

/** All entries of the database but these. */
export async function* entriesWithout(
  storage: Storage,
  ids: ReadonlySet<EntryId>,
): AsyncGenerator<readonly ArrivedEntry[]> {
  for await (const batch of readBatches(await storage.connection())) {
    yield batch.filter(({ entry }) => !ids.has(entry.id));
  }
}

/**
 * Brings the second copy in step with the markers: each copy gets all of them, and the second one loses
 * what the database lost with them. Finishes what a crash cut short, and does nothing where nothing is
 * left. Called under the second copy's lock.
 */
export async function settleMarkers(storage: Storage): Promise<void> {
  const database = await storage.connection();
  if ((await database.get('settings', 'erasing')) !== true) return;
  const markers = await uniteMarkers(storage);
  // No record tells whether it still holds some: behind a gap in its files they would not be looked for.
  const isHeld = (await database.get('settings', 'copyHoldsErased')) === true;
  if (isHeld) await storage.copy.replaceAll(readBatches(database));
  await inWriteTransaction(storage, async (transaction) => {
    const now = await transaction.objectStore('erased').count();
    // Some were added meanwhile: they are still to be settled.
    if (now !== markers.size) return;
    const settings = transaction.objectStore('settings');
    await settings.delete('erasing');
    await settings.delete('copyHoldsErased');
  });
}
