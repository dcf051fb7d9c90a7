import type { ContactMade } from './contact.ts';
import { parseContactMade } from './contact.ts';
import type { Entry } from './entry.ts';
import type { RawFact } from './fact.ts';
import { parseFact } from './fact.ts';
import type { EntryId } from './ids.ts';
import { parseMovedFrom } from './moved-from.ts';
import { asForeign } from './reading.ts';

/**
 * Everything of a case that is erased with one of its entries, that entry included: each version of what
 * it told, as they hold its words, its strikes with their reasons, and what was put off or done of it.
 *
 * @param entries those of the case.
 */
export function erasedWith(entries: readonly Entry[], id: EntryId): ReadonlySet<EntryId> {
  const erased = new Set([id]);
  for (;;) {
    const before = erased.size;
    for (const entry of entries) {
      addCuts(entry, erased);
      const head = headIn(entry);
      const isOf = head !== undefined && erased.has(head);
      const names = nameIn(entry);
      if (isOf) erased.add(entry.id);
      // What an erased correction corrects has the same words in it, or nearly so.
      else if (erased.has(entry.id) && names !== undefined && isVersion(entry)) erased.add(names);
    }
    if (erased.size === before) return erased;
  }
}

/**
 * What is erased by markers that another machine set: what they name, and what was recorded here of that,
 * which the other machine did not know. A correction has the erased words in it, or nearly so.
 *
 * @param entries those of the cases that the named entries are about.
 */
export function withWhatNames(
  entries: readonly Entry[],
  ids: ReadonlySet<EntryId>,
): ReadonlySet<EntryId> {
  const erased = new Set(ids);
  for (;;) {
    const before = erased.size;
    for (const entry of entries) {
      addCuts(entry, erased);
      if (namesOneOf(entry, erased)) erased.add(entry.id);
    }
    if (erased.size === before) return erased;
  }
}

/** Each cut of what was handed off goes with the whole, though that is not here, or comes yet. */
function addCuts({ id, cutFrom }: Entry, erased: Set<EntryId>): void {
  if (cutFrom === undefined) return;
  if (erased.has(id) || erased.has(cutFrom)) erased.add(id).add(cutFrom);
}

/** Whether an entry is about one of these, as a correction and a strike are. */
export function namesOneOf(entry: Pick<Entry, 'fact'>, ids: ReadonlySet<EntryId>): boolean {
  const name = nameIn(entry);
  return name !== undefined && ids.has(name);
}

function isVersion({ fact }: Entry): boolean {
  return fact.type === 'entry-corrected';
}

/**
 * The contact that an entry tells of, or corrects, where that was about several cases: it stands in
 * each of them, with the same words.
 */
export function sharedContactIn(entry: Pick<Entry, 'fact'>): ContactMade | undefined {
  const contact = parseContactMade(saidBy(entry));
  return (contact?.sharedBy?.length ?? 0) > 1 ? contact : undefined;
}

/** Whether an entry is the copy of one that was moved to its case, where that stands struck. */
export function isMovedHere(entry: Pick<Entry, 'fact'>): boolean {
  return asForeign(saidBy(entry)['movedFrom']) !== undefined;
}

/** What moving something changes of it: the matter and the call it belongs to, and by what it is counted. */
const CHANGED_BY_MOVING = {
  contactId: undefined,
  sharedBy: undefined,
  inquiryId: undefined,
  inquiryKind: undefined,
  ladder: undefined,
  movedFrom: undefined,
};

/**
 * Whether an entry is the copy of what stands struck in another case because it was moved. All that is
 * recorded at once bears one stamp, as when a whole case is joined to another, so the words must be the
 * same, too.
 *
 * @param struck the versions of what was struck, and whatever else names it.
 */
export function isCopyOf(copy: Entry, strike: Entry, struck: readonly Entry[]): boolean {
  const read = parseFact(strike.fact);
  if (read?.type !== 'entry-struck' || read.isMoved !== true) return false;
  const from = parseMovedFrom(saidBy(copy)['movedFrom']);
  // A protected case is named in no other's file.
  if (from?.caseId !== undefined && from.caseId !== strike.caseId) return false;
  if (read.movedTo !== undefined && read.movedTo !== copy.caseId) return false;
  const words = stayingWords(copy);
  return words !== undefined && struck.some((each) => stayingWords(each) === words);
}

function stayingWords(entry: Pick<Entry, 'fact'>): string | undefined {
  const fact = parseFact(saidBy(entry));
  if (fact === undefined) return undefined;
  const words = Object.entries({ ...fact, ...CHANGED_BY_MOVING });
  return JSON.stringify(words.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** What an entry tells, or says instead of what another one told. */
function saidBy({ fact }: Pick<Entry, 'fact'>): RawFact {
  const read = parseFact(fact);
  return read?.type === 'entry-corrected' ? read.fact : fact;
}

/** What follows the id of a matter in the subject of what was put off or done, not that of an entry. */
export const OF_MATTER = '/needed-by';

/** The entry that an entry is about, as this version reads it, or as a newer one seems to spell it. */
export function nameIn(entry: Pick<Entry, 'fact'>): EntryId | undefined {
  return subjectIn(entry)?.endsWith(OF_MATTER) ? undefined : headIn(entry);
}

/** The entry it is about; or the matter, which goes by the id of the call that opened it. */
function headIn(entry: Pick<Entry, 'fact'>): EntryId | undefined {
  const read = parseFact(entry.fact);
  if (read?.type === 'entry-corrected' || read?.type === 'entry-struck') return read.entryId;
  return subjectIn(entry)?.split('/')[0] as EntryId | undefined;
}

function subjectIn({ fact }: Pick<Entry, 'fact'>): string | undefined {
  const subject = asForeign(fact)?.['subject'];
  return typeof subject === 'string' ? subject : undefined;
}
