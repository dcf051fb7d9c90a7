import { recordAfter, sameRecord } from './replica-record.ts';
import type { ArrivedEntry } from './second-copy.ts';
import { replicaIn } from './settings-store.ts';
import type { Storage } from './storage.ts';

/** So many entries are read and written at a time. */
const BATCH = 500;

/**
 * Brings the second copy up to the database: what an earlier write could not add is added now too.
 * Returns whether the copy then holds what the database holds; it never throws, because the entry
 * is safe in the database, and the next write or start of the worker tries again.
 */
export async function copyWhatIsMissing(storage: Storage): Promise<boolean> {
  try {
    return await storage.withCopyLock(() => catchUp(storage));
  } catch (error) {
    storage.reportProblem('second-copy', error);
    return false;
  }
}

async function catchUp(storage: Storage): Promise<boolean> {
  const database = await storage.connection();
  const wanted = await replicaIn(database.transaction('settings').store);
  let held = await storage.copy.readRecord(wanted.lastArrival);
  while (held.lastArrival < wanted.lastArrival) {
    const range = IDBKeyRange.lowerBound(held.lastArrival, true);
    const { store } = database.transaction('entries');
    const [keys, entries] = await Promise.all([
      store.getAllKeys(range, BATCH),
      store.getAll(range, BATCH),
    ]);
    const arrived = keys.flatMap((arrival, index): ArrivedEntry[] => {
      const entry = entries[index];
      return entry === undefined ? [] : [{ arrival, entry }];
    });
    if (arrived.length === 0) break;
    const expected = arrived.reduce(
      (record, { arrival, entry }) => recordAfter(record, arrival, entry.id),
      held,
    );
    held = await storage.copy.append(arrived);
    if (!sameRecord(held, expected)) break;
  }
  // Another window may have written more in the meantime; a longer copy that we did not write is
  // left alone: it may be what a damaged database has to be restored from.
  const now = await replicaIn(database.transaction('settings').store);
  return sameRecord(held, wanted) || sameRecord(held, now);
}
