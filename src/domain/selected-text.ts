import { toNarrow } from './full-width.ts';
import { findReceiptNumbers } from './receipt-search.ts';
import type { ReceiptNumber, ReceiptNumberProblem } from './receipt-number.ts';
import { parseTypedReceiptNumber } from './receipt-number.ts';

/** So many characters of a selection are looked at: a person selects a number, a page might select all. */
export const LONGEST_SELECTION = 20_000;
/** What is longer than this is no number with something wrong in it, but a text without one. */
const LONGEST_NUMBER = 60;
/** The letters of a number and then, among digits, something in the place of some. */
const MASKED =
  /(?<!(?!\p{Ideographic})[\p{L}\p{N}])[A-Z]{3}[\s-]?(?=[\d*•●·Xx-]{0,12}[*•●·Xx]{2})[\d*•●·Xx-]{8,14}(?!(?!\p{Ideographic})[\p{L}\p{N}])/u;

/** Words behind the letters that a number begins with; Chinese has them without blanks. */
const HAS_WORDS = /.{4}\s\p{L}{2}|\p{Ideographic}/u;

/** What receipt numbers a text holds that a person selected. */
export type SelectedText =
  | {
      readonly holds: 'one';
      readonly receiptNumber: ReceiptNumber;
      /** As of a typed one: its prefix is on no list, and it is not kept without being asked about. */
      readonly remark?: 'unknown-prefix';
    }
  | {
      readonly holds: 'several';
      /** The first of them. */
      readonly receiptNumbers: readonly ReceiptNumber[];
      readonly count: number;
    }
  /** None, and why what stands there is none; without a reason where it is just a text. */
  | { readonly holds: 'none'; readonly problem?: ReceiptNumberProblem };

/**
 * Reads a selected text: as what a person types, when it is one number and no more, else as any text
 * in which numbers are looked for.
 */
export function parseSelectedText(text: string): SelectedText {
  const selected = toNarrow(text.slice(0, LONGEST_SELECTION)).trim();
  const typed = parseTypedReceiptNumber(selected);
  if (typed.ok && selected.length <= LONGEST_NUMBER) {
    const { receiptNumber, remark } = typed;
    return { holds: 'one', receiptNumber, ...(remark && { remark }) };
  }
  const { receiptNumbers, count } = findReceiptNumbers(selected);
  const [only] = receiptNumbers;
  if (count > 1) return { holds: 'several', receiptNumbers, count };
  if (only !== undefined) return { holds: 'one', receiptNumber: only };
  if (MASKED.test(selected)) return { holds: 'none', problem: { problem: 'masked' } };
  if (typed.ok || selected.length > LONGEST_NUMBER || typed.problem === 'empty') {
    return { holds: 'none' };
  }
  // What is wrong with a text that is not even like a number helps nobody.
  if (!/\d/.test(selected) || HAS_WORDS.test(selected)) return { holds: 'none' };
  const { ok: _none, ...problem } = typed;
  return { holds: 'none', problem };
}
