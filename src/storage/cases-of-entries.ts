import type { CaseId, EntryId } from '../domain/ids.ts';
import { readEntriesById } from './read-entries.ts';
import type { Storage } from './storage.ts';

/** The cases that some entries are about, and how many of these are about the whole journal. */
export type CasesOfEntries = {
  readonly caseIds: readonly CaseId[];
  readonly aboutJournal: number;
};

/** Finds what entries are about; those that are not here are passed over. */
export async function readCasesOfEntries(
  storage: Pick<Storage, 'connection'>,
  ids: readonly EntryId[],
): Promise<CasesOfEntries> {
  const caseIds = new Set<CaseId>();
  let aboutJournal = 0;
  for await (const { caseId } of readEntriesById(storage, ids)) {
    if (caseId === undefined) aboutJournal += 1;
    else caseIds.add(caseId);
  }
  return { caseIds: [...caseIds], aboutJournal };
}
