import type { Entry } from '../domain/entry.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { entriesOfCase, erasedThroughIn } from './erased-through.ts';
import type { Storage } from './storage.ts';
import { allFromStored, fromStored } from './stored-entry.ts';

/** A slice of the journal, and the arrival number of its last entry. */
export type EntrySlice = { readonly entries: readonly Entry[]; readonly last: number };

/**
 * The entries that arrived after another, `limit` at most, in the order of their arrival; `undefined`
 * when there are none.
 */
export async function readEntriesAfter(
  storage: Pick<Storage, 'connection'>,
  after: number,
  limit: number,
): Promise<EntrySlice | undefined> {
  const database = await storage.connection();
  const transaction = database.transaction(['entries', 'settings']);
  const through = await erasedThroughIn(transaction.objectStore('settings'));
  const range = IDBKeyRange.lowerBound(Math.max(after, through), true);
  const store = transaction.objectStore('entries');
  const [keys, entries] = await Promise.all([
    store.getAllKeys(range, limit),
    store.getAll(range, limit),
  ]);
  const last = keys.at(-1);
  return last === undefined ? undefined : { entries: allFromStored(entries), last };
}

/** All entries of a case. */
export async function readEntriesOf(
  storage: Pick<Storage, 'connection'>,
  caseId: CaseId,
): Promise<readonly Entry[]> {
  const database = await storage.connection();
  const transaction = database.transaction(['entries', 'settings']);
  const through = await erasedThroughIn(transaction.objectStore('settings'));
  return entriesOfCase(transaction.objectStore('entries').index('caseId'), caseId, through);
}

/** So many are looked up at a time. */
const AT_A_TIME = 500;

/** The entries with these ids; those that are not here are passed over. */
export async function* readEntriesById(
  storage: Pick<Storage, 'connection'>,
  ids: readonly EntryId[],
): AsyncGenerator<Entry> {
  const database = await storage.connection();
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const byId = database.transaction('entries').store.index('id');
    const some = await Promise.all(ids.slice(from, from + AT_A_TIME).map((id) => byId.get(id)));
    for (const entry of some) if (entry !== undefined) yield fromStored(entry);
  }
}
