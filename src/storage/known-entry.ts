import type { Entry } from '../domain/entry.ts';
import type { Fact, RawFact } from '../domain/fact.ts';
import { parseFact } from '../domain/fact.ts';
import type { Told } from '../domain/history.ts';
import { toHistory } from '../domain/history.ts';
import type { EntryId } from '../domain/ids.ts';
import type { TeamFact } from '../domain/team/team-fact.ts';
import { stableText } from '../domain/stable-text.ts';
import { carryOn } from '../domain/unread-parts.ts';
import type { NewEntry } from './record-entries.ts';

/**
 * What is to be recorded when an entry comes again under an id that the journal has: nothing when it
 * says what holds already (a retry), a correction when it says something else of the same case, and
 * when it is about another case the move that it is: the old one struck, and a copy there.
 *
 * A copy has an id of its own, so that a retry of the move finds it by its words.
 *
 * @param ofCase the entries of the case that the known entry is about.
 * @param ofNewCase the entries of the case that the new one is about.
 */
export function toChanges(
  known: Entry,
  newEntry: NewEntry,
  ofCase: readonly Entry[],
  ofNewCase: readonly Entry[],
  newEntryId: () => EntryId,
): readonly NewEntry[] {
  const { caseId, fact } = newEntry;
  const said: RawFact = fact.type === 'entry-corrected' ? fact.fact : fact;
  const words = parseFact(said);
  if (words === undefined) return [];
  const told = findTold(known, ofCase);
  const copy: readonly NewEntry[] = isTold(words, ofNewCase)
    ? []
    : [{ ...newEntry, id: newEntryId() }];
  if (known.caseId !== caseId) {
    if (told?.struck !== undefined) return copy;
    const strike: NewEntry = {
      id: newEntryId(),
      ...(known.caseId && { caseId: known.caseId }),
      fact: { type: 'entry-struck', entryId: known.id },
    };
    return [strike, ...copy];
  }
  if (told?.fact !== undefined && told.struck === undefined && saysTheSame(told.fact, words)) {
    return [];
  }
  // A strike, tried again: it tells nothing of its own.
  if (told === undefined && saysTheSame(known.fact, fact)) return [];
  if (told === undefined || told.struck !== undefined) return copy;
  return [
    {
      id: newEntryId(),
      ...(caseId && { caseId }),
      fact: { type: 'entry-corrected', entryId: told.shownEntryId, fact: carryOn(words, said) },
    },
  ];
}

function findTold(known: Entry, ofCase: readonly Entry[]): Told | undefined {
  const isOf = ({ entryId, shownEntryId, earlier }: Told) =>
    entryId === known.id || shownEntryId === known.id || earlier.some(({ id }) => id === known.id);
  return toHistory(ofCase).told.find(isOf);
}

/** Whether these words hold among the entries of a case. */
export function isTold(words: Fact | TeamFact, ofCase: readonly Entry[]): boolean {
  return toHistory(ofCase).told.some(
    ({ fact, struck }) => fact !== undefined && struck === undefined && saysTheSame(fact, words),
  );
}

/** Whether two facts say the same, whatever the order of their properties. */
export function saysTheSame(one: Fact | RawFact, other: Fact | TeamFact): boolean {
  return stableText(one) === stableText(other);
}
