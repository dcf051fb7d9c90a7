import type { CaseFile } from '../domain/case-file.ts';
import type { CaseLink } from '../domain/case-link.ts';
import type { DocketRow } from '../domain/docket.ts';
import type { CaseId, EntryId, GroupId } from '../domain/ids.ts';
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
  {
    caseId,
    links,
  }: {
    readonly caseId: CaseId;
    readonly links: readonly Pick<CaseLink, 'groupId'>[];
  },
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

/**
 * The other cases of one group, all of them, protected ones too: who leaves or joins a group must
 * reckon with those that no list shows.
 *
 * @param caseId the case that is not asked for.
 */
export async function othersOfGroup(
  storage: ReadContext,
  groupId: GroupId,
  caseId: CaseId,
): Promise<readonly CaseId[]> {
  const files = await readGroup(storage, { caseId, links: [{ groupId }] });
  return files.map((file) => file.caseId);
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
