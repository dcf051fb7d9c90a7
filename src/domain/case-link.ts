import type { GroupId } from './ids.ts';
import { parseGroupId } from './ids.ts';
import type { Foreign } from './reading.ts';
import { asOneOf } from './reading.ts';

/** Why cases belong together: they are about one person, were filed together, or are of one family. */
export const LINK_KINDS = ['person', 'filing', 'family'] as const;
/** Why cases belong together. */
export type LinkKind = (typeof LINK_KINDS)[number];

/** A group that a case is in; all cases in it carry its id. */
export type CaseLink = { readonly groupId: GroupId; readonly kind: LinkKind };

/** The case was put in a group. Linking two cases is one such fact for each, in one transaction. */
export type CaseLinked = CaseLink & { readonly type: 'case-linked' };
/** The case was taken out of a group. */
export type CaseUnlinked = { readonly type: 'case-unlinked'; readonly groupId: GroupId };

/** A fact about groups from outside, or `undefined` if it can't be read. */
export function parseLinkFact(
  raw: Foreign & { readonly type: 'case-linked' | 'case-unlinked' },
): CaseLinked | CaseUnlinked | undefined {
  const groupId = parseGroupId(raw['groupId']);
  if (groupId === undefined) return undefined;
  if (raw.type === 'case-unlinked') return { type: raw.type, groupId };
  const kind = asOneOf(raw['kind'], LINK_KINDS);
  return kind && { type: raw.type, groupId, kind };
}

/** The groups of a case after one more fact; a group is named once, of the kind it was last said to be. */
export function linksAfter(
  links: readonly CaseLink[],
  fact: CaseLinked | CaseUnlinked,
): readonly CaseLink[] {
  const others = links.filter(({ groupId }) => groupId !== fact.groupId);
  return fact.type === 'case-unlinked'
    ? others
    : [...others, { groupId: fact.groupId, kind: fact.kind }];
}
