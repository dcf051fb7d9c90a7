import type { CaseFile } from '../domain/case-file.ts';
import type { CaseLink } from '../domain/case-link.ts';
import type { DocketRow } from '../domain/docket.ts';
import { uniteCuts } from '../domain/cut-entries.ts';
import type { CaseId, EntryId, GroupId } from '../domain/ids.ts';
import { groupKey } from '../domain/list-key.ts';
import type { ReadContext } from './read-case.ts';
import { readCaseFiles } from './read-case.ts';
import type { DocketIndex } from './refold-stale-rows.ts';
import { staleIn } from './refold-stale-rows.ts';
import type { SettingsReader } from './settings-store.ts';
import type { Storage } from './storage.ts';
import { allFromStored } from './stored-entry.ts';

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
  const database = await storage.connection();
  const transaction = database.transaction(['docket', 'settings']);
  const docket = transaction.objectStore('docket');
  const candidates = await candidatesIn(
    { listKeys: docket.index('listKeys'), basis: docket.index('basis') },
    transaction.objectStore('settings'),
    groups,
  );
  candidates.delete(caseId);
  return (await readCaseFiles(storage, [...candidates])).filter((file) => isIn(file, groups));
}

/** Whether a case is in one of these groups. */
export function isIn({ links }: Pick<DocketRow, 'links'>, groups: ReadonlySet<GroupId>): boolean {
  return links?.some(({ groupId }) => groups.has(groupId)) === true;
}

/** The cases that may be in these groups, in the order of their ids: those not folded anew yet may be, too. */
export async function candidatesIn(
  { listKeys, basis }: { readonly listKeys: DocketIndex; readonly basis: DocketIndex },
  settings: SettingsReader,
  groups: ReadonlySet<GroupId>,
): Promise<Set<CaseId>> {
  const found = await Promise.all([
    ...[...groups].map((groupId) => listKeys.getAllKeys(IDBKeyRange.only(groupKey(groupId)))),
    staleIn(settings, basis),
  ]);
  return new Set(found.flat().toSorted() as CaseId[]);
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
  const entries = allFromStored(await database.getAllFromIndex('entries', 'caseId', caseId));
  return new Map(uniteCuts(entries).map(({ id, recordedAt }) => [id, recordedAt]));
}
