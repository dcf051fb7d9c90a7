import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Storage } from './storage.ts';

/** The entry with this id, or `undefined` when the journal has none. */
export async function readEntry(
  storage: Pick<Storage, 'connection'>,
  id: EntryId,
): Promise<Entry | undefined> {
  const database = await storage.connection();
  return database.getFromIndex('entries', 'id', id);
}
