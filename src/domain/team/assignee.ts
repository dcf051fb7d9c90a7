import type { CaseFile } from '../case-file.ts';
import type { DocketRow } from '../docket.ts';
import type { History } from '../history.ts';
import type { Occasion } from '../occasion.ts';
import { occasionsThatRing } from '../reminder.ts';
import type { KnownMembers } from './known-members.ts';
import { isOthers } from './known-members.ts';
import type { MemberId } from './team-fact.ts';
import { parseTeamFact } from './team-fact.ts';

/** To whom a case was assigned last; `undefined` for nobody in particular. */
export function assigneeOf({ told }: Pick<History, 'told'>): MemberId | undefined {
  let assignee: MemberId | undefined;
  for (const { rawFact, struck } of told) {
    const fact = struck === undefined ? parseTeamFact(rawFact) : undefined;
    if (fact?.type === 'case-assigned') assignee = fact.memberId ?? undefined;
  }
  return assignee;
}

/** Stands before the keys of what is due in a case that is another's; no key of one's own begins so. */
export const OTHERS_KEY = 'other ';

/** Of a stamp, the key stays: such a row is to be looked at, whosever it is. */
const STAMP_KEY = 'stamp ';

/**
 * A row with whom its case is assigned to. What is due in one that is another's rings not here, and is found by keys of
 * its own.
 */
export function withAssignee(
  row: DocketRow,
  { assignee }: Pick<CaseFile, 'assignee'>,
  known: KnownMembers,
): DocketRow {
  if (assignee === undefined) return row;
  if (!isOthers(assignee, known)) return { ...row, assignee };
  const { nextReminderOn: _ringsThere, ...others } = row;
  const occasionKeys = row.occasionKeys.map((key) =>
    key.startsWith(STAMP_KEY) ? key : `${OTHERS_KEY}${key}`,
  );
  return { ...others, assignee, occasionKeys };
}

/** The occasions of a case that ring in this browser: none of one that is another's. */
export function ringsHere(
  file: Pick<CaseFile, 'isKept' | 'isMuted' | 'occasions' | 'assignee'>,
  known: KnownMembers,
): readonly Occasion[] {
  return isOthers(file.assignee, known) ? [] : occasionsThatRing(file);
}
