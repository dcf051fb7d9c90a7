import type { IDBPTransaction } from 'idb';
import { docketBasis } from '../domain/docket.ts';
import type { CaseId } from '../domain/ids.ts';
import { refoldCase } from './refold-case.ts';
import type { Schema } from './schema.ts';
import { rulesIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** Rows computed in one transaction: short enough that a save in another window is not held up. */
const BATCH = 200;

/**
 * Computes a batch of the rows that other rules, ladders or settings had computed. Returns whether
 * more are left; stopping in between loses nothing, as each row carries the basis it was made with.
 */
export async function refoldStaleRows(
  storage: Pick<Storage, 'connection' | 'holidays'>,
): Promise<boolean> {
  const stale = await staleCases(storage);
  if (stale.length === 0) return false;
  await inWriteTransaction(storage, async (transaction) => {
    for (const caseId of stale) await refoldCase(transaction, caseId, storage);
  });
  return stale.length === BATCH;
}

async function staleCases(storage: Pick<Storage, 'connection'>): Promise<readonly CaseId[]> {
  const database = await storage.connection();
  return staleIn(database.transaction(['docket', 'settings']), BATCH);
}

/** Whether lists may answer from rows that other rules, ladders or settings had computed. */
export async function areRowsStale({ connection }: Pick<Storage, 'connection'>): Promise<boolean> {
  const database = await connection();
  return (await staleIn(database.transaction(['docket', 'settings']), 1)).length > 0;
}

/** The cases whose rows are still to be computed anew, `limit` at most. */
export async function staleIn(
  transaction: IDBPTransaction<Schema, ('docket' | 'settings')[]>,
  limit?: number,
): Promise<readonly CaseId[]> {
  const basis = docketBasis(await rulesIn(transaction.objectStore('settings')));
  const index = transaction.objectStore('docket').index('basis');
  // The two ends of the index tell at once that every row is current, however many there are.
  const ends = await Promise.all([
    index.openKeyCursor(null, 'next'),
    index.openKeyCursor(null, 'prev'),
  ]);
  if (ends.every((end) => end === null || end.key === basis)) return [];
  const [below, above] = await Promise.all([
    index.getAllKeys(IDBKeyRange.upperBound(basis, true), limit),
    index.getAllKeys(IDBKeyRange.lowerBound(basis, true), limit),
  ]);
  return [...below, ...above].slice(0, limit) as CaseId[];
}
