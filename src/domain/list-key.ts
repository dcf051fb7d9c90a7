import type { CalendarDate } from './calendar-date.ts';
import type { CaseLink } from './case-link.ts';
import type { DocketRow } from './docket.ts';
import type { GroupId } from './ids.ts';
import type { LeftOut } from './round-candidate.ts';
import { toCandidate } from './round-candidate.ts';

/** What a row is found by that is not what is due: see {@link listKeys}. */
export type Listable = Pick<
  DocketRow,
  'caseId' | 'receiptNumber' | 'isProtected' | 'closedOn' | 'handedOverOn' | 'lookedAtOn' | 'tags'
>;

/**
 * How a row is found by index for what lists ask beside what is due:
 * - `group <id>`: each group that the case is in. Also of a protected case, whose row does not tell its
 *   groups: who leaves a group has to reckon with it;
 * - `tag <tag>`: each of its tags;
 * - `round <day>`: it can be looked up, and was last looked at on this day, `-` for never;
 * - `out <why>`: it can't be looked up in a round.
 */
export function listKeys(row: Listable, links: readonly CaseLink[]): readonly string[] {
  const candidate = toCandidate(row);
  return [
    ...links.map(({ groupId }) => groupKey(groupId)),
    ...(row.tags ?? []).map((tag) => `${TAG}${tag}`),
    typeof candidate === 'string' ? outKey(candidate) : `${ROUND}${candidate.lookedAtOn ?? '-'}`,
  ];
}

const TAG = 'tag ';
const ROUND = 'round ';

/** The key of the cases of a group. */
export function groupKey(groupId: GroupId): string {
  return `group ${groupId}`;
}

/** The key of the cases that a round can't have for this reason. */
export function outKey(why: LeftOut): string {
  return `out ${why}`;
}

/** The two keys between which those of all tags lie; the second is none of them. */
export const BOUNDS_OF_TAGS: readonly [string, string] = [TAG, 'tag!'];

/** The tag that a key is of. */
export function tagOfKey(key: string): string {
  return key.slice(TAG.length);
}

/** The two keys between which those cases lie that were last looked at on a day or before, or never. */
export function boundsOfRound(latest: CalendarDate): readonly [string, string] {
  // A dash comes before every digit.
  return [ROUND, `${ROUND}${latest}`];
}

/** The two keys between which those cases lie that were looked at after a day; they are none of them. */
export function boundsAfterRound(latest: CalendarDate): readonly [string, string] {
  return [`${ROUND}${latest}`, 'round!'];
}
