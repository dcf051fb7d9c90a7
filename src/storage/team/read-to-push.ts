import { isErased } from '../../domain/cut-entries.ts';
import type { Entry } from '../../domain/entry.ts';
import type { EntryId } from '../../domain/ids.ts';
import { wasPulled } from '../../domain/team/exchange-steps.ts';
import type { ExchangeState } from '../../domain/team/team-state.ts';
import type { CheckedItem } from '../../domain/team/team-item.ts';
import { travels } from '../../domain/team/travels.ts';
import { erasedThroughIn } from '../erased-through.ts';
import { readMarkers } from '../markers.ts';
import { EMPTY_RECORD, recordWith } from '../replica-record.ts';
import type { Storage } from '../storage.ts';
import { allFromStored } from '../stored-entry.ts';
import { readBatches } from '../unite-replicas.ts';

/** What is to be handed over of some entries that arrived one after another. */
export type ToPush = {
  readonly entries: readonly Entry[];
  /** The arrival number up to which there is nothing else to hand over. */
  readonly through: number;
};

/**
 * What of the next entries, by their arrival, is to be handed over; `undefined` when there are no further ones. Left
 * out are those that do not travel, those that came from the server, and those of which the person has not said yet
 * whether they are to be erased here too, or that they stay: the server is not to get them back.
 */
export async function readToPush(
  storage: Pick<Storage, 'connection'>,
  state: ExchangeState,
  limit: number,
): Promise<ToPush | undefined> {
  const database = await storage.connection();
  const transaction = database.transaction(['entries', 'settings']);
  const erased = await erasedThroughIn(transaction.objectStore('settings'));
  const range = IDBKeyRange.lowerBound(Math.max(state.pushedThrough, erased), true);
  const store = transaction.objectStore('entries');
  const [arrivals, stored] = await Promise.all([
    store.getAllKeys(range, limit),
    store.getAll(range, limit),
  ]);
  const through = arrivals.at(-1);
  if (through === undefined) return undefined;
  const held = heldBack(state);
  const entries = allFromStored(stored).filter(
    (entry, index) =>
      !wasPulled(state, arrivals[index] ?? -1) && travels(entry) && !isErased(entry, held),
  );
  return { entries, through };
}

/** Erased elsewhere and still here: nobody is to get it from here again. */
function heldBack({ offered, declined }: ExchangeState): ReadonlySet<EntryId> {
  return new Set([...offered, ...declined]);
}

/** All that is here and travels, whether or not the server has it: the markers first, then entries in their order. */
export async function* readAllThatTravels(
  storage: Pick<Storage, 'connection'>,
  state: ExchangeState,
): AsyncGenerator<readonly CheckedItem[]> {
  const own = new Set(state.withheld);
  const ids = [...(await readMarkers(storage))].filter((id) => !own.has(id));
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    yield ids.slice(from, from + AT_A_TIME).map((id) => ({ type: 'erased', id }));
  }
  const held = heldBack(state);
  for await (const batch of readBatches(await storage.connection())) {
    const entries = batch.map(({ entry }) => entry);
    yield entries
      .filter((entry) => travels(entry) && !isErased(entry, held))
      .map((entry) => ({ type: 'entry', entry }));
  }
}

/** So many entries are read at a time. */
const AT_A_TIME = 250;

/** How many entries wait to be handed over, and so many at most. */
export async function countToPush(
  storage: Pick<Storage, 'connection'>,
  state: ExchangeState,
  most: number,
): Promise<number> {
  let count = 0;
  let rest: ExchangeState = state;
  while (count < most) {
    const next = await readToPush(storage, rest, AT_A_TIME);
    if (next === undefined) break;
    count += next.entries.length;
    rest = { ...rest, pushedThrough: next.through };
  }
  return Math.min(count, most);
}

/** The markers of what was erased here since the team was joined, and their digest. */
export type MarkersToPush = { readonly ids: readonly EntryId[]; readonly digest: string };

/**
 * All markers, where the server may lack some of them; `undefined` where it is known to have them all. They are
 * compared as a whole: nothing tells in which order they were set.
 */
export async function readMarkersToPush(
  storage: Pick<Storage, 'connection'>,
  { pushedMarkers, withheld }: ExchangeState,
): Promise<MarkersToPush | undefined> {
  const own = new Set(withheld);
  const ids = [...(await readMarkers(storage))].filter((id) => !own.has(id));
  const digest = digestAfter(EMPTY_RECORD.digest, ids);
  return digest === pushedMarkers ? undefined : { ids, digest };
}

/** The digest of some markers and others that are not among them. */
export function digestAfter(digest: string, ids: readonly EntryId[]): string {
  return recordWith({ lastArrival: 0, digest }, ids, 0).digest;
}
