import { docketBasis, docketBasisInTeam } from '../domain/docket.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import type { CaseId } from '../domain/ids.ts';
import { refoldCase } from './refold-case.ts';
import type { SettingsReader } from './settings-store.ts';
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
  const stale = await staleCases(storage, BATCH);
  if (stale.length === 0) return false;
  await inWriteTransaction(storage, async (transaction) => {
    for (const caseId of stale) await refoldCase(transaction, caseId, storage);
  });
  return stale.length === BATCH;
}

async function staleCases(
  storage: Pick<Storage, 'connection'>,
  limit: number,
): Promise<readonly CaseId[]> {
  const database = await storage.connection();
  const transaction = database.transaction(['docket', 'settings']);
  const byBasis = transaction.objectStore('docket').index('basis');
  return staleIn(transaction.objectStore('settings'), byBasis, limit);
}

/** Whether lists may answer from rows that other rules, ladders or settings had computed. */
export async function areRowsStale(storage: Pick<Storage, 'connection'>): Promise<boolean> {
  return (await staleCases(storage, 1)).length > 0;
}

/** What is read of an index of the docket, in a transaction that only reads or in one that writes. */
export type DocketIndex = {
  readonly openKeyCursor: (
    range: null,
    direction: IDBCursorDirection,
  ) => Promise<{ readonly key: unknown } | null>;
  readonly getAllKeys: (range: IDBKeyRange, limit?: number) => Promise<readonly string[]>;
};

/** The cases whose rows are still to be computed anew, `limit` at most. */
export async function staleIn(
  settings: SettingsReader,
  byBasis: DocketIndex,
  limit?: number,
): Promise<readonly CaseId[]> {
  // The two ends of the index tell at once that every row is current, however many there are.
  const [rules, ...ends] = await Promise.all([
    rulesIn(settings),
    byBasis.openKeyCursor(null, 'next'),
    byBasis.openKeyCursor(null, 'prev'),
  ]);
  const basis = HAS_TEAM ? docketBasisInTeam(rules) : docketBasis(rules);
  if (ends.every((end) => end === null || end.key === basis)) return [];
  const [below, above] = await Promise.all([
    byBasis.getAllKeys(IDBKeyRange.upperBound(basis, true), limit),
    byBasis.getAllKeys(IDBKeyRange.lowerBound(basis, true), limit),
  ]);
  return [...below, ...above].slice(0, limit) as CaseId[];
}
