import type { Entry } from '../../domain/entry.ts';
import type { EntryId } from '../../domain/ids.ts';
import { parseDeviceId } from '../../domain/ids.ts';
import { afterArrived, withOffered } from '../../domain/team/exchange-steps.ts';
import { claimsToBeOwn } from '../../domain/team/team-item.ts';
import type { ExchangeState } from '../../domain/team/team-state.ts';
import { addOffered, toOffer } from '../add-restored-entries.ts';
import { isSameEntry } from '../find-difference.ts';
import { foldRulesIn } from '../fold-rules-in.ts';
import { addMarkersIn } from '../markers.ts';
import { readNamedBy } from '../named-by-marker.ts';
import { noteStampsIn } from '../newest-stamp.ts';
import { casesOf, foldRows, readToFold, refoldCases, withAdded } from '../refold-case.ts';
import { oweSummaryIn } from '../restored-mark.ts';
import type { StoredTeam } from '../schema.ts';
import type { ArrivedEntry } from '../second-copy.ts';
import { rulesIn } from '../settings-store.ts';
import type { Storage } from '../storage.ts';
import { fromStored } from '../stored-entry.ts';
import type { WriteTransaction } from '../write-transaction.ts';
import { inWriteTransaction } from '../write-transaction.ts';
import { digestAfter } from './read-to-push.ts';
import { putExchangeIn, teamIn } from './team-record.ts';
import { undoneOf } from './undone.ts';

/** So many entries are added in one transaction with their rows: a save in a window gets through between two. */
const AT_A_TIME = 250;

/** A part of what the server has, opened and checked. */
export type PulledPart = {
  readonly entries: readonly Entry[];
  readonly markers: readonly EntryId[];
};

/** What taking over a part did. */
export type Added = {
  readonly entries: number;
  /** Markers that wait for the person's word. */
  readonly offered: number;
};

/** The team was left, or joined anew, or everything here was erased, while something of it was taken over. */
export class TeamLeftError extends Error {
  override readonly name = 'TeamLeftError';
}

/** What is told of a part while it is taken over. */
type Noting = {
  /** What holds once all of it is taken over, given which say otherwise what the journal has, or pretend to be its own. */
  readonly note: (state: ExchangeState, differing: readonly EntryId[]) => ExchangeState;
  readonly onAdded: (added: readonly ArrivedEntry[]) => Promise<void>;
};

/**
 * Adds what the journal lacks of a part, its markers first, so many entries in each transaction with their rows; how
 * far the exchange is comes with the last of them. Cut short, the same part is taken over once more, which changes
 * nothing of what is there. An entry whose id is here with other words stays as it is here. A marker that names
 * something here waits for the person's word.
 *
 * Undoing an import afterwards takes its entries from this journal, not from the team: they stay away, but for where
 * the team is joined anew, or more is undone than is remembered; see `undone.ts`.
 *
 * @throws {@link TeamLeftError} where the team was left meanwhile, or everything erased. `NotSavedError`.
 */
export async function addPulled(
  storage: Storage,
  joining: string,
  { entries, markers }: PulledPart,
  { note, onAdded }: Noting,
): Promise<Added> {
  const sum = { entries: 0, offered: 0 };
  const differing: EntryId[] = [];
  const batches = toBatches(entries, markers);
  for (const [index, batch] of batches.entries()) {
    const isLast = index === batches.length - 1;
    const done = await inWriteTransaction(storage, async (transaction) => {
      const record = await teamIn(transaction.objectStore('settings'));
      if (record?.joining !== joining) return undefined;
      const marked = await takeOverMarkers(transaction, record.state, batch.markers);
      const added = await addBatch(storage, transaction, record, batch.entries);
      let state = withArrived(marked.state, added.arrived);
      if (isLast) state = note(state, [...differing, ...added.differing]);
      await putExchangeIn(transaction, record, state);
      return { ...added, ...marked };
    });
    if (done === undefined) throw new TeamLeftError('The team was left.');
    sum.entries += done.arrived.length;
    sum.offered += done.offered;
    differing.push(...done.differing);
    if (done.arrived.length > 0) await onAdded(done.arrived);
  }
  return sum;
}

/** One at least, as what is noted comes with the last. */
function toBatches(entries: readonly Entry[], markers: readonly EntryId[]): readonly PulledPart[] {
  const batches: PulledPart[] = [];
  // The markers first: what they name among the entries of the part is then left out.
  for (let from = 0; from < markers.length; from += AT_A_TIME) {
    batches.push({ entries: [], markers: markers.slice(from, from + AT_A_TIME) });
  }
  for (let from = 0; from < entries.length; from += AT_A_TIME) {
    batches.push({ entries: entries.slice(from, from + AT_A_TIME), markers: [] });
  }
  return batches.length > 0 ? batches : [{ entries, markers }];
}

function withArrived(state: ExchangeState, arrived: readonly ArrivedEntry[]): ExchangeState {
  const [first, last] = [arrived.at(0), arrived.at(-1)];
  if (first === undefined || last === undefined) return state;
  return afterArrived(state, { first: first.arrival, last: last.arrival });
}

/** Takes over those that name nothing here; the others wait, unless the person has said that they stay. */
async function takeOverMarkers(
  transaction: WriteTransaction,
  state: ExchangeState,
  markers: readonly EntryId[],
): Promise<{ readonly state: ExchangeState; readonly offered: number }> {
  const ids = [...new Set(markers)];
  const erased = transaction.objectStore('erased');
  const [known, named] = await Promise.all([
    Promise.all(ids.map((id) => erased.getKey(id))),
    readNamedBy(transaction.objectStore('entries').index('id'), ids),
  ]);
  const foreign = ids.filter((_, index) => known[index] === undefined);
  const isHere = new Set(ids.filter((_, index) => named[index]?.length !== 0));
  const taken = foreign.filter((id) => !isHere.has(id));
  await addMarkersIn(transaction, taken);
  const asked = new Set([...state.offered, ...state.declined]);
  const offered = foreign.filter((id) => isHere.has(id) && !asked.has(id));
  const after = withOffered(state, offered);
  return {
    state:
      taken.length === 0
        ? after
        : { ...after, isSweepDue: true, pushedMarkers: digestAfter(after.pushedMarkers, taken) },
    offered: offered.length,
  };
}

/** Adds those that the journal lacks, as taking over a file does. */
async function addBatch(
  storage: Storage,
  transaction: WriteTransaction,
  record: StoredTeam,
  entries: readonly Entry[],
): Promise<{ readonly arrived: readonly ArrivedEntry[]; readonly differing: readonly EntryId[] }> {
  const byId = transaction.objectStore('entries').index('id');
  const own = parseDeviceId(await transaction.objectStore('settings').get('deviceId'));
  const known = await Promise.all(entries.map(({ id }) => byId.get(id)));
  const undone = undoneOf(record);
  const refused = entries.filter((entry, index) => {
    const here = known[index];
    if (here === undefined && undone.has(entry.id)) return false;
    return here === undefined ? claimsToBeOwn(entry, own) : !isSameEntry(entry, fromStored(here));
  });
  const differing = refused.map(({ id }) => id);
  const lacked = entries.filter(
    (entry, index) => known[index] === undefined && !claimsToBeOwn(entry, own),
  );
  const wanted = lacked.filter(({ id }) => !undone.has(id));
  // Nearly always so where it was handed over from here, or comes twice.
  if (wanted.length === 0) return { arrived: [], differing };
  const [before, offer, rules] = await Promise.all([
    readToFold(transaction, casesOf(wanted)),
    toOffer(transaction, wanted),
    rulesIn(transaction.objectStore('settings')),
  ]);
  const isAboutJournal = offer.entries.some(({ caseId }) => caseId === undefined);
  const [arrived] = await Promise.all([
    addOffered(transaction, offer),
    isAboutJournal ? [] : foldRows(transaction, withAdded(before, offer.entries), storage, rules),
  ]);
  if (isAboutJournal) {
    await foldRulesIn(transaction);
    await refoldCases(transaction, casesOf(offer.entries), storage);
  }
  const added = arrived.map(({ entry }) => entry);
  await noteStampsIn(transaction, added);
  // Of what was there before this browser came, nothing is known of what was shown to whom.
  if (!record.state.isWhole && added.length > 0) await oweSummaryIn(transaction, added.length);
  return { arrived, differing };
}
