/** A part of a text that is hidden, from the place of its first character to before `to`. */
export type Range = { readonly from: number; readonly to: number };

type Digit = Range & { readonly value: string };

/** So many digits of a number that stand in a row tell which one it is. */
const TELLING_RUN = 5;
/** Blanks of every kind, and what is not to be seen. */
const UNSEEN = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const LETTER = /\p{L}/u;
const LIST_COMMA = /,\s/u;
/** So many characters between two digits, blanks aside, may be a way to write one number. */
const LONGEST_SEPARATOR = 3;

const RECEIPT_SHAPE = /[A-Z]{3}(?:[\s*#.\-‐-―]{0,3}\p{Nd}){10}(?!\p{Nd})/giu;
const A_NUMBER_SHAPE =
  /(?<![\p{L}\p{N}])(?:A[\s#.\-‐-―]{0,3}|a#?)\p{Nd}(?:[\s.\-‐-―]{0,2}\p{Nd}){6,8}(?!\p{Nd})/gu;

/**
 * Where a text says a number that is to be hidden: five digits of it in a row, however they are spaced,
 * and whatever has the shape of a receipt number or an A-number.
 *
 * @param numbers the known ones; what they hold besides digits does not count.
 */
export function findNumbers(text: string, numbers: readonly string[]): readonly Range[] {
  const runs = new Set(numbers.flatMap((number) => runsOf(number.replace(/\D/g, ''))));
  return [
    ...chainsOf(digitsOf(text), text).flatMap((chain) => findRuns(chain, runs)),
    ...[RECEIPT_SHAPE, A_NUMBER_SHAPE].flatMap((shape) => findShape(text, shape)),
  ];
}

function runsOf(digits: string): readonly string[] {
  const starts = Math.max(0, digits.length - TELLING_RUN + 1);
  return Array.from({ length: starts }, (_, at) => digits.slice(at, at + TELLING_RUN));
}

function findRuns(chain: readonly Digit[], runs: ReadonlySet<string>): readonly Range[] {
  const digits = chain.map(({ value }) => value).join('');
  return runsOf(digits).flatMap((run, at) => {
    const first = chain[at];
    const last = chain[at + TELLING_RUN - 1];
    return first && last && runs.has(run) ? [{ from: first.from, to: last.to }] : [];
  });
}

/** From its first digit on, so that the letters still say which office took it in. */
function findShape(text: string, shape: RegExp): readonly Range[] {
  return [...text.matchAll(shape)].map(({ 0: found, index }) => ({
    from: index + found.search(/\p{Nd}/u),
    to: index + found.length,
  }));
}

/** The digits of a text that may be parts of one number, a list for each. */
function chainsOf(digits: readonly Digit[], text: string): readonly (readonly Digit[])[] {
  const chains: Digit[][] = [];
  for (const digit of digits) {
    const chain = chains.at(-1);
    const before = chain?.at(-1);
    if (chain && before && isOneNumber(text.slice(before.to, digit.from))) chain.push(digit);
    else chains.push([digit]);
  }
  return chains;
}

function isOneNumber(between: string): boolean {
  if (LETTER.test(between) || LIST_COMMA.test(between)) return false;
  return between.replaceAll(UNSEEN, '').length <= LONGEST_SEPARATOR;
}

function digitsOf(text: string): readonly Digit[] {
  return [...text.matchAll(/\p{Nd}/gu)].map(({ 0: digit, index }) => ({
    from: index,
    to: index + digit.length,
    value: valueOf(digit),
  }));
}

/** Digits of every script stand in tens in a row, from zero on. */
function valueOf(digit: string): string {
  const plain = digit.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  const at = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at - value - 1))) value += 1;
  return String(value);
}
