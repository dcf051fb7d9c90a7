import { isSameEntry } from './find-difference.ts';
import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Database } from './connection.ts';
import type { BackupItem } from './read-backup.ts';

/** Lines of a file looked up or written together. */
const AT_A_TIME = 500;

/** Some items of a file that follow one another. */
export async function* inBatches(
  items: AsyncIterable<BackupItem>,
): AsyncGenerator<readonly BackupItem[]> {
  let batch: BackupItem[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < AT_A_TIME) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The entries among some items. */
export function entriesAmong(items: readonly BackupItem[]): readonly Entry[] {
  return items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));
}

/** The markers among some items. */
export function markersAmong(items: readonly BackupItem[]): readonly EntryId[] {
  return items.flatMap((item) => (item.kind === 'marker' ? [item.id] : []));
}

/**
 * How an entry of a file stands to the journal: it is not there, it is, it is with other words, or it
 * was and has been erased.
 */
export type Standing = 'new' | 'here' | 'differs' | 'erased';

/** How each of some entries stands, read in one transaction. */
export async function readStandings(
  database: Database,
  entries: readonly Entry[],
): Promise<readonly Standing[]> {
  const transaction = database.transaction(['entries', 'erased']);
  const byId = transaction.objectStore('entries').index('id');
  const erased = transaction.objectStore('erased');
  const known = await Promise.all(entries.map(({ id }) => byId.get(id)));
  const markers = await Promise.all(entries.map(({ id }) => erased.getKey(id)));
  return entries.map((entry, index) => toStanding(entry, known[index], markers[index]));
}

function toStanding(entry: Entry, known: Entry | undefined, marker: string | undefined): Standing {
  if (marker !== undefined) return 'erased';
  if (known === undefined) return 'new';
  return isSameEntry(entry, known) ? 'here' : 'differs';
}
