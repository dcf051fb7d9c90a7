import { nameIn } from '../domain/erased-with.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Database } from './connection.ts';
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
 * Erases what is here of the entries that were erased: what names an entry goes with it, and what names
 * that, in whatever order they came and whatever case they stand in.
 */
export async function eraseWhatNames(
  storage: Pick<Storage, 'connection' | 'holidays'>,
): Promise<void> {
  const erased = await readMarkers(storage);
  if (erased.size === 0) return;
  const gone = new Set<EntryId>(erased);
  const named = await readNames(await storage.connection());
  const ids: EntryId[] = [];
  for (;;) {
    const more = named.filter(({ id, name }) => gone.has(name) && !gone.has(id));
    if (more.length === 0) break;
    for (const { id } of more) gone.add(id);
    ids.push(...more.map(({ id }) => id));
  }
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const some = new Set(ids.slice(from, from + AT_A_TIME));
    await inWriteTransaction(storage, (t) => eraseEntriesIn(storage, t, some), {
      withDrafts: true,
    });
  }
}

/** Which entries name another one, and which. */
async function readNames(database: Database) {
  const named: { readonly id: EntryId; readonly name: EntryId }[] = [];
  for await (const batch of readBatches(database)) {
    for (const { entry } of batch) {
      const name = nameIn(entry);
      if (name !== undefined) named.push({ id: entry.id, name });
    }
  }
  return named;
}
