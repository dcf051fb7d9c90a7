import type { Entry } from '../domain/entry.ts';
import { parseEntry } from '../domain/entry.ts';
import { readMarkers } from './markers.ts';
import { EMPTY_RECORD, recordAfter, sameRecord } from './replica-record.ts';
import { replicaIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import { readBatches } from './unite-replicas.ts';

/** How two copies differ: in which entries they hold, or only in what one of them says. */
export type Difference = 'entries' | 'words';

/**
 * Compares both copies entry by entry, `undefined` when they hold the same. Keeps nobody from saving:
 * what is written meanwhile may look like a difference, which is then to be looked at under the lock.
 */
export async function findDifference(storage: Storage): Promise<Difference | undefined> {
  const database = await storage.connection();
  const expected = await replicaIn(database.transaction('settings').store);
  const held = await storage.copy.readRecord(expected.lastArrival);
  if (!sameRecord(held, expected)) return 'entries';
  if (!(await haveSameMarkers(storage))) return 'entries';

  const copied = storage.copy.readAll()[Symbol.asyncIterator]();
  let record = EMPTY_RECORD;
  let difference: Difference | undefined;
  for await (const batch of readBatches(database)) {
    for (const { arrival, entry } of batch) {
      if (arrival > expected.lastArrival) break;
      const next = await copied.next();
      if (next.done === true || next.value.entry.id !== entry.id) return 'entries';
      if (!isSameEntry(next.value.entry, entry)) difference = 'words';
      record = recordAfter(record, arrival, entry.id);
    }
  }
  return sameRecord(record, expected) ? difference : 'entries';
}

async function haveSameMarkers(storage: Storage): Promise<boolean> {
  const [markers, copied] = [await readMarkers(storage), await storage.copy.readMarkers()];
  return copied.length === markers.size && copied.every((id) => markers.has(id));
}

/** Whether what was read from another copy is what the database holds, word for word. */
export function isSameEntry(copied: Entry, entry: Entry): boolean {
  const words = JSON.stringify(copied);
  // Nearly always spelt alike; else read the way that the other was.
  return words === JSON.stringify(entry) || words === JSON.stringify(parseEntry(entry));
}
