import { isTold, saysTheSame } from './known-entry.ts';
import type { NewEntry } from './record-entries.ts';
import type { Storage } from './storage.ts';
import { within } from './within.ts';
import { allFromStored, fromStored } from './stored-entry.ts';

/** A look-up behind a stuck write would wait as long as that does. */
const LOOK_UP_LIMIT_IN_MS = 2000;

/**
 * Whether the journal has all these entries, with these words. Asked after a write that seemed to
 * fail, before that is said; `false` too when it can't be found out, so that the draft stays.
 */
export async function areKept(
  storage: Pick<Storage, 'connection'>,
  entries: readonly NewEntry[],
): Promise<boolean> {
  const lookUp = async () => {
    const database = await storage.connection();
    const { store } = database.transaction('entries');
    const isKept = async ({ id, caseId, fact }: NewEntry) => {
      const known = await store.index('id').get(id);
      if (known === undefined) return false;
      if (known.caseId === caseId) return saysTheSame(fromStored(known).fact, fact);
      // It was moved here: its copy has an id of its own.
      if (caseId === undefined) return false;
      return isTold(fact, allFromStored(await store.index('caseId').getAll(caseId)));
    };
    return (await Promise.all(entries.map(isKept))).every(Boolean);
  };
  try {
    return await within(LOOK_UP_LIMIT_IN_MS, lookUp());
  } catch {
    // The error that is told is the one of the write.
    return false;
  }
}
