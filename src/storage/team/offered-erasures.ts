import type { Entry } from '../../domain/entry.ts';
import type { EntryId } from '../../domain/ids.ts';
import { afterDeclined, withoutOffered } from '../../domain/team/exchange-steps.ts';
import type { Erased } from '../erase.ts';
import { bringTogether } from '../erase.ts';
import { eraseEntriesIn } from '../erase-entries-in.ts';
import { removeWhatIsDecided } from '../make-whole.ts';
import { readMarkers } from '../markers.ts';
import { readNamedBy } from '../named-by-marker.ts';
import { eraseWhatNames } from '../named-here.ts';
import type { Storage } from '../storage.ts';
import { inWriteTransaction } from '../write-transaction.ts';
import { changeExchange, putExchangeIn, readTeam, teamIn } from './team-record.ts';

/** Something that was erased elsewhere and is still here. */
export type OfferedErasure = {
  readonly id: EntryId;
  /** What is here of it: the entry, or what was cut from it when it was handed off. */
  readonly entries: readonly Entry[];
};

/** So many are erased in one transaction. */
const AT_A_TIME = 250;

/**
 * What was erased elsewhere and waits here for the person's word, some of it.
 *
 * @param most so many are read.
 */
export async function readOfferedErasures(
  storage: Pick<Storage, 'connection'>,
  most = Infinity,
): Promise<readonly OfferedErasure[]> {
  const ids = (await readOffered(storage)).slice(0, most);
  const offered: OfferedErasure[] = [];
  const database = await storage.connection();
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const some = ids.slice(from, from + AT_A_TIME);
    const named = await readNamedBy(database.transaction('entries').store.index('id'), some);
    offered.push(...some.map((id, index) => ({ id, entries: named[index] ?? [] })));
  }
  return offered;
}

/** The ids of all that waits; what was erased here in the meantime is not among them. */
export async function readOffered(
  storage: Pick<Storage, 'connection'>,
): Promise<readonly EntryId[]> {
  const { offered = [] } = (await readTeam(storage))?.state ?? {};
  if (offered.length === 0) return [];
  const erased = await readMarkers(storage);
  return offered.filter((id) => !erased.has(id));
}

/**
 * Erases here too what was erased elsewhere, and whatever names it, as erasing does: markers and entries in the
 * transactions that decide it, and the second copy after them. Ids that no longer wait are passed over.
 *
 * @throws `NotSavedError` when it could not be decided; what was decided before stays erased.
 */
export async function acceptErasures(storage: Storage, ids: readonly EntryId[]): Promise<Erased> {
  await bringTogether(storage);
  const drafts: string[] = [];
  let entries = 0;
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const some = new Set(ids.slice(from, from + AT_A_TIME));
    const decided = await inWriteTransaction(
      storage,
      async (transaction) => {
        const record = await teamIn(transaction.objectStore('settings'));
        const agreed = record?.state.offered.filter((id) => some.has(id)) ?? [];
        if (record === undefined || agreed.length === 0) return undefined;
        const erased = await eraseEntriesIn(storage, transaction, new Set(agreed));
        await putExchangeIn(transaction, record, withoutOffered(record.state, some));
        return erased;
      },
      { withDrafts: true },
    );
    entries += decided?.entries ?? 0;
    drafts.push(...(decided?.drafts ?? []));
  }
  // What names them in another case, or came here without them.
  await eraseWhatNames(storage);
  return { entries, drafts, isGone: await removeWhatIsDecided(storage) };
}

/** Keeps here what was erased elsewhere; it is asked about no more, and never handed over again. */
export async function declineErasures(
  storage: Pick<Storage, 'connection'>,
  ids: readonly EntryId[],
): Promise<void> {
  const joining = (await readTeam(storage))?.joining;
  if (joining === undefined) return;
  await changeExchange(storage, joining, (state) => afterDeclined(state, new Set(ids)));
}
