import type { DocketRow } from './docket.ts';
import { foldText } from './fold-text.ts';
import { RECEIPT_PREFIXES } from './receipt-prefixes.ts';

/** What a case is found by, folded once so that each key typed only compares. */
export type SearchText = {
  /** Everything that is searched, folded, one thing a line. */
  readonly text: string;
  /** The receipt number, folded and without blanks; empty where there is none. */
  readonly receipt: string;
};

/** One part of a query. */
type Term = {
  /** All of them stand in the text, */
  readonly words: readonly string[];
  /** or else they are, put together, a piece of the receipt number. */
  readonly receipt: string | undefined;
};

/** What was typed, taken apart; a case is found when it holds every part. */
export type CaseQuery = {
  readonly terms: readonly Term[];
  /** Every word of it, folded. */
  readonly words: readonly string[];
};

/** So much of what was typed or pasted is looked for. */
const LONGEST_QUERY = 200;
/** A piece of a receipt number, without blanks and dashes: `eac`, `eac21`, `2190012`. */
const PIECE = /^(?=.)[a-z]{0,3}\d{0,10}$/;
const DASHES = /[-\u2010-\u2015\u2212]/g;

/**
 * What a row is found by: receipt, label, people, tags, matter number, category, form, and what
 * `foundBy` names. A protected case has nothing: a number that is searched must not point at it.
 */
export function toSearchText(row: DocketRow): SearchText {
  if (row.isProtected === true) return { text: '', receipt: '' };
  const { receiptNumber = '', label, form, matterNumber, category, people, tags, foundBy } = row;
  const all = [
    label,
    form,
    matterNumber,
    category,
    ...(people ?? []),
    ...(tags ?? []),
    ...(foundBy ?? []),
  ];
  const text = foldText(all.filter((each) => each !== undefined).join('\n'));
  return { text, receipt: receiptNumber.toLowerCase() };
}

/** Takes apart what was typed: words in any order; groups of a receipt number are one piece of it. */
export function parseCaseQuery(typed: string): CaseQuery {
  const folded = foldText(typed.slice(0, LONGEST_QUERY));
  const words = folded.split(/\s+/).filter((word) => word !== '');
  const terms: Term[] = [];
  for (const word of words) {
    const piece = word.replaceAll(DASHES, '');
    const last = terms.at(-1);
    if (last?.receipt !== undefined && goesOn(last.receipt, piece)) {
      terms[terms.length - 1] = { words: [...last.words, word], receipt: last.receipt + piece };
    } else {
      terms.push({ words: [word], receipt: PIECE.test(piece) ? piece : undefined });
    }
  }
  return { terms, words };
}

/** Whether digits are the next group of a number: not those after a short name. */
function goesOn(receipt: string, piece: string): boolean {
  const [letters = ''] = /^[a-z]*/.exec(receipt) ?? [];
  const isBegun = letters === '' || RECEIPT_PREFIXES.has(letters.toUpperCase());
  return isBegun && /^\d+$/.test(piece) && PIECE.test(receipt + piece);
}

/** Whether a case is found by a query; by an empty one every case is. */
export function isFound({ text, receipt }: SearchText, { terms }: CaseQuery): boolean {
  return terms.every(
    (term) =>
      (term.receipt !== undefined && receipt.includes(term.receipt)) ||
      term.words.every((word) => text.includes(word)),
  );
}
