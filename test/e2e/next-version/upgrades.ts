import type { Upgrade } from '../../../src/storage/upgrades.ts';
import { upgrades as untilNow } from '../../../src/storage/upgrades.ts';

/** So often it is said how far the step has come. */
const EVERY = 100;

/**
 * A step as a later version may have one: a store and an index more, and every entry written anew,
 * which takes its time. It says how far it is, so that a test can kill the browser at a chosen moment.
 */
const nextStep: Upgrade = async (database, transaction) => {
  const plain = database as unknown as { createObjectStore: (name: string) => void };
  plain.createObjectStore('later');
  const store = transaction.objectStore('entries');
  store.createIndex('later' as 'id', 'later');
  const progress = new BroadcastChannel('upgrade-progress');
  let rows = 0;
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
    await cursor.update(Object.assign(cursor.value, { later: 'rewritten' }));
    rows += 1;
    if (rows % EVERY === 0) progress.postMessage(rows);
  }
  progress.close();
};

/** Stands in the place of src/storage/upgrades.ts in the package that `build-next-version.ts` builds. */
export const upgrades: readonly Upgrade[] = [...untilNow, nextStep];
export { upgradeFrom } from '../../../src/storage/upgrades.ts';
