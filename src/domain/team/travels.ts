import { canBeRead, isOfReceiver } from '../backup/check-entry.ts';
import type { Entry } from '../entry.ts';

/**
 * Whether an entry is handed over to the team: all that is recorded of a case and, of what is about the whole
 * journal, what a hand-off may bring as well. Settings and addresses stay one's own, and so does what one calls the
 * browser of somebody else. What this version writes and can't read, as it came with an old backup, stays too:
 * nobody would take it.
 */
export function travels(entry: Entry): boolean {
  if (isOfReceiver(entry) || !canBeRead(entry)) return false;
  return entry.fact.type !== 'device-named' || entry.fact['deviceId'] === entry.recordedBy;
}
