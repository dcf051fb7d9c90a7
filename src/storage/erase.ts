import type { CaseId, EntryId } from '../domain/ids.ts';
import { eraseEntriesIn } from './erase-entries-in.ts';
import { findWithCase, findWithEntry } from './erase-in.ts';
import { makeWhole, removeWhatIsDecided } from './make-whole.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** What was erased. */
export type Erased = {
  readonly entries: number;
  /** The keys of the forms that were begun and are gone with it; windows may still have them open. */
  readonly drafts: readonly string[];
  /** Whether all of it is gone from both copies; otherwise it goes when they are next compared. */
  readonly isGone: boolean;
};

/**
 * Erases an entry, with every version of it and what names it, in each case that it stands in. Decided it
 * is by the one transaction in which the database gets the markers and loses the entries: from then on
 * nothing shows them or hands them on. The second copy follows, whatever is cut short. Forms begun about
 * it go as well; their second copies by `makeDraftsWhole`.
 *
 * @throws `NotSavedError` when nothing was decided; all is then as it was.
 */
export async function eraseEntry(
  storage: Storage,
  entry: { readonly id: EntryId; readonly caseId?: CaseId },
): Promise<Erased> {
  return erase(storage, (transaction) => findWithEntry(transaction, entry));
}

/** Erases everything that is recorded of a case, and what was shown of it; as {@link eraseEntry} does. */
export async function eraseCase(storage: Storage, caseId: CaseId): Promise<Erased> {
  return erase(storage, (transaction) => findWithCase(transaction, caseId));
}

async function erase(
  storage: Storage,
  find: (transaction: WriteTransaction) => Promise<ReadonlySet<EntryId>>,
): Promise<Erased> {
  await bringTogether(storage);
  const decide = async (transaction: WriteTransaction) =>
    eraseEntriesIn(storage, transaction, await find(transaction));
  const decided = await inWriteTransaction(storage, decide, { withDrafts: true });
  return { ...decided, isGone: await removeWhatIsDecided(storage) };
}

/** What only the second copy holds would be overlooked, and come back from it. */
export async function bringTogether(storage: Storage): Promise<void> {
  // Where there is no database, deciding says so.
  await makeWhole(storage).catch((error: unknown) => storage.reportProblem('erasing', error));
}
