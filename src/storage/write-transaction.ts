import type { IDBPTransaction } from 'idb';
import type { Schema } from './schema.ts';
import type { Storage } from './storage.ts';
import { within } from './within.ts';

type WrittenStores = ('entries' | 'docket' | 'drafts' | 'deliveries' | 'settings')[];
const STORES: WrittenStores = ['entries', 'docket', 'deliveries', 'settings'];
const STORES_WITH_DRAFTS: WrittenStores = [...STORES, 'drafts'];

/** The one kind of transaction that writes the journal: entries, their rows and the record together. */
export type WriteTransaction = IDBPTransaction<Schema, WrittenStores, 'readwrite'>;

/** Nothing was kept, as far as is known. `cause` is what the browser said. */
export class NotSavedError extends Error {
  override readonly name = 'NotSavedError';
}

/** A write that has not settled by then is taken back. */
const WRITE_LIMIT_IN_MS = 5000;

/**
 * Runs `work` in one strict transaction and settles when that is committed, or after 5 s.
 *
 * @param withDrafts whether the work also touches drafts.
 * @throws {@link NotSavedError} when it was not committed. A commit that was already under way when
 *   the time ran out can't be taken back: what is kept by an id is to be looked up by it.
 */
export async function inWriteTransaction<Result>(
  storage: Pick<Storage, 'connection'>,
  work: (transaction: WriteTransaction) => Promise<Result>,
  { withDrafts = false }: { readonly withDrafts?: boolean } = {},
): Promise<Result> {
  let transaction: WriteTransaction | undefined;
  const write = async () => {
    const database = await storage.connection();
    // A draft of a window that is being closed must not wait behind a write it has no part in.
    const stores = withDrafts ? STORES_WITH_DRAFTS : STORES;
    transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    // `done` fails too when the work does: both are awaited, or one would go unheard.
    const [result] = await Promise.all([work(transaction), transaction.done]);
    return result;
  };
  try {
    return await within(WRITE_LIMIT_IN_MS, write());
  } catch (error) {
    abort(transaction);
    throw new NotSavedError('The journal did not take the entry.', { cause: error });
  }
}

function abort(transaction: WriteTransaction | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // It had ended by itself.
  }
}
