import type { CaseFile } from './case-file.ts';
import type { CaseLink, CaseLinked, CaseUnlinked, LinkKind } from './case-link.ts';
import type { CaseId, GroupId } from './ids.ts';

/** What of a case decides how it is linked. */
export type Linkable = Pick<CaseFile, 'caseId' | 'links'>;

/** What is to be recorded in a case. */
export type LinkFact = { readonly caseId: CaseId; readonly fact: CaseLinked | CaseUnlinked };

/**
 * How two cases come to stand in one group: by these facts, all in one transaction; `linked`: they do
 * already; `differ`: each is in a group of this kind, and joining these is for the person to decide.
 */
export type Linking =
  | { readonly how: 'facts'; readonly facts: readonly LinkFact[] }
  | { readonly how: 'linked' }
  | { readonly how: 'differ'; readonly own: GroupId; readonly theirs: GroupId };

/**
 * Puts two cases in one group of a kind: the group that either is in, or else a new one.
 *
 * @param newGroupId the id that a new group will have.
 */
export function linkCases(
  kind: LinkKind,
  own: Linkable,
  other: Linkable,
  newGroupId: GroupId,
): Linking {
  const ownGroups = groupsOf(kind, own.links);
  const theirGroups = groupsOf(kind, other.links);
  if (ownGroups.some((groupId) => theirGroups.includes(groupId))) return { how: 'linked' };
  const [ownGroup] = ownGroups;
  const [theirGroup] = theirGroups;
  if (ownGroup !== undefined && theirGroup !== undefined) {
    return { how: 'differ', own: ownGroup, theirs: theirGroup };
  }
  const groupId = ownGroup ?? theirGroup ?? newGroupId;
  const fact: CaseLinked = { type: 'case-linked', groupId, kind };
  return { how: 'facts', facts: [own, other].map(({ caseId }) => ({ caseId, fact })) };
}

/** Joins a group to another: every case of it leaves it, and is put in the other. */
export function joinGroups(
  kind: LinkKind,
  into: GroupId,
  from: GroupId,
  members: readonly CaseId[],
): readonly LinkFact[] {
  return members.flatMap((caseId): readonly LinkFact[] => [
    { caseId, fact: { type: 'case-unlinked', groupId: from } },
    { caseId, fact: { type: 'case-linked', groupId: into, kind } },
  ]);
}

/**
 * Takes a case out of a group. The one that would be left in it alone leaves it too.
 *
 * @param others the other cases of the group.
 */
export function leaveGroup(
  groupId: GroupId,
  caseId: CaseId,
  others: readonly CaseId[],
): readonly LinkFact[] {
  const leaving = others.length === 1 ? [caseId, ...others] : [caseId];
  return leaving.map((each) => ({ caseId: each, fact: { type: 'case-unlinked', groupId } }));
}

function groupsOf(kind: LinkKind, links: readonly CaseLink[]): readonly GroupId[] {
  return links.filter((link) => link.kind === kind).map(({ groupId }) => groupId);
}
