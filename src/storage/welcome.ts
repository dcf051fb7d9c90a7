import { inBoundedTransaction } from './bounded-transaction.ts';
import type { Storage } from './storage.ts';

const LIMIT_IN_MS = 5000;

/**
 * Whether the first page is to be opened now: not where a journal is here already, and not where it was
 * opened before, as when a browser tells of an installation at each of its starts. Noted in the
 * transaction that finds it, so that the answer is *yes* once.
 */
export async function claimWelcome(storage: Pick<Storage, 'connection'>): Promise<boolean> {
  const bounds = {
    stores: ['settings', 'entries', 'erased'] as ['settings', 'entries', 'erased'],
    limitInMs: LIMIT_IN_MS,
  };
  return inBoundedTransaction(storage, bounds, async (transaction) => {
    const settings = transaction.objectStore('settings');
    if ((await settings.get('welcomed')) !== undefined) return false;
    await settings.put(true, 'welcomed');
    const held = await transaction.objectStore('entries').count();
    const erased = await transaction.objectStore('erased').count();
    return held + erased === 0;
  });
}
