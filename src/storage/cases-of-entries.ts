import type { CaseId, EntryId } from '../domain/ids.ts';
import { readNamedBy } from './named-by-marker.ts';
import type { Storage } from './storage.ts';

/** The cases that some entries are about, and how many of these are about the whole journal. */
export type CasesOfEntries = {
  readonly caseIds: readonly CaseId[];
  readonly aboutJournal: number;
};

/** So many are read at a time. */
const AT_A_TIME = 500;

/** Finds what markers name, and what that is about; those that name nothing that is here are passed over. */
export async function readCasesOfEntries(
  storage: Pick<Storage, 'connection'>,
  ids: readonly EntryId[],
): Promise<CasesOfEntries> {
  const database = await storage.connection();
  const caseIds = new Set<CaseId>();
  let aboutJournal = 0;
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const byId = database.transaction('entries').store.index('id');
    const some = await readNamedBy(byId, ids.slice(from, from + AT_A_TIME));
    for (const entry of some.flat()) {
      if (entry.caseId !== undefined) caseIds.add(entry.caseId);
      else aboutJournal += 1;
    }
  }
  return { caseIds: [...caseIds], aboutJournal };
}
