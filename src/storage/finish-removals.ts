import type { ImportRecord } from '../domain/backup/import-record.ts';
import type { EntryId } from '../domain/ids.ts';
import { finishErasingAll } from './finish-erasing-all.ts';
import { dropImport, readImported } from './import-records.ts';
import { readMarkers } from './markers.ts';
import { removeEntries, settleMarkers } from './remove-entries.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

/**
 * Does what was decided and not done yet: erases what markers name, and gives back the imports that are
 * being undone. Nearly always there is nothing, which two reads tell. Called under the second copy's
 * lock, and only once the copies were compared: the second one is written anew from the database.
 */
export async function finishRemovals(storage: Storage): Promise<void> {
  await finishErasingAll(storage);
  await settleMarkers(storage);
  const database = await storage.connection();
  const imports = (await database.get('settings', 'imports')) as
    | readonly ImportRecord[]
    | undefined;
  for (const record of imports ?? []) {
    if (record.state === 'undoing') await giveBack(storage, record);
  }
}

/** Removes everything that the lists of an import name by now, and then the lists. */
async function giveBack(storage: Storage, record: ImportRecord): Promise<void> {
  const { entries, markers } = await readImported(storage, record);
  await removeMarkers(storage, new Set(markers));
  await removeEntries(storage, new Set(entries));
  await dropImport(storage, record);
}

/** From the second copy first: what only one of the two held would come back. */
async function removeMarkers(storage: Storage, ids: ReadonlySet<EntryId>): Promise<void> {
  if (ids.size === 0) return;
  const markers = [...(await readMarkers(storage))];
  await storage.copy.replaceMarkers(markers.filter((id) => !ids.has(id)));
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('erased');
    await Promise.all([...ids].map((id) => store.delete(id)));
  });
}
