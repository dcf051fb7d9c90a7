import { toNarrow } from '../full-width.ts';
import type { ReceiptNumber, ReceiptNumberProblem } from '../receipt-number.ts';
import { parseTypedReceiptNumber } from '../receipt-number.ts';
import { RECEIPT_PREFIXES } from '../receipt-prefixes.ts';
import type { FoundReceiptNumbers } from '../receipt-search.ts';
import { findReceiptNumbers } from '../receipt-search.ts';

/** So many numbers of one text can be kept at once. */
export const MOST_PASTED = 1000;
/** So many of what only looks like a number are named. */
const MOST_NAMED = 100;

/** Something in a text that looks like a receipt number and was not taken for one. */
export type Doubtful = {
  /** As it stands there, in narrow letters and digits. */
  readonly written: string;
  /** What is wrong with it; `not-sure`: it has the shape of one, but may as well be something else. */
  readonly because: ReceiptNumberProblem | { readonly problem: 'not-sure' };
};

/** What a pasted text holds. */
export type PastedNumbers = FoundReceiptNumbers & { readonly doubtful: readonly Doubtful[] };

/** Three letters, and then digits or what is often written in their place. Bounded, so that time stays linear. Chinese sets it among its characters. */
const LIKE_A_NUMBER =
  /(?<!(?!\p{Ideographic})[\p{L}\p{N}])([A-Za-z]{3})[ \t\u00A0-]{0,2}([\dOoIiLlXx*•#](?:[ \t\u00A0-]?[\dOoIiLlXx*•#]){5,19})(?!(?!\p{Ideographic})[\p{L}\p{N}])/gu;
/** What a word and a number are not: letters and digits without anything between. */
const IN_ONE_PIECE = /^[A-Za-z]{3}\d{8}/;

/** Finds the receipt numbers in a pasted text, and what may have been meant for one. */
export function findPastedNumbers(pasted: string): PastedNumbers {
  const text = toNarrow(pasted);
  const found = findReceiptNumbers(text, MOST_PASTED);
  const all = new Set(findReceiptNumbers(text, Infinity).receiptNumbers);
  const doubtful = new Map<string, Doubtful>();
  for (const [written, prefix = '', body = ''] of text.matchAll(LIKE_A_NUMBER)) {
    if (doubtful.size === MOST_NAMED) break;
    const isMeant = RECEIPT_PREFIXES.has(prefix.toUpperCase()) || IN_ONE_PIECE.test(written);
    if (!isMeant || !/\d/.test(body)) continue;
    const because = whyNot(written, all);
    if (because !== undefined) doubtful.set(written, { written, because });
  }
  return { ...found, doubtful: [...doubtful.values()] };
}

function whyNot(written: string, all: ReadonlySet<ReceiptNumber>): Doubtful['because'] | undefined {
  const typed = parseTypedReceiptNumber(written);
  if (!typed.ok) {
    const { ok: _, ...because } = typed;
    return because;
  }
  return all.has(typed.receiptNumber) ? undefined : { problem: 'not-sure' };
}
