import { unwrap } from 'idb';
import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import { nextArrivalIn } from './arrivals.ts';
import { goneWithErased } from './gone-with-erased.ts';
import { addMarkersIn } from './markers.ts';
import { recordWith } from './replica-record.ts';
import { replicaIn } from './settings-store.ts';
import { readMarkersOf } from './sort-backup-items.ts';
import { toStored } from './stored-entry.ts';
import type { WriteTransaction } from './write-transaction.ts';

/**
 * Adds entries of a file, but for those that are here, that are erased here, or that go with what is. Their
 * rows are left to the caller.
 *
 * @returns those that were added, each id once.
 */
export async function addRestoredEntries(
  transaction: WriteTransaction,
  wanted: readonly Entry[],
): Promise<readonly Entry[]> {
  const settings = transaction.objectStore('settings');
  const record = await replicaIn(settings);
  const offered = firstOfEachId(await withoutErased(transaction, wanted));
  const first = await nextArrivalIn(transaction);
  const refused = await addUnlessThere(transaction, offered, first);
  const places = [...offered.keys()].filter((index) => !refused.has(index));
  const last = places.at(-1);
  if (last === undefined) return [];
  const added = places.map((index) => offered[index] as Entry);
  const ids = added.map(({ id }) => id);
  await settings.put(recordWith(record, ids, first + last), 'replica');
  return added;
}

function firstOfEachId(entries: readonly Entry[]): readonly Entry[] {
  const first = new Map<EntryId, Entry>();
  for (const entry of entries) if (!first.has(entry.id)) first.set(entry.id, entry);
  return [...first.values()];
}

/**
 * The entries that no marker names, and that do not go with what one names: those are marked, too.
 * Nearly always nothing was ever erased.
 */
async function withoutErased(
  transaction: WriteTransaction,
  wanted: readonly Entry[],
): Promise<readonly Entry[]> {
  const erased = transaction.objectStore('erased');
  if ((await erased.count()) === 0) return wanted;
  const marked = await readMarkersOf(erased, wanted);
  const gone = await goneWithErased(transaction, wanted);
  await addMarkersIn(transaction, [...gone]);
  return wanted.filter(({ id }, index) => marked[index] === undefined && !gone.has(id));
}

/**
 * Adds entries under arrival numbers that follow one another, but none whose id is there; returns the
 * places of those. The index of ids tells, which looks each of them up in any case: asking before would
 * be asking twice.
 */
function addUnlessThere(
  transaction: WriteTransaction,
  entries: readonly Entry[],
  first: number,
): Promise<ReadonlySet<number>> {
  const store = unwrap(transaction.objectStore('entries'));
  const refused = new Set<number>();
  // They are answered in their order, so that the last one's answer is all that has to be waited for.
  return new Promise((resolve, reject) => {
    for (const [index, entry] of entries.entries()) {
      const request = store.add(toStored(entry), first + index);
      const isLast = index === entries.length - 1;
      if (isLast) request.addEventListener('success', () => resolve(refused));
      request.addEventListener('error', (event) => {
        if (request.error?.name !== 'ConstraintError') return reject(request.error);
        // Left alone, it would take back the whole transaction.
        event.preventDefault();
        event.stopPropagation();
        refused.add(index);
        if (isLast) resolve(refused);
      });
    }
    if (entries.length === 0) resolve(refused);
  });
}
