import { unwrap, wrap } from 'idb';
import type { Database } from './connection.ts';

/**
 * Sees to it that the end of every transaction is heard. idb makes a promise of it whether somebody
 * asks or not; where the browser takes the database away during a read, that promise fails with no one
 * listening, though the read itself says so to whoever waits for it.
 */
export function hearTransactions(database: Database): Database {
  const native = unwrap(database);
  const begin = native.transaction.bind(native);
  native.transaction = (...asked) => {
    const transaction = begin(...asked);
    wrap(transaction).done.catch(() => undefined);
    return transaction;
  };
  return database;
}
