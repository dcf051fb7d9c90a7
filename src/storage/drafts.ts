import type { Draft } from '../domain/draft.ts';
import type { Storage } from './storage.ts';

/**
 * The draft of a form, or `undefined` when none was begun. One whose entry is in the journal was
 * saved, though it could not be removed any more: going on with it would record nothing.
 */
export async function readDraft(
  storage: Pick<Storage, 'connection'>,
  key: string,
): Promise<Draft | undefined> {
  const database = await storage.connection();
  const transaction = database.transaction(['drafts', 'entries'], 'readwrite');
  const drafts = transaction.objectStore('drafts');
  const draft = await drafts.get(key);
  const recorded =
    draft && (await transaction.objectStore('entries').index('id').getKey(draft.entryId));
  if (recorded !== undefined) await drafts.delete(key);
  await transaction.done;
  return recorded === undefined ? draft : undefined;
}

/** The drafts whose keys begin with `prefix`, `limit` at most, without those that were saved. */
export async function readDrafts(
  storage: Pick<Storage, 'connection'>,
  prefix: string,
  limit: number,
): Promise<readonly Draft[]> {
  const database = await storage.connection();
  const transaction = database.transaction(['drafts', 'entries']);
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const drafts = await transaction.objectStore('drafts').getAll(range, limit);
  const ids = transaction.objectStore('entries').index('id');
  const recorded = await Promise.all(drafts.map(({ entryId }) => ids.getKey(entryId)));
  return drafts.filter((_, index) => recorded[index] === undefined);
}

/**
 * Keeps what stands in a form. Everything is asked of the browser at once: of a window that is being
 * closed, nothing that waits for an answer would still be done.
 */
export async function keepDraft(storage: Pick<Storage, 'connection'>, draft: Draft): Promise<void> {
  const database = await storage.connection();
  const transaction = database.transaction('drafts', 'readwrite');
  const put = transaction.store.put(draft);
  transaction.commit();
  await Promise.all([put, transaction.done]);
}

/** Removes the draft of a form that was saved or discarded. */
export async function dropDraft(storage: Pick<Storage, 'connection'>, key: string): Promise<void> {
  const database = await storage.connection();
  await database.delete('drafts', key);
}
