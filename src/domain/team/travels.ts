import { canBeRead, GIVEN_ABOUT_JOURNAL } from '../backup/check-entry.ts';
import type { Entry } from '../entry.ts';

/** Who is in the team is said within it alone: a file that anybody handed over says nothing of that. */
const OF_MEMBERS: ReadonlySet<string> = new Set(['member-joined', 'member-left']);

/** What is looked at of an entry, which need not have been checked. */
type Saying = {
  readonly caseId?: unknown;
  readonly fact?: { readonly type?: unknown } | undefined;
};

/** Whether an entry says who is in the team, and whose which browser profile is. */
export function isOfMembers({ caseId, fact }: Saying): boolean {
  return caseId === undefined && OF_MEMBERS.has(String(fact?.type));
}

/**
 * Whether an entry is handed over to the team: all that is recorded of a case and, of what is about the whole
 * journal, what a hand-off may bring as well, and who is in the team. Settings and addresses stay one's own, and so does what one calls the
 * browser of somebody else. What this version writes and can't read, as it came with an old backup, stays too:
 * nobody would take it.
 */
export function travels(entry: Entry): boolean {
  const { caseId, fact, recordedBy } = entry;
  const isGiven = caseId !== undefined || GIVEN_ABOUT_JOURNAL.has(fact.type) || isOfMembers(entry);
  if (!isGiven) return false;
  if (fact.type === 'device-named' && fact['deviceId'] !== recordedBy) return false;
  return canBeRead(entry);
}
