import type { ImportRecord } from '../domain/backup/import-record.ts';
import { endErasingAll, removeAllErased } from './finish-erasing-all.ts';
import { giveBack } from './give-back.ts';
import { settleMarkers } from './remove-entries.ts';
import type { Storage } from './storage.ts';
import type { BackupProgress } from './write-backup.ts';

/**
 * Does what was decided and not done yet: erases what markers name, and gives back the imports that are
 * being undone, of which it tells how far it is. Nearly always there is nothing, which two reads tell.
 * Called under the second copy's lock, and only once the copies were compared: the second one is written
 * anew from the database.
 */
export async function finishRemovals(
  storage: Storage,
  onProgress?: (progress: BackupProgress) => void,
): Promise<void> {
  await removeAllErased(storage);
  await settleMarkers(storage);
  await endErasingAll(storage);
  const database = await storage.connection();
  const imports = (await database.get('settings', 'imports')) as
    | readonly ImportRecord[]
    | undefined;
  for (const record of imports ?? []) {
    if (record.state === 'undoing') await giveBack(storage, record, onProgress);
  }
}
