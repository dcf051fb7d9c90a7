import type { DocketRow } from '../domain/docket.ts';
import type { CaseId } from '../domain/ids.ts';
import { boundsOfKeys } from '../domain/occasion-key.ts';
import type { Storage } from './storage.ts';

/**
 * The rows on which something is due first, by index: enough for a first screen. What was put off
 * stands at the day it comes back, so that it may belong further up.
 *
 * @param limit how many rows at most.
 */
export async function readFirstDue(
  storage: Pick<Storage, 'connection'>,
  limit: number,
): Promise<readonly DocketRow[]> {
  const database = await storage.connection();
  const { store } = database.transaction('docket');
  const index = store.index('occasionKeys');
  const lists = await Promise.all(
    (['wait', 'date', 'over'] as const).map((of) => {
      const [first, last] = boundsOfKeys({ of });
      return index.getAll(IDBKeyRange.bound(first, last), limit);
    }),
  );
  const rows = new Map(lists.flat().map((row) => [row.caseId, row]));
  const dueOn = ({ nextDue }: DocketRow) => nextDue?.on ?? '~';
  return [...rows.values()]
    .toSorted((one, other) => (dueOn(one) < dueOn(other) ? -1 : 1))
    .slice(0, limit);
}

/** The rows of these cases as they are now, in their order; `undefined` of one that is not kept. */
export async function readRowsOf(
  storage: Pick<Storage, 'connection'>,
  caseIds: readonly CaseId[],
): Promise<readonly (DocketRow | undefined)[]> {
  const database = await storage.connection();
  const { store } = database.transaction('docket');
  return Promise.all(caseIds.map((caseId) => store.get(caseId)));
}
