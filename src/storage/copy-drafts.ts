import type { Draft } from '../domain/draft.ts';
import { isSaved } from '../domain/draft.ts';
import { isNewer } from '../domain/draft.ts';
import { uniteDrafts } from '../domain/unite-drafts.ts';
import type { DraftCopy } from './draft-copy.ts';
import { readDraft } from './drafts.ts';
import type { Storage } from './storage.ts';

/** The database and the files that hold drafts. */
export type DraftStorage = Pick<Storage, 'connection'> & { readonly draftCopy: DraftCopy };

/**
 * Brings the second copy of one draft up to the database: written where there is a draft, removed
 * where it was discarded. Where the database has nothing, nothing is done: it may have lost it.
 */
export async function copyDraft(storage: DraftStorage, key: string): Promise<void> {
  await storage.draftCopy.withLock(async () => {
    const database = await storage.connection();
    const draft = await database.get('drafts', key);
    if (draft === undefined) return;
    if (draft.dropped !== true) {
      await storage.draftCopy.write(draft);
      return;
    }
    await storage.draftCopy.remove(key);
    await forgetMark(storage, key);
  });
}

/** Keeps a draft in the second copy alone, for when the database does not take it. */
export async function keepInCopyOnly(copy: DraftCopy, draft: Draft): Promise<void> {
  await copy.withLock(async () => {
    const before = await copy.read(draft.key);
    if (before === undefined || isNewer(draft, before)) await copy.write(draft);
  });
}

/** Removes the second copy of a draft that was saved; that of a form begun since stays. */
export async function removeSavedCopy(
  copy: DraftCopy,
  { key, entryId }: Pick<Draft, 'key' | 'entryId'>,
): Promise<void> {
  await copy.withLock(async () => {
    const draft = await copy.read(key);
    if (draft?.entryId === entryId) await copy.remove(key);
  });
}

/** What is waited for the second copy when a form is opened. */
const COPY_LIMIT_IN_MS = 1000;

/** The draft of a form from whichever copy has the newer one; with neither to be read, it rejects. */
export async function readEitherDraft(
  { connection, draftCopy }: DraftStorage,
  key: string,
): Promise<Draft | undefined> {
  const reading = draftCopy.read(key).catch(() => undefined);
  const tooLate = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), COPY_LIMIT_IN_MS);
  });
  const copied = await Promise.race([reading, tooLate]);
  try {
    return await readDraft({ connection }, key, copied);
  } catch (error) {
    if (copied === undefined) throw error;
    return copied;
  }
}

/**
 * Makes both copies hold the same drafts, so that those which a lost or wiped database had are there
 * again. Returns whether the database gained any.
 */
export async function makeDraftsWhole(storage: DraftStorage): Promise<boolean> {
  const { draftCopy } = storage;
  return draftCopy.withLock(async () => {
    const inCopy = await draftCopy.readAll();
    const database = await storage.connection();
    const transaction = database.transaction(['drafts', 'entries'], 'readwrite');
    const store = transaction.objectStore('drafts');
    const ids = transaction.objectStore('entries').index('id');
    const inDatabase = await store.getAll();
    const entryIds = [...new Set([...inDatabase, ...inCopy].map(({ entryId }) => entryId))];
    const entries = await Promise.all(entryIds.map((id) => ids.get(id)));
    const recorded = new Map(entryIds.map((id, index) => [id, entries[index]]));
    const union = uniteDrafts(inDatabase, inCopy, (draft) =>
      isSaved(draft, recorded.get(draft.entryId)),
    );
    await Promise.all(union.savedInDatabase.map((key) => store.delete(key)));
    await Promise.all(union.toDatabase.map((draft) => store.put(draft)));
    await transaction.done;
    for (const key of union.endedInCopy) await draftCopy.remove(key);
    for (const draft of union.toCopy) await draftCopy.write(draft);
    for (const { key, dropped } of inDatabase) if (dropped === true) await forgetMark(storage, key);
    return union.toDatabase.length > 0;
  });
}

/** Removes the mark of a discarded draft, unless its form was begun again. */
async function forgetMark({ connection }: DraftStorage, key: string): Promise<void> {
  const database = await connection();
  const transaction = database.transaction('drafts', 'readwrite');
  const draft = await transaction.store.get(key);
  if (draft?.dropped === true) await transaction.store.delete(key);
  await transaction.done;
}
