import { replicaIn } from '../settings-store.ts';
import type { Storage } from '../storage.ts';

/** How many entries came to be here so far, from whomever; those erased since then count. It costs one look. */
export async function countSoFar(storage: Pick<Storage, 'connection'>): Promise<number> {
  const database = await storage.connection();
  const { lastArrival } = await replicaIn(database.transaction('settings').store);
  return lastArrival + 1;
}
