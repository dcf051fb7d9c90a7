import type { Erased } from './erase.ts';
import { bringTogether } from './erase.ts';
import { removeDraftsIn } from './erase-in.ts';
import { removeWhatIsDecided } from './make-whole.ts';
import { addMarkersIn } from './markers.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

/**
 * Erases everything that this extension has: journal, forms that were begun, what was shown, settings,
 * what is noted of imports and rounds, and what lies beside the database. It leaves the ids of what was
 * erased, so that no older copy or file brings it back unasked. What is recorded after it was decided
 * stays. From then on, what is cut short is done when the copies are next compared.
 *
 * @throws `NotSavedError` when nothing was decided; all is then as it was.
 */
export async function eraseEverything(storage: Storage): Promise<Erased> {
  await bringTogether(storage);
  const decided = await inWriteTransaction(
    storage,
    async (transaction) => {
      const entries = transaction.objectStore('entries');
      const newest = await entries.openKeyCursor(null, 'prev');
      const drafts = await removeDraftsIn(transaction, () => true);
      await addMarkersIn(transaction, drafts.ids);
      const through = newest?.key ?? -1;
      await transaction.objectStore('settings').put({ through }, 'erasingAll');
      return { entries: await entries.count(), drafts: drafts.keys };
    },
    { withDrafts: true },
  );
  return { ...decided, isGone: await removeWhatIsDecided(storage) };
}
