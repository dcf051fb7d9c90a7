import type { ImportedIds } from '../domain/backup/import-record.ts';
import type { EntryId } from '../domain/ids.ts';
import { eraseEntriesIn } from './erase-entries-in.ts';
import { readNamedBy } from './named-by-marker.ts';
import type { RestoreChoice } from './restore-choice.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What the person was asked about the markers of a file, and said. */
export type MarkerChoice = {
  /** The markers that the person was asked about. */
  readonly asked: ReadonlySet<EntryId>;
  readonly choice: RestoreChoice;
};

/**
 * Adds the markers of a file that count here, and erases what they name. One that names something stays
 * out unless the preview asked about it and the answer was to erase; where it was to keep, it is noted and
 * asked about no more.
 *
 * @param transaction one that writes drafts, too.
 * @returns those that were added and name nothing that was here, and those that were known.
 */
export async function addRestoredMarkers(
  storage: Storage,
  transaction: WriteTransaction,
  { choice, asked }: MarkerChoice,
  ids: readonly EntryId[],
): Promise<Required<Omit<ImportedIds, 'entries'>>> {
  if (ids.length === 0) return { markers: [], known: [] };
  const erased = transaction.objectStore('erased');
  const byId = transaction.objectStore('entries').index('id');
  const known = await Promise.all(ids.map((id) => erased.getKey(id)));
  const named = await readNamedBy(byId, ids);
  const foreign = [...new Set(ids.filter((_, index) => known[index] === undefined))];
  const declined = new Set(await declinedIn(transaction));
  // What only names the entry was found when the file was looked at.
  const isFound = (id: EntryId) => asked.has(id) || declined.has(id);
  const isHere = new Set(ids.filter((id, index) => named[index]?.length !== 0 || isFound(id)));
  const isGoing = (id: EntryId) => asked.has(id) && choice.erased === 'erase-here';
  const kept = foreign.filter((id) => isHere.has(id) && !isGoing(id));
  await declineIn(
    transaction,
    kept.filter((id) => asked.has(id)),
  );
  const staying = new Set(kept);
  const added = foreign.filter((id) => !staying.has(id));
  await eraseEntriesIn(storage, transaction, new Set(added));
  // An erasing that the person agreed to is not taken back with the import.
  return {
    markers: added.filter((id) => !isHere.has(id)),
    known: ids.filter((_, index) => known[index] !== undefined),
  };
}

async function declineIn(transaction: WriteTransaction, ids: readonly EntryId[]): Promise<void> {
  if (ids.length === 0) return;
  const declined = new Set([...(await declinedIn(transaction)), ...ids]);
  await transaction.objectStore('settings').put([...declined], 'declinedMarkers');
}

async function declinedIn(transaction: WriteTransaction): Promise<readonly EntryId[]> {
  const stored = await transaction.objectStore('settings').get('declinedMarkers');
  return (stored as readonly EntryId[] | undefined) ?? [];
}
