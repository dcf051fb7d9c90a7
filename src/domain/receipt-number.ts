import { RECEIPT_PREFIXES } from './receipt-prefixes.ts';

declare const receiptNumberBrand: unique symbol;

/** A USCIS receipt number as it is kept: three upper-case letters and ten digits, no blanks or dashes. */
export type ReceiptNumber = string & { readonly [receiptNumberBrand]: 'ReceiptNumber' };

const SHAPE = /^[A-Z]{3}\d{10}$/;

/** The receipt number a stored or received value is, written exactly as we keep it; anything else is `undefined`. */
export function parseReceiptNumber(value: unknown): ReceiptNumber | undefined {
  return typeof value === 'string' && SHAPE.test(value) ? (value as ReceiptNumber) : undefined;
}

/** In the groups of a printed notice: `EAC 21 900 12345`. */
export function formatReceiptNumber(receiptNumber: ReceiptNumber): string {
  return receiptNumber.replace(/^(...)(..)(...)/, '$1 $2 $3 ');
}

/** The last four digits: enough to tell one's cases apart, too few to look one up. */
export function lastFour(receiptNumber: ReceiptNumber): string {
  return receiptNumber.slice(-4);
}

/** What is wrong with what a person typed, with the data that the words on screen need. */
export type ReceiptNumberProblem =
  | { readonly problem: 'empty' }
  /** Characters stand in the place of digits (asterisks, X, dots): it can't be completed from here. */
  | { readonly problem: 'masked' }
  /** A or A# and seven to nine digits: an alien registration number. */
  | { readonly problem: 'alien-number' }
  /** The first three are not letters; `letterCount` (0 or more, not 3) is how many letters it begins with. */
  | { readonly problem: 'not-three-letters-first'; readonly letterCount: number }
  /** O, I or L where a digit belongs; `suggestion` is the number with 0 and 1 instead, if that makes one. */
  | {
      readonly problem: 'letter-for-digit';
      readonly letter: 'O' | 'I' | 'L';
      readonly suggestion?: ReceiptNumber;
    }
  /** A character that no receipt number holds, as it was typed. */
  | { readonly problem: 'unexpected-character'; readonly character: string }
  /** `digitCount` is 0 to 9. */
  | { readonly problem: 'too-short'; readonly digitCount: number }
  /** `digitCount` is 11 or more. */
  | { readonly problem: 'too-long'; readonly digitCount: number };

/** A typed receipt number that can be kept, or what is wrong with it. */
export type TypedReceiptNumber =
  | {
      readonly ok: true;
      readonly receiptNumber: ReceiptNumber;
      /** The prefix is not in the official list of 2022, which has grown over the years. */
      readonly remark?: 'unknown-prefix';
    }
  | ({ readonly ok: false } & ReceiptNumberProblem);

const NOT_COUNTED = /[\s\u00AD\u200B-\u200F\u2060\-\u2010-\u2015\u2212]+/g;
const LABEL = /^RECEIPT(?:NUMBER|#)?:?|^N[UÚ]MERODERECIBO:?|^收据(?:号码?|编号):?/;
const MASK = /[*•●·…#?_X]/;

/**
 * Reads what a person typed or pasted into a receipt number field, in any case and any grouping. USCIS: dashes are
 * left out, asterisks may be printed around a number; one in place of a digit means that it is masked. An unknown
 * prefix is taken with a remark.
 */
export function parseTypedReceiptNumber(typed: string): TypedReceiptNumber {
  // Chinese and Japanese keyboards type letters and digits as wide as their own signs.
  const narrow = typed.slice(0, 500).normalize('NFKC');
  const packed = narrow.replace(NOT_COUNTED, '').toUpperCase().replace(LABEL, '');
  if (packed === '') return { ok: false, problem: 'empty' };
  const bare = packed.replace(/^\*+|[*.,;]+$/g, '');
  const receiptNumber = parseReceiptNumber(bare);
  if (receiptNumber === undefined) return { ok: false, ...findProblem(bare, packed) };
  if (RECEIPT_PREFIXES.has(receiptNumber.slice(0, 3))) return { ok: true, receiptNumber };
  return { ok: true, receiptNumber, remark: 'unknown-prefix' };
}

function findProblem(bare: string, packed: string): ReceiptNumberProblem {
  if (/^A#?\d{7,9}$/.test(bare)) return { problem: 'alien-number' };
  // Asterisks at the end count again here: without a complete number before them they stand for digits.
  if (/^[A-Z]{3}/.test(bare) ? MASK.test(packed.slice(3)) : packed.includes('*')) {
    return { problem: 'masked' };
  }
  const rest = bare.slice(3);
  if (/^[A-Z]{3}[\dOIL]+$/.test(bare) && /\d/.test(rest)) return findCountProblem(bare, rest);
  const letterCount = /^[A-Z]*/.exec(bare)?.[0].length ?? 0;
  if (letterCount !== 3) return { problem: 'not-three-letters-first', letterCount };
  const character = /[^\dOIL]/u.exec(rest)?.[0];
  if (character !== undefined) return { problem: 'unexpected-character', character };
  return { problem: 'too-short', digitCount: 0 };
}

function findCountProblem(bare: string, rest: string): ReceiptNumberProblem {
  const letter = /[OIL]/.exec(rest)?.[0] as 'O' | 'I' | 'L' | undefined;
  if (letter !== undefined) {
    const repaired = rest.replaceAll('O', '0').replace(/[IL]/g, '1');
    const suggestion = parseReceiptNumber(bare.slice(0, 3) + repaired);
    return { problem: 'letter-for-digit', letter, ...(suggestion && { suggestion }) };
  }
  const digitCount = rest.length;
  return digitCount < 10
    ? { problem: 'too-short', digitCount }
    : { problem: 'too-long', digitCount };
}
