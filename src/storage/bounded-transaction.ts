import type { IDBPTransaction, StoreNames } from 'idb';
import type { Connection, Database } from './connection.ts';
import type { Schema } from './schema.ts';
import { within } from './within.ts';

/** A transaction that may write these stores. */
export type Writing<Names extends StoreNames<Schema>[]> = IDBPTransaction<
  Schema,
  Names,
  'readwrite'
>;

/** What a transaction touches, and how long it may take. */
export type Bounds<Names extends StoreNames<Schema>[]> = {
  readonly stores: Names;
  readonly limitInMs: number;
  readonly durability?: IDBTransactionDurability;
};

/**
 * Runs `work` in one transaction and settles when that is committed. When it takes too long it is
 * taken back, so that it is not done after all once nobody expects it. Where the browser closed the
 * database under it, it is done once more on a new connection.
 *
 * @param work may run twice; of the first time nothing is then left.
 * @throws a `TimeoutError`, or what the browser said. A commit that was already under way when the
 *   time ran out can't be taken back.
 */
export async function inBoundedTransaction<Names extends StoreNames<Schema>[], Result>(
  { connection }: { readonly connection: Connection },
  { stores, limitInMs, durability = 'default' }: Bounds<Names>,
  work: (transaction: Writing<Names>) => Promise<Result>,
): Promise<Result> {
  let transaction: Writing<Names> | undefined;
  let isTooLate = false;
  const run = async (database: Database) => {
    // A connection that opens when it was given up is not to be written to.
    if (isTooLate) throw new DOMException('It was given up.', 'TimeoutError');
    transaction = database.transaction(stores, 'readwrite', { durability });
    // `done` fails too when the work does: both are awaited, or one would go unheard.
    const [result] = await Promise.all([work(transaction), transaction.done]);
    return result;
  };
  const runTwiceAtMost = async () => {
    const database = await connection();
    try {
      return await run(database);
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      return run(await connection(database));
    }
  };
  try {
    return await within(limitInMs, runTwiceAtMost());
  } catch (error) {
    isTooLate = true;
    abort(transaction);
    throw error;
  }
}

/** Nothing here aborts a transaction but the limit, which says `TimeoutError`. */
function isConnectionLost(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    (error.name === 'InvalidStateError' || error.name === 'AbortError')
  );
}

function abort(transaction: { readonly abort: () => void } | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // It had ended by itself.
  }
}
