import { idsOfCuts } from '../domain/backup/cut-entry.ts';
import { wholeOf } from '../domain/cut-entries.ts';
import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import type { StoredEntry } from './stored-entry.ts';
import { allFromStored } from './stored-entry.ts';

/** The entries of a transaction, by id. */
type IdReader = { readonly getAll: (range: IDBKeyRange) => Promise<readonly StoredEntry[]> };

/**
 * The entries that are erased with each of some markers: the one of its id, and what was cut from that.
 * Ids that are near one another are read once.
 */
export async function readNamedBy(
  byId: IdReader,
  markers: readonly EntryId[],
): Promise<readonly (readonly Entry[])[]> {
  const ranges = new Map(markers.map((marker) => [idsOfCuts(marker)[0], idsOfCuts(marker)]));
  const near = await Promise.all(
    [...ranges.values()].map(([first, last]) => byId.getAll(IDBKeyRange.bound(first, last))),
  );
  const named = new Map<EntryId, Entry[]>(markers.map((marker) => [marker, []]));
  for (const entry of allFromStored(near.flat())) {
    for (const id of new Set([entry.id, wholeOf(entry)])) named.get(id)?.push(entry);
  }
  return markers.map((marker) => named.get(marker) ?? []);
}
