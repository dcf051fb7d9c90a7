import type { Draft } from '../domain/draft.ts';
import type { Storage } from './storage.ts';

/** The draft of a form, or `undefined` when none was begun. */
export async function readDraft(
  storage: Pick<Storage, 'connection'>,
  key: string,
): Promise<Draft | undefined> {
  const database = await storage.connection();
  return database.get('drafts', key);
}

/** The drafts whose keys begin with `prefix`, `limit` at most. */
export async function readDrafts(
  storage: Pick<Storage, 'connection'>,
  prefix: string,
  limit: number,
): Promise<readonly Draft[]> {
  const database = await storage.connection();
  return database.getAll('drafts', IDBKeyRange.bound(prefix, `${prefix}\uffff`), limit);
}

/** Keeps what stands in a form. */
export async function keepDraft(storage: Pick<Storage, 'connection'>, draft: Draft): Promise<void> {
  const database = await storage.connection();
  await database.put('drafts', draft);
}

/** Removes the draft of a form that was saved or discarded. */
export async function dropDraft(storage: Pick<Storage, 'connection'>, key: string): Promise<void> {
  const database = await storage.connection();
  await database.delete('drafts', key);
}
