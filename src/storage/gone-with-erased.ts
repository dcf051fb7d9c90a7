import type { Entry } from '../domain/entry.ts';
import { nameIn, withWhatNames } from '../domain/erased-with.ts';
import type { EntryId } from '../domain/ids.ts';
import type { WriteTransaction } from './write-transaction.ts';

/**
 * Finds, among entries that would come in, those that go with what was erased here: corrections and
 * strikes of it which were not known here then. What is here already stays.
 */
export async function goneWithErased(
  transaction: WriteTransaction,
  wanted: readonly Entry[],
): Promise<ReadonlySet<EntryId>> {
  const erased = transaction.objectStore('erased');
  const byId = transaction.objectStore('entries').index('id');
  const names = [...new Set(wanted.flatMap((entry) => nameIn(entry) ?? []))];
  const marked = await Promise.all(names.map((id) => erased.getKey(id)));
  const all = withWhatNames(
    wanted,
    new Set(names.filter((_, index) => marked[index] !== undefined)),
  );
  const fresh = wanted.filter(({ id }) => all.has(id));
  const known = await Promise.all(fresh.map(({ id }) => byId.getKey(id)));
  return new Set(fresh.filter((_, index) => known[index] === undefined).map(({ id }) => id));
}
