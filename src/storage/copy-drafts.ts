import type { Draft } from '../domain/draft.ts';
import { isNewer } from '../domain/draft.ts';
import { uniteDrafts } from '../domain/unite-drafts.ts';
import type { DraftCopy } from './draft-copy.ts';
import { inBoundedTransaction } from './bounded-transaction.ts';
import {
  DRAFT_LIMIT_IN_MS,
  DRAFTS_AND_ENTRIES,
  forgetMark,
  isOverIn,
  readDraft,
} from './drafts.ts';
import type { Storage } from './storage.ts';
import { within } from './within.ts';

/** The database and the files that hold drafts. */
export type DraftStorage = Pick<Storage, 'connection'> & { readonly draftCopy: DraftCopy };

/**
 * Brings the second copy of one draft up to the database: written where there is a draft, removed
 * where it was discarded. Where the database has nothing, nothing is done: it may have lost it.
 */
export async function copyDraft(storage: DraftStorage, key: string): Promise<void> {
  // Before the lock: what is kept in the copy alone, because the database hangs, waits for it too.
  const database = await storage.connection();
  await storage.draftCopy.withLock(async () => {
    const draft = await within(DRAFT_LIMIT_IN_MS, database.get('drafts', key));
    if (draft === undefined) return;
    if (draft.dropped !== true) {
      await storage.draftCopy.write(draft);
      storage.draftCopy.lastWords.forget(key, draft);
      return;
    }
    await storage.draftCopy.remove(key);
    await forgetMark(storage, key);
  });
}

/** Keeps a draft in the second copy alone, for when the database does not take it in time. */
export async function keepInCopyOnly(copy: DraftCopy, draft: Draft): Promise<void> {
  const keeping = copy.withLock(async () => {
    const before = await copy.read(draft.key);
    if (before === undefined || isNewer(draft, before)) await copy.write(draft);
  });
  await within(DRAFT_LIMIT_IN_MS, keeping);
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

/** What is waited for the second copy when a form is opened whose words the database has. */
const COPY_LIMIT_IN_MS = 1000;
/** What is waited for it after that, where the database has none: only the copy may know of some. */
const LONGER_COPY_LIMIT_IN_MS = 1000;

/** A draft, and why one of its copies could not be read. */
export type ReadDraft = { readonly draft: Draft | undefined; readonly unread?: unknown };

/**
 * The draft of a form from whichever copy has the newer one. Where only one can be read in time, its
 * words count, and `unread` says what is the matter with the other.
 *
 * @throws when neither can be read, and when one can't and the other has nothing: there may be words
 *   that nobody must type over.
 */
export async function readEitherDraft(
  { connection, draftCopy }: DraftStorage,
  key: string,
): Promise<ReadDraft> {
  const copying = draftCopy.read(key);
  let unread: { readonly unread?: unknown } = {};
  const inFile = await within(COPY_LIMIT_IN_MS, copying).catch((error: unknown) => {
    unread = { unread: error };
    return undefined;
  });
  const copied = newest(inFile, draftCopy.lastWords.read(key));
  const inDatabase = await readDraft({ connection }, key, copied).catch((error: unknown) => {
    if (copied === undefined) throw error;
    unread = { unread: error };
    return copied;
  });
  if (inDatabase !== undefined || !('unread' in unread)) return { draft: inDatabase, ...unread };
  // Of a database that was wiped, or that never got the words, only the second copy knows.
  const late = await within(LONGER_COPY_LIMIT_IN_MS, copying);
  return { draft: late && (await readDraft({ connection }, key, late)) };
}

function newest(one: Draft | undefined, other: Draft | undefined): Draft | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return isNewer(other, one) ? other : one;
}

/**
 * Makes both copies hold the same drafts, so that those which a lost or wiped database had are there
 * again.
 */
export async function makeDraftsWhole(storage: DraftStorage): Promise<void> {
  const { draftCopy } = storage;
  // Before the lock, for the same reason.
  await storage.connection();
  await draftCopy.withLock(async () => {
    await copyLastWords(draftCopy);
    const inCopy = await draftCopy.readAll();
    const { union, marks } = await uniteInDatabase(storage, inCopy);
    for (const key of union.endedInCopy) await draftCopy.remove(key);
    for (const draft of union.toCopy) await draftCopy.write(draft);
    for (const { key } of marks) await forgetMark(storage, key);
  });
}

/** Of a window that went before either copy had them. */
async function copyLastWords({ lastWords, read, write }: DraftCopy): Promise<void> {
  for (const draft of lastWords.readAll()) {
    const inFile = await read(draft.key);
    if (inFile === undefined || isNewer(draft, inFile)) await write(draft);
    lastWords.forget(draft.key, draft);
  }
}

/** Brings the database's part of the union about; with the marks of what was discarded there. */
async function uniteInDatabase(storage: DraftStorage, inCopy: readonly Draft[]) {
  return inBoundedTransaction(storage, DRAFTS_AND_ENTRIES, async (transaction) => {
    const store = transaction.objectStore('drafts');
    const inDatabase = await store.getAll();
    const all = [...inDatabase, ...inCopy];
    const isOver = await Promise.all(all.map((draft) => isOverIn(transaction, draft)));
    const over = new Set(all.filter((_, index) => isOver[index] === true));
    const union = uniteDrafts(inDatabase, inCopy, (draft) => over.has(draft));
    await Promise.all(union.savedInDatabase.map((key) => store.delete(key)));
    await Promise.all(union.toDatabase.map((draft) => store.put(draft)));
    return { union, marks: inDatabase.filter(({ dropped }) => dropped === true) };
  });
}
