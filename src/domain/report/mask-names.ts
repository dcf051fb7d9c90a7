import { foldText, foldWithPlaces } from '../fold-text.ts';
import type { Range } from './mask-digits.ts';

/** Parts of a name that are shorter stand in too many words to be hidden by themselves. */
const SHORTEST_PART = 3;
/** From so many letters on a part is hidden inside of other words too, as in an address for e-mail. */
const SURE_PART = 5;
const WORD = /[\p{L}\p{N}]+/gu;
/** Of scripts that set no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What goes with the name of a representative and is none. */
const TITLES = ['mrs', 'miss', 'officer', 'agent', 'representative', 'supervisor', 'attorney'];
/** What stands in a label and is no name. */
const SMALL_WORDS = ['and', 'the', 'for', 'with', 'from', 'case', 'form'];

/** Finds where a folded text says something. */
type Finder = RegExp;

/** What finds names: each as a whole, forwards and backwards, and each of its parts of three letters or more. */
export function nameFinders(names: readonly string[]): readonly Finder[] {
  return findersOf(names, TITLES);
}

/** What finds labels; the small words in them are not names. */
export function labelFinders(labels: readonly string[]): readonly Finder[] {
  return findersOf(labels, [...TITLES, ...SMALL_WORDS]);
}

/** What finds whole phrases, with whatever blanks and marks between their words. */
export function phraseFinders(phrases: readonly string[]): readonly Finder[] {
  return phrases.flatMap((phrase) => wholeFinder(wordsOf(phrase)));
}

/**
 * Where a text says one of the names, in any case and with or without the marks on its letters. The
 * rest of a word around it is hidden with it, for *•••••ioner* would say what was hidden.
 */
export function findNames(text: string, finders: readonly Finder[]): readonly Range[] {
  const { folded, places } = foldWithPlaces(text);
  const place = (at: number) => places[at] ?? text.length;
  return finders.flatMap((finder) =>
    [...folded.matchAll(finder)].map(({ 0: found, index }) => {
      const range = { from: place(index), to: place(index + found.length) };
      return UNSPACED.test(found) ? range : withRestOfWord(range, text);
    }),
  );
}

function withRestOfWord({ from, to }: Range, text: string): Range {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(to))?.[0] ?? '';
  return { from: from - before.length, to: to + after.length };
}

function findersOf(names: readonly string[], noNames: readonly string[]): readonly Finder[] {
  const words = names.map(wordsOf);
  const parts = new Set(words.flat().filter((word) => isPart(word) && !noNames.includes(word)));
  return [
    ...words.flatMap((name) => [...wholeFinder(name), ...wholeFinder(name.toReversed())]),
    ...[...parts].map(partFinder),
  ];
}

function wordsOf(text: string): readonly string[] {
  return [...foldText(text).matchAll(WORD)].map(([word]) => word);
}

function isPart(word: string): boolean {
  return lettersIn(word) >= SHORTEST_PART || UNSPACED.test(word);
}

function partFinder(part: string): Finder {
  return lettersIn(part) >= SURE_PART || UNSPACED.test(part)
    ? new RegExp(part, 'gu')
    : new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'gu');
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** A whole of one letter is none: it would be found everywhere. */
function wholeFinder(words: readonly string[]): readonly Finder[] {
  const length = words.join('').match(/./gu)?.length ?? 0;
  if (length < 2) return [];
  const inOrder = words.join('[^\\p{L}\\p{N}]{0,3}');
  const isSure = length >= SURE_PART || UNSPACED.test(inOrder);
  return [new RegExp(isSure ? inOrder : `(?<![\\p{L}\\p{N}])${inOrder}(?![\\p{L}\\p{N}])`, 'gu')];
}
