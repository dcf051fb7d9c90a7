import { nameIn, namesOneOf } from '../domain/erased-with.ts';
import type { EntryId } from '../domain/ids.ts';
import { eraseEntriesIn } from './erase-entries-in.ts';
import { readMarkers } from './markers.ts';
import { readNamedBy } from './named-by-marker.ts';
import type { Storage } from './storage.ts';
import { readBatches } from './unite-replicas.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** A file may have a million markers, and as many questions at once are too much for a browser. */
const AT_A_TIME = 500;

/**
 * Which markers of a file would erase something here: an entry, a cut of it, or corrections and strikes
 * that came here without it. In the order of the markers; those that count here already are left out.
 */
export async function findNamedHere(
  storage: Pick<Storage, 'connection'>,
  markers: ReadonlySet<EntryId>,
): Promise<readonly EntryId[]> {
  const confirmed = await readMarkers(storage);
  const foreign = [...markers].filter((id) => !confirmed.has(id));
  const database = await storage.connection();
  const named = new Set<EntryId>();
  for (let from = 0; from < foreign.length; from += AT_A_TIME) {
    const some = foreign.slice(from, from + AT_A_TIME);
    const found = await readNamedBy(database.transaction('entries').store.index('id'), some);
    for (const [index, id] of some.entries()) if (found[index]?.length !== 0) named.add(id);
  }
  const others = new Set(foreign.filter((id) => !named.has(id)));
  if (others.size > 0) {
    // No index holds what an entry names, but few files have markers that are new here.
    for await (const batch of readBatches(database)) {
      for (const { entry } of batch) {
        const name = nameIn(entry);
        if (name !== undefined && others.has(name)) named.add(name);
      }
    }
  }
  return foreign.filter((id) => named.has(id));
}

/**
 * Erases what is here of the entries that some markers of a file name, as far as these count here:
 * what names an entry goes with it, in whatever order the two came.
 */
export async function eraseWhatNames(
  storage: Pick<Storage, 'connection' | 'holidays'>,
  markers: ReadonlySet<EntryId>,
): Promise<void> {
  const confirmed = await readMarkers(storage);
  const counting = new Set([...markers].filter((id) => confirmed.has(id)));
  if (counting.size === 0) return;
  const ids: EntryId[] = [];
  for await (const batch of readBatches(await storage.connection())) {
    for (const { entry } of batch) if (namesOneOf(entry, counting)) ids.push(entry.id);
  }
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const some = new Set(ids.slice(from, from + AT_A_TIME));
    await inWriteTransaction(storage, (t) => eraseEntriesIn(storage, t, some), {
      withDrafts: true,
    });
  }
}
