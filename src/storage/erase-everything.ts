import { nextArrivalIn } from './arrivals.ts';
import type { Erased } from './erase.ts';
import { bringTogether } from './erase.ts';
import { removeDraftsIn } from './erase-in.ts';
import { removeWhatIsDecided } from './make-whole.ts';
import { addMarkersIn } from './markers.ts';
import type { StoredSettings } from './schema.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** What of the settings tells of nothing that was recorded, and is needed for going on. */
const STAYING: ReadonlySet<keyof StoredSettings> = new Set([
  'replica',
  'highestArrival',
  'removedHere',
  'erasing',
  'copyHoldsErased',
  'erasingAll',
]);

/**
 * Erases everything that this extension has: journal, forms that were begun, what was shown, settings,
 * what is noted of imports and rounds, and what lies beside the database. It leaves the ids of what was
 * erased, so that no older copy or file brings it back unasked. From the transaction on that decides it
 * nothing of it is shown, rings or is handed on; what is recorded after that stays. What is cut short is
 * done when the copies are next compared.
 *
 * @throws `NotSavedError` when nothing was decided; all is then as it was.
 */
export async function eraseEverything(storage: Storage): Promise<Erased> {
  await bringTogether(storage);
  const decided = await inWriteTransaction(storage, decide, { withDrafts: true });
  return { ...decided, isGone: await removeWhatIsDecided(storage) };
}

async function decide(transaction: WriteTransaction): Promise<Omit<Erased, 'isGone'>> {
  const through = (await nextArrivalIn(transaction)) - 1;
  const entries = await transaction.objectStore('entries').count();
  const drafts = await removeDraftsIn(transaction, () => true);
  await addMarkersIn(transaction, drafts.ids);
  await transaction.objectStore('docket').clear();
  await transaction.objectStore('deliveries').clear();
  const settings = transaction.objectStore('settings');
  const keys = (await settings.getAllKeys()).filter((key) => !STAYING.has(key));
  await Promise.all(keys.map(async (key) => settings.delete(key)));
  await settings.put({ through }, 'erasingAll');
  await settings.put(true, 'erasing');
  await settings.put(true, 'copyHoldsErased');
  return { entries, drafts: drafts.keys };
}
