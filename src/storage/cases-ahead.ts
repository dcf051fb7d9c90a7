import type { CaseId } from '../domain/ids.ts';
import { boundsAhead } from '../domain/occasion-key.ts';
import type { Storage } from './storage.ts';

/**
 * The cases whose rows rest on a stamp far ahead of now, by a clock that was wrong: how they stand only
 * their files tell. There are hardly ever any.
 */
export async function casesAhead({
  connection,
  now,
}: Pick<Storage, 'connection' | 'now'>): Promise<readonly CaseId[]> {
  const database = await connection();
  const range = IDBKeyRange.bound(...boundsAhead(now()));
  return (await database.getAllKeysFromIndex('docket', 'occasionKeys', range)) as CaseId[];
}
