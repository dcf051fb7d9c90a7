import type { EntryId } from '../domain/ids.ts';
import { eraseEntriesIn } from './erase-entries-in.ts';
import { readMarkers } from './markers.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** So many go in one transaction: a save in another window gets through between two. */
const AT_A_TIME = 500;

/**
 * Makes both copies hold the markers that either of them holds, and tells which these are. What only the
 * second copy knew to be erased goes from the database with its marker. Called under that copy's lock.
 */
export async function uniteMarkers(storage: Storage): Promise<ReadonlySet<EntryId>> {
  const [ofDatabase, listed] = [await readMarkers(storage), await storage.copy.readMarkers()];
  const ofCopy = new Set(listed);
  const all = new Set([...ofDatabase, ...ofCopy]);
  if (all.size > ofCopy.size) await storage.copy.replaceMarkers([...all]);
  await eraseSlowly(
    storage,
    [...ofCopy].filter((id) => !ofDatabase.has(id)),
  );
  return all;
}

/** Erases entries of the database, some in each transaction. */
export async function eraseSlowly(
  storage: Pick<Storage, 'connection' | 'holidays'>,
  ids: readonly EntryId[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const some = new Set(ids.slice(from, from + AT_A_TIME));
    await inWriteTransaction(storage, (transaction) => eraseEntriesIn(storage, transaction, some), {
      withDrafts: true,
    });
  }
}
