import type { Writing } from './bounded-transaction.ts';
import { inBoundedTransaction } from './bounded-transaction.ts';
import type { Storage } from './storage.ts';

type WrittenStores = ('entries' | 'docket' | 'drafts' | 'deliveries' | 'settings' | 'erased')[];
const STORES: WrittenStores = ['entries', 'docket', 'deliveries', 'settings', 'erased'];
const STORES_WITH_DRAFTS: WrittenStores = [...STORES, 'drafts'];

/** The one kind of transaction that writes the journal: entries, their rows and the record together. */
export type WriteTransaction = Writing<WrittenStores>;

/** What is asked of the database at once, and waited for when all of it is asked. */
export type Asked = {
  readonly ask: (answer: Promise<unknown>) => void;
  /** Settles when everything was answered. */
  readonly answered: () => Promise<unknown>;
};

/** Begins to ask. Where what comes in between fails, no answer is left unheard. */
export function askAtOnce(): Asked {
  const answers: Promise<unknown>[] = [];
  return {
    ask: (answer) => {
      answer.catch(() => undefined);
      answers.push(answer);
    },
    answered: () => Promise.all(answers),
  };
}

/** Nothing was kept, as far as is known. `cause` is what the browser said. */
export class NotSavedError extends Error {
  override readonly name = 'NotSavedError';
}

/** A write that has not settled by then is taken back. */
const WRITE_LIMIT_IN_MS = 5000;

/**
 * Runs `work` in one strict transaction and settles when that is committed, or after 5 s. `work` runs
 * a second time where the browser closed the database under the first.
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
  // A draft of a window that is being closed must not wait behind a write it has no part in.
  const stores = withDrafts ? STORES_WITH_DRAFTS : STORES;
  try {
    const bounds = { stores, limitInMs: WRITE_LIMIT_IN_MS, durability: 'strict' as const };
    return await inBoundedTransaction(storage, bounds, work);
  } catch (error) {
    throw new NotSavedError('The journal did not take the entry.', { cause: error });
  }
}
