import type { CaseFile } from '../domain/case-file.ts';
import type { DocketRow } from '../domain/docket.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReadContext } from './read-case.ts';
import { readCaseFiles, readRows } from './read-case.ts';
import type { Storage } from './storage.ts';

/** So many rows are in memory at a time. */
const ROWS_AT_A_TIME = 500;

/** All rows of the docket in the order of their ids, some at a time. */
export async function* everyRow(
  storage: Pick<Storage, 'connection'>,
): AsyncGenerator<readonly DocketRow[]> {
  let rows = await readRows(storage, ROWS_AT_A_TIME);
  while (rows.length > 0) {
    yield rows;
    rows = await readRows(storage, ROWS_AT_A_TIME, rows.at(-1)?.caseId);
  }
}

/**
 * The other cases of a case's groups, in the order of their ids. A protected one's row does not say
 * what it belongs to, so the files of those are read.
 */
export async function readGroup(
  storage: ReadContext,
  { caseId, links }: Pick<CaseFile, 'caseId' | 'links'>,
): Promise<readonly CaseFile[]> {
  if (links.length === 0) return [];
  const groups = new Set(links.map(({ groupId }) => groupId));
  const inGroup = (other: Pick<DocketRow, 'links'>) =>
    other.links?.some(({ groupId }) => groups.has(groupId)) === true;
  const candidates: CaseId[] = [];
  for await (const rows of everyRow(storage)) {
    const own = rows.filter((row) => row.caseId !== caseId && (row.isProtected || inGroup(row)));
    candidates.push(...own.map((row) => row.caseId));
  }
  return (await readCaseFiles(storage, candidates)).filter(inGroup);
}

/** The rows of these cases in their order; `undefined` of one that is not kept. */
export async function readRowsOf(
  storage: Pick<Storage, 'connection'>,
  caseIds: readonly CaseId[],
): Promise<readonly (DocketRow | undefined)[]> {
  const database = await storage.connection();
  const { store } = database.transaction('docket');
  return Promise.all(caseIds.map((caseId) => store.get(caseId)));
}

/** When each entry of a case was recorded. */
export async function readStamps(
  storage: Pick<Storage, 'connection'>,
  caseId: CaseId,
): Promise<ReadonlyMap<EntryId, string>> {
  const database = await storage.connection();
  const entries = await database.getAllFromIndex('entries', 'caseId', caseId);
  return new Map(entries.map(({ id, recordedAt }) => [id, recordedAt]));
}
