import { unwrap } from 'idb';
import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import { nextArrivalIn } from './arrivals.ts';
import { goneWithErased } from './gone-with-erased.ts';
import { addMarkersIn } from './markers.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { recordWith } from './replica-record.ts';
import type { ArrivedEntry } from './second-copy.ts';
import { replicaIn } from './settings-store.ts';
import { readMarkersOf } from './sort-backup-items.ts';
import { toStored } from './stored-entry.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What is to be added in a transaction, as that stands. */
export type Offer = {
  readonly entries: readonly Entry[];
  /** The arrival number of the first of them; the others follow. */
  readonly first: number;
  readonly record: ReplicaRecord;
};

/** What of some entries of a file may be added: not what is erased here, or goes with that, and no id twice. */
export async function toOffer(
  transaction: WriteTransaction,
  wanted: readonly Entry[],
): Promise<Offer> {
  const [record, left, first] = await Promise.all([
    replicaIn(transaction.objectStore('settings')),
    withoutErased(transaction, wanted),
    nextArrivalIn(transaction),
  ]);
  return { entries: firstOfEachId(left), first, record };
}

/**
 * Adds what is offered and not here yet. The database is asked at once, before anything is waited for.
 * Rows are left to the caller.
 *
 * @returns those that were added, with the arrival numbers they got.
 */
export async function addOffered(
  transaction: WriteTransaction,
  { entries, first, record }: Offer,
): Promise<readonly ArrivedEntry[]> {
  const refused = await addUnlessThere(transaction, entries, first);
  const added = entries
    .map((entry, index) => ({ arrival: first + index, entry }))
    .filter((_, index) => !refused.has(index));
  const last = added.at(-1);
  if (last === undefined) return [];
  const ids = added.map(({ entry }) => entry.id);
  await transaction.objectStore('settings').put(recordWith(record, ids, last.arrival), 'replica');
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
