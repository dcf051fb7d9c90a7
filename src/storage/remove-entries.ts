import type { EntryId } from '../domain/ids.ts';
import type { ArrivedEntry } from './second-copy.ts';
import type { Storage } from './storage.ts';
import { uniteMarkers } from './unite-markers.ts';
import { readBatches } from './unite-replicas.ts';
import { inWriteTransaction } from './write-transaction.ts';

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
