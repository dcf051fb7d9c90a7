import { canBeRead, GIVEN_ABOUT_JOURNAL } from '../backup/check-entry.ts';
import type { Entry } from '../entry.ts';

/**
 * Whether an entry is handed over to the team: all that is recorded of a case and, of what is about the whole
 * journal, what a hand-off may bring as well. Settings and addresses stay one's own, and so does what one calls the
 * browser of somebody else. What this version writes and can't read, as it came with an old backup, stays too:
 * nobody would take it.
 */
export function travels(entry: Entry): boolean {
  const { caseId, fact, recordedBy } = entry;
  if (caseId === undefined && !GIVEN_ABOUT_JOURNAL.has(fact.type)) return false;
  if (fact.type === 'device-named' && fact['deviceId'] !== recordedBy) return false;
  return canBeRead(entry);
}
