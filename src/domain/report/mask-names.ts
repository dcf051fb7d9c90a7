import { foldText, foldWithPlaces } from '../fold-text.ts';
import type { Range } from './mask-digits.ts';

/** Parts of a name that are shorter are words too, as *an* and *do*: only with a capital are they hidden. */
const SHORTEST_SURE_WORD = 3;
/** Parts of a name that are shorter are initials, which stand everywhere. */
const SHORTEST_PART = 2;
/** From so many letters on a part is hidden inside of other words too, as in an address for e-mail. */
const SURE_PART = 5;
const WORD = /[\p{L}\p{N}]+/gu;
/** Of scripts that set no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What goes with the name of a representative and is none. */
const TITLES = [
  'mr',
  'ms',
  'dr',
  'mrs',
  'miss',
  'officer',
  'agent',
  'representative',
  'supervisor',
  'attorney',
];
/** What stands in a label and is no name. */
const SMALL_WORDS = [
  'and',
  'the',
  'for',
  'with',
  'from',
  'case',
  'form',
  'of',
  'to',
  'by',
  'at',
  'in',
  'on',
  'or',
  'is',
  'it',
  'us',
  'as',
];

/** Finds where a text says something. */
type Finder = {
  /** What the folded text says there. */
  readonly says: RegExp;
  /** Only where the text itself has no small letter at the beginning. */
  readonly isCapitalised: boolean;
};

/**
 * What finds names: each as a whole, forwards and backwards, and each of its parts of two letters or
 * more. A part of two letters is found as a whole word with a capital, or in any case if its name is
 * written without capitals, as in a script that has none.
 */
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
  return finders.flatMap(({ says, isCapitalised }) =>
    [...folded.matchAll(says)].flatMap(({ 0: found, index }) => {
      const range = { from: place(index), to: place(index + found.length) };
      if (isCapitalised && beginsSmall(text.slice(range.from, range.to))) return [];
      return [UNSPACED.test(found) ? range : withRestOfWord(range, text)];
    }),
  );
}

/** Whether a word begins with a small letter that has a capital one. */
function beginsSmall(word: string): boolean {
  const [first = ''] = word;
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

function withRestOfWord({ from, to }: Range, text: string): Range {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(to))?.[0] ?? '';
  return { from: from - before.length, to: to + after.length };
}

function findersOf(names: readonly string[], noNames: readonly string[]): readonly Finder[] {
  return names.flatMap((name) => {
    const words = wordsOf(name);
    const parts = new Set(words.filter((word) => isPart(word) && !noNames.includes(word)));
    const hasCapitals = name !== name.toLowerCase();
    return [
      ...wholeFinder(words),
      ...wholeFinder(words.toReversed()),
      ...[...parts].map((part) => partFinder(part, hasCapitals)),
    ];
  });
}

function wordsOf(text: string): readonly string[] {
  return [...foldText(text).matchAll(WORD)].map(([word]) => word);
}

function isPart(word: string): boolean {
  return lettersIn(word) >= SHORTEST_PART || UNSPACED.test(word);
}

function partFinder(part: string, hasCapitals: boolean): Finder {
  const letters = lettersIn(part);
  const isAnywhere = letters >= SURE_PART || UNSPACED.test(part);
  return {
    says: new RegExp(isAnywhere ? part : `(?<!\\p{L})${part}(?!\\p{L})`, 'gu'),
    isCapitalised: hasCapitals && letters < SHORTEST_SURE_WORD,
  };
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
  const says = isSure ? inOrder : `(?<![\\p{L}\\p{N}])${inOrder}(?![\\p{L}\\p{N}])`;
  return [{ says: new RegExp(says, 'gu'), isCapitalised: false }];
}
