import { openDB } from 'idb';
import { browserSurroundings } from '../../../src/platform/surroundings.ts';
import { openDraftsDirectory, withDraftsLock } from '../../../src/platform/drafts-directory.ts';
import { makeWhole, copyWhatIsMissing } from '../../../src/storage/make-whole.ts';
import type { StoredEntry } from '../../../src/storage/stored-entry.ts';
import { fromStored } from '../../../src/storage/stored-entry.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { createDraftCopy } from '../../../src/storage/draft-copy.ts';

/** A database and a directory of their own, in which nothing stands but what is put barely. */
const BARE = 'bare';

/** Brings the second copy up to a journal that was poured into the database alone. */
export async function completeCopies(): Promise<void> {
  const storage = createStorage(browserSurroundings);
  await makeWhole(storage);
  if (!(await copyWhatIsMissing(storage))) throw new Error('The second copy was not completed.');
}

/** The numbers of kept cases, so many at most. */
export async function keptNumbers(limit: number): Promise<readonly string[]> {
  const database = await createStorage(browserSurroundings).connection();
  const rows = await database.getAll('docket', undefined, limit);
  return rows.flatMap(({ receiptNumber }) => receiptNumber ?? []);
}

/**
 * Puts an entry as the newest call of the journal in a strict transaction, and after it adds its line to a
 * file: what is written for it to be in two copies, one after the other. How long that took, in ms; not, how
 * long it took until there were a database and a directory to write to.
 */
export async function writeBarely(): Promise<number> {
  const entry = await newestCall();
  const database = await openDB(BARE, 1, { upgrade: (bare) => void bare.createObjectStore(BARE) });
  const root = await navigator.storage.getDirectory();
  const directory = await root.getDirectoryHandle(BARE, { create: true });
  const number = await database.count(BARE);

  const start = performance.now();
  const transaction = database.transaction(BARE, 'readwrite', { durability: 'strict' });
  void transaction.store.put(entry, number);
  await transaction.done;
  const handle = await directory.getFileHandle(BARE, { create: true });
  const { size } = await handle.getFile();
  const stream = await handle.createWritable({ keepExistingData: true });
  await stream.write({ type: 'write', position: size, data: `${JSON.stringify(entry)}\n` });
  await stream.close();
  const took = performance.now() - start;
  database.close();
  return took;
}

async function newestCall(): Promise<StoredEntry> {
  const database = await createStorage(browserSurroundings).connection();
  let cursor = await database.transaction('entries').store.openCursor(null, 'prev');
  while (cursor !== null && fromStored(cursor.value).fact.type !== 'contact-made') {
    cursor = await cursor.continue();
  }
  if (cursor === null) throw new Error('The journal holds no call.');
  return cursor.value;
}

/** Waits until what was typed into a form is in both copies, as it is when a person has paused. */
export async function untilDraftIsKept(words: string): Promise<void> {
  const copy = createDraftCopy(openDraftsDirectory, withDraftsLock);
  for (;;) {
    const drafts = await copy.withLock(copy.readAll);
    if (drafts.some(({ fields }) => fields['notes'] === words)) return;
  }
}
