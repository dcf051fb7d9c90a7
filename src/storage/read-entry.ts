import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Storage } from './storage.ts';
import { fromStored } from './stored-entry.ts';

/** The entry with this id, or `undefined` when the journal has none. */
export async function readEntry(
  storage: Pick<Storage, 'connection'>,
  id: EntryId,
): Promise<Entry | undefined> {
  const database = await storage.connection();
  const stored = await database.getFromIndex('entries', 'id', id);
  return stored && fromStored(stored);
}
