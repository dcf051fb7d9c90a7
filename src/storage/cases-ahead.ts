import type { CaseId } from '../domain/ids.ts';
import { boundsAhead } from '../domain/occasion-key.ts';
import type { Storage } from './storage.ts';

/** The keys of all occasions, as a transaction sees them. */
export type OccasionKeys = {
  readonly getAllKeys: (range: IDBKeyRange, limit?: number) => Promise<readonly string[]>;
};

/**
 * The cases whose rows rest on a stamp far ahead of now, by a clock that was wrong: how they stand only
 * their files tell. There are hardly ever any.
 */
export async function casesAhead({
  connection,
  now,
}: Pick<Storage, 'connection' | 'now'>): Promise<readonly CaseId[]> {
  const database = await connection();
  return aheadIn(database.transaction('docket').store.index('occasionKeys'), now());
}

/** The same as a transaction sees it. */
export async function aheadIn(
  byKey: OccasionKeys,
  now: Temporal.Instant,
): Promise<readonly CaseId[]> {
  return (await byKey.getAllKeys(IDBKeyRange.bound(...boundsAhead(now)))) as readonly CaseId[];
}
