import type { CalendarDate } from './calendar-date.ts';
import type { Fact } from './fact.ts';
import { parseFact } from './fact.ts';
import type { History, Told } from './history.ts';
import { shownAsOf } from './history.ts';
import type { EntryId } from './ids.ts';

/**
 * The place in the journal's order of the correction since which it says what it says now of one part
 * of a thing told; `undefined` when none changed this part: what names the thing then came after it.
 * No clock decides: one that was wrong stamps an entry as it pleases.
 */
export function movedAt(
  { fact, shownEntryId, earlier }: Pick<Told, 'fact' | 'shownEntryId' | 'earlier'>,
  { place }: Pick<History, 'place'>,
  partOf: (fact: Fact | undefined) => string | undefined,
): number | undefined {
  const now = partOf(fact);
  let since: EntryId = shownEntryId;
  for (const entry of earlier.toReversed()) {
    const said = parseFact(entry.fact);
    const version = said?.type === 'entry-corrected' ? parseFact(said.fact) : said;
    if (partOf(version) !== now) break;
    if (said?.type !== 'entry-corrected') return undefined;
    since = entry.id;
  }
  return earlier.length === 0 ? undefined : place.get(since);
}

/** Whether what was dealt with has another date by a correction made afterwards: a moved date is a new one. */
export function wasMovedSince(
  subject: string,
  { entryId }: { readonly entryId: EntryId },
  history: History,
): boolean {
  // A matter may bear the id of its first entry, whose date is not that by which it is needed.
  if (subject.endsWith('/needed-by')) return false;
  const told = history.byEntry.get(subject.split('/')[0] as EntryId);
  return told !== undefined && dateOf(shownAsOf(told, entryId, history)) !== dateOf(told.fact);
}

/** The date from which a contact is counted, to which an answer says to wait, or which was noted. */
function dateOf(fact: Fact | undefined): CalendarDate | undefined {
  switch (fact?.type) {
    case 'contact-made':
    case 'date-noted':
      return fact.on;
    case 'answer-received':
      return fact.verdict === 'told-to-wait' ? fact.waitUntil : fact.on;
    default:
      return undefined;
  }
}
