import type { CaseQuery } from './case-search.ts';
import type { Entry } from './entry.ts';
import { foldText, foldWithPlaces } from './fold-text.ts';
import { beyondFoundBy } from './found-by.ts';
import { toHistory } from './history.ts';
import type { CaseId } from './ids.ts';

/** A note that counts, and its folded words. */
export type Note = { readonly text: string; readonly folded: string };

/** A piece of a text; what was looked for is marked. */
export type ExcerptPart = { readonly text: string; readonly isFound: boolean };

/** A case found by a note, and a piece of that note: see {@link toSnippet}. */
export type FoundNote = { readonly caseId: CaseId; readonly text: string };

/** The facts that have notes, or that take one back or change it. */
const WITH_NOTES = new Set([
  'contact-made',
  'answer-received',
  'date-noted',
  'reminder-done',
  'entry-corrected',
  'entry-struck',
]);

/** Whether an entry is needed to know the notes of its case. */
export function concernsNotes({ fact }: Pick<Entry, 'fact'>): boolean {
  return WITH_NOTES.has(fact.type);
}

/**
 * The notes of one case's entries: as last corrected, and none that was struck. With them the service
 * request numbers and representatives of older contacts, for which the row of the case has no room.
 */
export function toNotes(entries: readonly Entry[]): readonly Note[] {
  const facts = toHistory(entries).told.flatMap(({ fact, struck }) =>
    fact === undefined || struck !== undefined ? [] : [fact],
  );
  const notes = facts.flatMap((fact) => ('notes' in fact ? (fact.notes ?? []) : []));
  const beyond = beyondFoundBy(facts.filter((fact) => fact.type === 'contact-made'));
  return [...notes, ...beyond].map((text) => ({ text, folded: foldText(text) }));
}

/** The first note that holds every word of a query. */
export function findNote(notes: readonly Note[], { words }: CaseQuery): Note | undefined {
  return notes.find(({ folded }) => words.every((word) => folded.includes(word)));
}

/** How much of a note is shown before what was found, and in all, in characters. */
const BEFORE = 30;
const LENGTH = 110;

/**
 * So much of a note that {@link toExcerpt} makes the same of it as of the whole: what is handed from
 * one place to another for every case that was found.
 */
export function toSnippet(text: string, { words }: CaseQuery): string {
  if (text.length <= LENGTH) return text;
  const { folded, places } = foldWithPlaces(text);
  const first = places[firstFound(folded, words)] ?? text.length;
  // What is cut off stays longer than what shows that it was.
  return text.slice(startOfWord(text, first - 3 * BEFORE), first + 2 * LENGTH);
}

function firstFound(folded: string, words: readonly string[]): number {
  const firsts = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  return firsts.length === 0 ? 0 : Math.min(...firsts);
}

/** The piece of a note around the first word found in it, with every word found marked. */
export function toExcerpt(text: string, { words }: CaseQuery): readonly ExcerptPart[] {
  const { folded, places } = foldWithPlaces(text);
  const placeOf = (at: number) => places[at] ?? text.length;
  const first = firstFound(folded, words);
  const start = startOfWord(text, placeOf(first) - BEFORE);
  const end = Math.min(text.length, start + LENGTH);
  const isMarked = new Set<number>();
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      for (let place = placeOf(at); place < placeOf(at + word.length); place += 1) {
        isMarked.add(place);
      }
    }
  }
  const parts: ExcerptPart[] = [];
  let from = start;
  for (let place = start + 1; place <= end; place += 1) {
    if (place < end && isMarked.has(place) === isMarked.has(from)) continue;
    parts.push({ text: text.slice(from, place), isFound: isMarked.has(from) });
    from = place;
  }
  const isCutAtStart = start > 0 ? [{ text: '… ', isFound: false }] : [];
  const isCutAtEnd = end < text.length ? [{ text: ' …', isFound: false }] : [];
  return [...isCutAtStart, ...parts, ...isCutAtEnd];
}

/** The start of the word that stands at a place, so that none is cut in two before what was found. */
function startOfWord(text: string, place: number): number {
  if (place <= 0) return 0;
  const blank = text.slice(place, place + BEFORE).search(/\s/);
  return blank < 0 ? place : place + blank + 1;
}
