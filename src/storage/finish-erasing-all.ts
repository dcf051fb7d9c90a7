import type { EntryId } from '../domain/ids.ts';
import { removeDraftsIn } from './erase-in.ts';
import { foldRulesIn } from './fold-rules-in.ts';
import { addMarkersIn, readMarkers, uniteMarkers } from './markers.ts';
import { casesOf, refoldCases } from './refold-case.ts';
import { entriesWithout } from './remove-entries.ts';
import { recordWithout } from './replica-record.ts';
import type { StoredSettings } from './schema.ts';
import { replicaIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** So many entries go in one transaction: it has to end long before it is taken back. */
const AT_A_TIME = 1000;

/** What of the settings tells of nothing that was recorded, and is needed for going on. */
const STAYING: ReadonlySet<keyof StoredSettings> = new Set(['replica', 'erasing', 'erasingAll']);

/**
 * Does what `eraseEverything` decided, if something is left of it to do: markers to both copies,
 * then the second copy, what lies beside, and the database. Each step may be done once more. Called under
 * the second copy's lock.
 */
export async function finishErasingAll(storage: Storage): Promise<void> {
  const database = await storage.connection();
  const decided = (await database.get('settings', 'erasingAll')) as
    | StoredSettings['erasingAll']
    | undefined;
  if (decided === undefined) return;
  const { through } = decided;
  await markAll(storage, through);
  const markers = await uniteMarkers(storage);
  await storage.copy.replaceAll(entriesWithout(storage, markers));
  await storage.copy.setBackupMark(false);
  await storage.forgetBesides(markers);
  await clearDerived(storage);
  while (await removeSome(storage, through));
  await startAnew(storage, through);
}

async function markAll(storage: Storage, through: number): Promise<void> {
  const database = await storage.connection();
  let after = -1;
  for (;;) {
    const { store } = database.transaction('entries');
    if (after >= through) return;
    const range = IDBKeyRange.bound(after, through, true);
    const [keys, entries] = await Promise.all([
      store.getAllKeys(range, AT_A_TIME),
      store.getAll(range, AT_A_TIME),
    ]);
    const last = keys.at(-1);
    if (last === undefined) return;
    after = last;
    const ids = entries.map(({ id }) => id);
    await inWriteTransaction(storage, (transaction) => addMarkersIn(transaction, ids));
  }
}

/** First of all, so that nothing that is going is shown or rings meanwhile. */
async function clearDerived(storage: Storage): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('docket').clear();
    await transaction.objectStore('deliveries').clear();
  });
}

/** Returns whether there may be more. */
async function removeSome(storage: Storage, through: number): Promise<boolean> {
  return inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('entries');
    const range = IDBKeyRange.upperBound(through);
    const [keys, entries] = await Promise.all([
      store.getAllKeys(range, AT_A_TIME),
      store.getAll(range, AT_A_TIME),
    ]);
    const last = keys.at(-1);
    if (last === undefined) return false;
    await store.delete(IDBKeyRange.upperBound(last));
    const settings = transaction.objectStore('settings');
    const newest = await store.openKeyCursor(null, 'prev');
    const gone = entries.map(({ id }) => id);
    const record = recordWithout(await replicaIn(settings), gone, newest?.key ?? -1);
    await settings.put(record, 'replica');
    return keys.length === AT_A_TIME;
  });
}

/** As at the first start, but for what was recorded since it was decided. */
async function startAnew(storage: Storage, through: number): Promise<void> {
  const markers = await readMarkers(storage);
  await inWriteTransaction(
    storage,
    async (transaction) => {
      const settings = transaction.objectStore('settings');
      const keys = (await settings.getAllKeys()).filter((key) => !STAYING.has(key));
      await Promise.all(keys.map(async (key) => settings.delete(key)));
      const isErased = ({ entryId }: { readonly entryId: EntryId }) => markers.has(entryId);
      await removeDraftsIn(transaction, isErased);
      const range = IDBKeyRange.lowerBound(through, true);
      const since = await transaction.objectStore('entries').getAll(range);
      if (since.length > 0) {
        await foldRulesIn(transaction);
        await refoldCases(transaction, casesOf(since), storage);
      }
      await settings.delete('erasingAll');
    },
    { withDrafts: true },
  );
}
