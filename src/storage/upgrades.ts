import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './schema.ts';

/** The transaction of an update: nobody else has the database, and all of it holds or none of it. */
export type UpgradeTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * Brings the stores from one version to the next. A step waits for nothing but the transaction, and
 * only adds: what the version before wrote stays readable in the journal.
 */
export type Upgrade = (
  database: IDBPDatabase<Schema>,
  transaction: UpgradeTransaction,
) => void | Promise<void>;

/**
 * Every step there ever was, from nothing on; their number is the version of the database. A change of
 * the stores adds one at the end; the earlier ones stay as they are for ever.
 */
export const upgrades: readonly Upgrade[] = [createStores, addListKeys];

/** Does the steps that a database of this version still lacks; when one fails, all is as before. */
export async function upgradeFrom(
  oldVersion: number,
  steps: readonly Upgrade[],
  database: IDBPDatabase<Schema>,
  transaction: UpgradeTransaction,
): Promise<void> {
  // It ends by being taken back, too; what went wrong is told by who opens.
  transaction.done.catch(() => undefined);
  try {
    for (const step of steps.slice(oldVersion)) await step(database, transaction);
  } catch (error) {
    transaction.abort();
    throw error;
  }
}

function createStores(database: IDBPDatabase<Schema>): void {
  const entries = database.createObjectStore('entries');
  entries.createIndex('id', 'id', { unique: true });
  entries.createIndex('caseId', 'caseId');
  entries.createIndex('recordedAt', 'recordedAt');
  const docket = database.createObjectStore('docket', { keyPath: 'caseId' });
  docket.createIndex('receiptNumber', 'receiptNumber');
  docket.createIndex('nextReminderOn', 'nextReminderOn');
  docket.createIndex('occasionKeys', 'occasionKeys', { multiEntry: true });
  docket.createIndex('basis', 'basis');
  database.createObjectStore('drafts', { keyPath: 'key' });
  const deliveries = database.createObjectStore('deliveries', { keyPath: 'id' });
  deliveries.createIndex('caseId', 'caseId');
  database.createObjectStore('settings');
  database.createObjectStore('erased', { keyPath: 'id' });
}

/** The rows get their keys when they are folded anew: their basis is another one, too. */
function addListKeys(_: IDBPDatabase<Schema>, transaction: UpgradeTransaction): void {
  transaction.objectStore('docket').createIndex('listKeys', 'listKeys', { multiEntry: true });
}
