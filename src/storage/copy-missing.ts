import type { Entry } from '../domain/entry.ts';
import { recordAfter, sameRecord } from './replica-record.ts';
import type { ArrivedEntry } from './second-copy.ts';
import { replicaIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import { allFromStored } from './stored-entry.ts';

/** So many entries are read and written at a time: some segments, of which one begun has to be read first. */
const BATCH = 2000;

/**
 * Adds to the second copy what only the database has, behind what the copy holds. Returns whether
 * they then hold the same. Called under the copy's lock; rejects when it can't be written.
 *
 * @param fresh entries by their arrival numbers, as they were put into the database by who asks: they
 *   need not be read back from it, as long as it still has them.
 */
export async function copyMissing(
  storage: Storage,
  fresh: ReadonlyMap<number, Entry> = new Map(),
): Promise<boolean> {
  const database = await storage.connection();
  const wanted = await replicaIn(database.transaction('settings').store);
  let held = await storage.copy.readRecord(wanted.lastArrival);
  while (held.lastArrival < wanted.lastArrival) {
    const range = IDBKeyRange.lowerBound(held.lastArrival, true);
    const { store } = database.transaction('entries');
    const keys = await store.getAllKeys(range, BATCH);
    const isKnown = keys.every((arrival) => fresh.has(arrival));
    const read = isKnown ? [] : allFromStored(await store.getAll(range, BATCH));
    const arrived = keys.flatMap((arrival, index): ArrivedEntry[] => {
      const entry = isKnown ? fresh.get(arrival) : read[index];
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
