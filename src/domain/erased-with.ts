import type { ContactMade } from './contact.ts';
import { parseContactMade } from './contact.ts';
import type { Entry } from './entry.ts';
import type { RawFact } from './fact.ts';
import { parseFact } from './fact.ts';
import type { EntryId } from './ids.ts';
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
      const isOf = namesOneOf(entry, erased);
      const names = nameIn(entry);
      if (isOf) erased.add(entry.id);
      // What an erased correction corrects has the same words in it, or nearly so.
      else if (erased.has(entry.id) && names !== undefined && isVersion(entry)) erased.add(names);
    }
    if (erased.size === before) return erased;
  }
}

function namesOneOf(entry: Entry, ids: ReadonlySet<EntryId>): boolean {
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

/** What an entry tells, or says instead of what another one told. */
function saidBy({ fact }: Pick<Entry, 'fact'>): RawFact {
  const read = parseFact(fact);
  return read?.type === 'entry-corrected' ? read.fact : fact;
}

/** The entry that an entry is about, as this version reads it, or as a newer one seems to spell it. */
export function nameIn({ fact }: Pick<Entry, 'fact'>): EntryId | undefined {
  const read = parseFact(fact);
  if (read?.type === 'entry-corrected' || read?.type === 'entry-struck') return read.entryId;
  const subject = asForeign(fact)?.['subject'];
  return typeof subject === 'string' ? (subject.split('/')[0] as EntryId) : undefined;
}
