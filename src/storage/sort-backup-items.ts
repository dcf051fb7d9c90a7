import { isSameEntry } from './find-difference.ts';
import type { Entry } from '../domain/entry.ts';
import { nameIn } from '../domain/erased-with.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Database } from './connection.ts';
import { nextTurn } from './next-turn.ts';
import type { BackupItem } from './read-backup.ts';
import { fromStored } from './stored-entry.ts';

/** Lines of a file looked up or written together. */
const AT_A_TIME = 500;

/** Reading a file keeps the page busy no longer than this at a time. */
const LONGEST_TURN_IN_MS = 8;

/** Some items of a file that follow one another. */
export async function* inBatches(
  items: AsyncIterable<BackupItem>,
): AsyncGenerator<readonly BackupItem[]> {
  let batch: BackupItem[] = [];
  let since = performance.now();
  for await (const item of items) {
    batch.push(item);
    if (performance.now() - since > LONGEST_TURN_IN_MS) {
      await nextTurn();
      since = performance.now();
    }
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
  // A new browser has neither, and most never have anything erased.
  const [isAny, isAnyErased] = await Promise.all([hasSome(byId), hasSome(erased)]);
  const markerOf = async (id: EntryId | undefined) => id && erased.getKey(id);
  const [known, markers, ofNamed] = await Promise.all([
    isAny ? Promise.all(entries.map(({ id }) => byId.get(id))) : [],
    isAnyErased ? readMarkersOf(erased, entries) : [],
    // Corrections and strikes go with what they are about.
    Promise.all(isAnyErased ? entries.map((entry) => markerOf(nameIn(entry))) : []),
  ]);
  return entries.map((entry, index) => {
    const here = known[index];
    return toStanding(
      entry,
      here && fromStored(here),
      markers[index] ?? (here ? undefined : ofNamed[index]),
    );
  });
}

type KeyReader = { readonly openKeyCursor: () => Promise<object | null> };

async function hasSome(source: KeyReader): Promise<boolean> {
  return (await source.openKeyCursor()) !== null;
}

/** The marker of each of some entries, or of the whole one that it was cut from; `undefined` where none is. */
export async function readMarkersOf(
  erased: { readonly getKey: (id: string) => Promise<string | undefined> },
  entries: readonly Entry[],
): Promise<readonly (string | undefined)[]> {
  const own = await Promise.all(entries.map(({ id }) => erased.getKey(id)));
  const ofWhole = await Promise.all(
    entries.map(async ({ cutFrom }) => cutFrom && erased.getKey(cutFrom)),
  );
  return own.map((marker, index) => marker ?? ofWhole[index]);
}

function toStanding(entry: Entry, known: Entry | undefined, marker: string | undefined): Standing {
  if (marker !== undefined) return 'erased';
  if (known === undefined) return 'new';
  return isSameEntry(entry, known) ? 'here' : 'differs';
}
