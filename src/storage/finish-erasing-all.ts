import { wholeOf } from '../domain/cut-entries.ts';
import type { EntryId } from '../domain/ids.ts';
import { noteGoneIn } from './arrivals.ts';
import { removeDraftsIn } from './erase-in.ts';
import { erasedThroughIn } from './erased-through.ts';
import { addMarkersIn, readMarkers } from './markers.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** So many entries go in one transaction: it has to end long before it is taken back. */
const AT_A_TIME = 1000;

/**
 * Removes from the database what `eraseEverything` decided on and is still in it, each entry as its
 * marker comes. Needs neither the second copy nor its lock: what the database holds is what is handed on.
 */
export async function removeAllErased(storage: Pick<Storage, 'connection'>): Promise<void> {
  const through = await decidedThrough(storage);
  if (through < 0) return;
  while (await removeSome(storage, through));
}

/** Returns whether there may be more. */
async function removeSome(storage: Pick<Storage, 'connection'>, through: number): Promise<boolean> {
  return inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('entries');
    const range = IDBKeyRange.upperBound(through);
    const [arrivals, entries] = await Promise.all([
      store.getAllKeys(range, AT_A_TIME),
      store.getAll(range, AT_A_TIME),
    ]);
    const last = arrivals.at(-1);
    if (last === undefined) return false;
    const ids = entries.map(({ id }) => id);
    await addMarkersIn(transaction, [...ids, ...entries.map(wholeOf)]);
    await transaction.objectStore('settings').put(true, 'copyHoldsErased');
    await store.delete(IDBKeyRange.upperBound(last));
    await noteGoneIn(transaction, arrivals, ids);
    return arrivals.length === AT_A_TIME;
  });
}

/**
 * Ends what `eraseEverything` decided, once neither copy holds any of it: what lies beside them goes, and
 * the forms that a window went on keeping. Each step may be done once more.
 */
export async function endErasingAll(storage: Storage): Promise<void> {
  const database = await storage.connection();
  if ((await database.get('settings', 'erasingAll')) === undefined) return;
  const through = await decidedThrough(storage);
  const markers = await readMarkers(storage);
  await storage.copy.setBackupMark(false);
  await storage.forgetBesides(markers);
  await inWriteTransaction(
    storage,
    async (transaction) => {
      const isErased = ({ entryId }: { readonly entryId: EntryId }) => markers.has(entryId);
      await removeDraftsIn(transaction, isErased);
      const settings = transaction.objectStore('settings');
      // Another window may have decided it again meanwhile, and goes on itself.
      if ((await erasedThroughIn(settings)) === through) await settings.delete('erasingAll');
    },
    { withDrafts: true },
  );
}

async function decidedThrough({ connection }: Pick<Storage, 'connection'>): Promise<number> {
  return erasedThroughIn((await connection()).transaction('settings').store);
}
