import { erasedWith } from '../domain/erased-with.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { removeWhatIsDecided } from './make-whole.ts';
import { addMarkersIn } from './markers.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** Whether all of it is gone from both copies; otherwise it goes when they are next compared. */
export type Erased = { readonly entries: number; readonly isGone: boolean };

/**
 * Erases an entry, with every version of it and what names it: first markers go to both copies, then the
 * entries from both. From the first marker on it is decided, whatever is cut short.
 *
 * @throws `NotSavedError` when nothing was decided; all is then as it was.
 */
export async function eraseEntry(
  storage: Storage,
  { id, caseId }: { readonly id: EntryId; readonly caseId?: CaseId },
): Promise<Erased> {
  return erase(storage, async (transaction) => {
    const entries =
      caseId === undefined
        ? []
        : await transaction.objectStore('entries').index('caseId').getAll(caseId);
    return [...erasedWith(entries, id)];
  });
}

/** Erases everything that is recorded of a case, and what was shown of it; as {@link eraseEntry} does. */
export async function eraseCase(storage: Storage, caseId: CaseId): Promise<Erased> {
  return erase(storage, async (transaction) => {
    const deliveries = transaction.objectStore('deliveries');
    const shown = await deliveries.index('caseId').getAllKeys(caseId);
    await Promise.all(shown.map((id) => deliveries.delete(id)));
    const entries = await transaction.objectStore('entries').index('caseId').getAll(caseId);
    return entries.map(({ id }) => id);
  });
}

async function erase(
  storage: Storage,
  choose: (transaction: WriteTransaction) => Promise<readonly EntryId[]>,
): Promise<Erased> {
  const entries = await inWriteTransaction(storage, async (transaction) => {
    const ids = await choose(transaction);
    await addMarkersIn(transaction, ids);
    return ids.length;
  });
  return { entries, isGone: await removeWhatIsDecided(storage) };
}
