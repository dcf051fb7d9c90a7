import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import { noteGoneIn } from './arrivals.ts';
import { foldRulesIn } from './fold-rules-in.ts';
import { casesOf, refoldCases } from './refold-case.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';
import { allFromStored } from './stored-entry.ts';

/** So many entries go in one transaction: a save in another window gets through between two. */
const AT_A_TIME = 500;

/**
 * Removes entries from the database with what follows from them: rows, settings, the record of what it
 * holds. Those that are not there are passed over, so it may be done once more after a crash. Called
 * under the second copy's lock.
 */
export async function removeFromDatabase(
  storage: Pick<Storage, 'connection' | 'holidays'>,
  ids: readonly EntryId[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const some = ids.slice(from, from + AT_A_TIME);
    await inWriteTransaction(storage, (transaction) => removeIn(storage, transaction, some));
  }
}

/** Does so in one transaction, the entries with what follows from them; gives what was there of them. */
export async function removeIn(
  storage: Pick<Storage, 'holidays'>,
  transaction: WriteTransaction,
  ids: readonly EntryId[],
): Promise<readonly Entry[]> {
  const store = transaction.objectStore('entries');
  const keys = await Promise.all(ids.map((id) => store.index('id').getKey(id)));
  const arrivals = keys.filter((key) => key !== undefined);
  const found = await Promise.all(arrivals.map((arrival) => store.get(arrival)));
  const removed = allFromStored(found.filter((entry) => entry !== undefined));
  if (removed.length === 0) return [];
  const gone = removed.map(({ id }) => id);
  await Promise.all(arrivals.map(async (arrival) => store.delete(arrival)));
  await noteGoneIn(transaction, arrivals, gone);
  if (removed.some(({ caseId }) => caseId === undefined)) await foldRulesIn(transaction);
  await refoldCases(transaction, casesOf(removed), storage);
  return removed;
}
