import type { ReceiptNumber } from './receipt-number.ts';
import { CENTER_PREFIXES, RECEIPT_PREFIXES, VISA_POST_PREFIXES } from './receipt-prefixes.ts';

/** How many receipt numbers of one page are listed. */
export const LISTED_RECEIPTS = 50;

/** What a text holds. */
export type FoundReceiptNumbers = {
  /** Distinct, in the order of their first appearance, at most as many as asked for. */
  readonly receiptNumbers: readonly ReceiptNumber[];
  /** How many distinct ones there were in all. */
  readonly count: number;
};

/*
 * Digits come first because they are rare in text: a scan for them is several times faster than one for letters.
 * Every repetition is bounded and no two neighbours share a character, so that the time stays linear on any text.
 */
const { raw } = String;
const BLANK = raw`\s\u00AD\u200B-\u200F\u2060`;
const DASH = raw`\-\u2010-\u2015\u2212`;
const LONGEST_GAP = 40;
/** With the prefix behind it. */
const LONGEST_LABEL = 83;
const TEN_DIGITS = new RegExp(raw`\d(?:[${BLANK}${DASH}]{0,${LONGEST_GAP}}\d){9}`, 'g');
const GAP_CHARACTER = lazily(`[${BLANK}${DASH}]`);
const ONE_GAP = lazily(`^[${BLANK}]*[${DASH}]?[${BLANK}]*$`);
const HAS_DASH = lazily(`[${DASH}]`);
// Chinese sets a number among its characters without a blank.
const GLUED = lazily(raw`(?!\p{Ideographic})[\p{L}\p{N}]`);
/** An encoded character (`%3D`) or an escaped line break stands before the number and is not part of it. */
const ESCAPED = /%[\da-f]{2}$|\\[nrt]$/i;
const AFTER_A_WORD_AND_DASH = lazily(raw`[\p{L}\p{N}][${DASH}]$`);
const DASH_AND_DIGIT = lazily(raw`^[${DASH}]\d`);
const GOES_ON = lazily(raw`^(?:[^\S\n]{1,9}\d|[${DASH}][\p{L}\p{N}])`);

/** Whatever stands before the digits that is looked at: the gap, the prefix and a label. */
const LONGEST_LEAD = LONGEST_GAP + LONGEST_LABEL;
const PREFIX_AT_END = /([a-z]{3})\W*$/i;
const LABEL_WORD = /receipt|recibo/i;

const LABEL = /(?:receipt\s*(?:number|#)|n[uú]\u0301?mero\s+de\s+recibo)\s*:?\s*$/i;
/** Numbers of the same shape that say themselves that they are something else. */
const OTHER_LABEL =
  /(?:\b(?:card|document|doc|invoice|order|serial|part|policy|tracking|registration|licen[cs]e|(?:nvc|visa|dos|consular) case)\s*(?:number|num\b|no\b|id\b|#)|\b(?:nvc|ahpra)(?: case)?(?: (?:number|no|id))?|n[uú]mero de (?:la |su )?(?:tarjeta|documento)|n[uú]mero de caso (?:del |en el )?nvc)[.:#\s]*$/i;

type Candidate = {
  readonly written: string;
  readonly prefix: string;
  readonly digits: string;
  /** The lengths of the groups of digits: `10`, `2,3,5`, `3,3,4`. */
  readonly grouping: string;
  /** What stands between prefix and digits, then between the groups. */
  readonly gaps: readonly string[];
  readonly before: string;
  readonly after: string;
};

/**
 * Finds the receipt numbers in a text, in any case and any written form (`EAC2190012345`, `EAC-21-900-12345`,
 * `ioe 091 234 5678`), each once. An unknown prefix, and one that is also a visa post, is taken only directly behind
 * "Receipt Number", "Receipt #" or "Número de Recibo". Linear in the length of the text.
 */
export function findReceiptNumbers(text: string, limit = LISTED_RECEIPTS): FoundReceiptNumbers {
  const distinct = new Set<string>();
  for (const match of text.matchAll(TEN_DIGITS)) {
    const candidate = toCandidate(text, match.index, match[0]);
    if (candidate !== undefined && isReceiptNumber(candidate)) {
      distinct.add(candidate.prefix + candidate.digits);
    }
  }
  const receiptNumbers = [...distinct].slice(0, limit) as ReceiptNumber[];
  return { receiptNumbers, count: distinct.size };
}

/**
 * Whether a text that lost its line breaks may hold a receipt number. `false` is certain: what reads as a number
 * with them does without, but for one that a script or a field stands in the middle of.
 */
export function mayHoldReceiptNumber(text: string): boolean {
  for (const { index } of text.matchAll(TEN_DIGITS)) {
    const before = text.slice(Math.max(index - LONGEST_LEAD, 0), index);
    const prefix = PREFIX_AT_END.exec(before)?.[1];
    if (prefix === undefined) continue;
    if (RECEIPT_PREFIXES.has(prefix.toUpperCase()) || LABEL_WORD.test(before)) return true;
  }
  return false;
}

/**
 * A pattern that is made where it is first asked: one that names all letters there are takes the browser longer,
 * even where it is only written down, than all the rest of reading a page.
 */
function lazily(source: string): Pick<RegExp, 'test'> {
  let made: RegExp | undefined;
  return { test: (text) => (made ??= new RegExp(source, 'u')).test(text) };
}

/**
 * Whether what stands there is a letter or a digit that is written in one word with its neighbour. ASCII, which
 * most pages have only, is not looked up among all letters there are.
 */
export function isGlued(character: string): boolean {
  return character > '~' ? GLUED.test(character) : /[^\W_]/.test(character);
}

/** What the ten digits at `index` would be the number of, if three free-standing letters come before them. */
function toCandidate(text: string, index: number, body: string): Candidate | undefined {
  let prefixEnd = index;
  const earliest = Math.max(index - LONGEST_GAP, 0);
  while (prefixEnd > earliest && GAP_CHARACTER.test(text.charAt(prefixEnd - 1))) prefixEnd -= 1;
  const written = text.slice(Math.max(prefixEnd - 3, 0), prefixEnd);
  if (!/^[A-Za-z]{3}$/.test(written)) return undefined;
  const end = index + body.length;
  if (isGlued(text.charAt(end))) return undefined;
  const before = text.slice(Math.max(prefixEnd - LONGEST_LABEL, 0), prefixEnd - 3);
  if (isGlued(before.slice(-1)) && !ESCAPED.test(before)) return undefined;
  const groups = body.split(/\D+/);
  return {
    written,
    prefix: written.toUpperCase(),
    digits: groups.join(''),
    grouping: groups.map((group) => group.length).join(),
    gaps: [text.slice(prefixEnd, index), ...(body.match(/\D+/g) ?? [])],
    before,
    after: text.slice(end, end + 10),
  };
}

function isReceiptNumber(candidate: Candidate): boolean {
  const { prefix, grouping, gaps, before, after } = candidate;
  if (!gaps.every((gap) => ONE_GAP.test(gap) && !/\n\s*\n/.test(gap))) return false;
  const labelled = LABEL.test(before);
  if (!labelled && OTHER_LABEL.test(before)) return false;
  const standard = grouping === '10' || grouping === '2,3,5';
  if (!RECEIPT_PREFIXES.has(prefix) || VISA_POST_PREFIXES.has(prefix)) return labelled && standard;
  if (grouping === '2,3,5') return !DASH_AND_DIGIT.test(after);
  if (labelled) return standard || !GOES_ON.test(after);
  return grouping === '10' ? isInOnePiece(candidate) : isFreelyGrouped(candidate);
}

function isInOnePiece({ written, prefix, digits, gaps, before }: Candidate): boolean {
  if (CENTER_PREFIXES.has(prefix)) return gaps[0] === '' || !AFTER_A_WORD_AND_DASH.test(before);
  // DEN000… and CHI000… are Australian practitioners' numbers (AHPRA), always with three zeros.
  if (digits.startsWith('000')) return false;
  if (gaps[0] === '') return true;
  // "los 2112345678", "NEW 6175550100", "PRO-2024000123": a word and a number, a city and a telephone, a year.
  return (
    written === prefix &&
    /^(?!(?:19|20)[0-3])[0-39]/.test(digits) &&
    !AFTER_A_WORD_AND_DASH.test(before)
  );
}

function isFreelyGrouped({ prefix, digits, grouping, gaps, before, after }: Candidate): boolean {
  // A line may be wrapped once; numbers in a column are not one number.
  if (!CENTER_PREFIXES.has(prefix) || gaps.join('').split('\n').length > 2) return false;
  if (AFTER_A_WORD_AND_DASH.test(before) || GOES_ON.test(after)) return false;
  const likeTelephone = grouping === '3,3,4';
  const likeYear = /^(?:19|20)\d\d/.test(digits) && grouping.startsWith('4');
  if (!gaps.slice(1).some((gap) => HAS_DASH.test(gap))) {
    if (likeYear && grouping === '4,2,2,2') return false;
    return !likeTelephone || prefix === 'IOE' || !/^[4-8]/.test(digits);
  }
  // WAC 182-531-1850 is the Washington Administrative Code, SRC-2024-001234 somebody's invoice.
  if (prefix === 'WAC' || likeYear) return false;
  return !likeTelephone || prefix === 'IOE';
}
