import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayCase } from '../locales/say-case.ts';
import type { BarLine } from '../platform/address-bar.ts';
import type { FoundCase } from '../storage/case-finder.ts';

/** A case that is suggested while somebody types in the address bar. */
export type Suggestion = BarLine & { readonly caseId: CaseId };

/** Where Enter leads. */
export type Jump =
  /** To all cases: nothing was typed. */
  | { readonly to: 'cases' }
  | { readonly to: 'case'; readonly found: FoundCase }
  /** To the case of a whole number, or to where it can be kept. */
  | { readonly to: 'number'; readonly receiptNumber: ReceiptNumber }
  /** To the cases that are found by it. */
  | { readonly to: 'search'; readonly typed: string };

/**
 * Where what was typed leads: to the case of a whole number, to the only case that is found by it, or
 * else to the list of those that are.
 *
 * @param found the first two cases that are found by it, or more.
 */
export function toJump(typed: string, found: readonly FoundCase[]): Jump {
  const asked = typed.trim();
  if (asked === '') return { to: 'cases' };
  const whole = parseTypedReceiptNumber(asked);
  if (whole.ok) return { to: 'number', receiptNumber: whole.receiptNumber };
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { to: 'case', found: only };
  return { to: 'search', typed: asked };
}

/** Says where Enter leads. */
export function sayJump(jump: Jump, isKept: boolean, words: Words): string {
  const { text } = words;
  switch (jump.to) {
    case 'cases':
      return text('barStart');
    case 'case':
      return text('barOpen', { case: sayCase(jump.found, words) });
    case 'number': {
      const receipt = words.receipt(jump.receiptNumber);
      return isKept ? text('barOpen', { case: receipt }) : text('barKeepNumber', { receipt });
    }
    case 'search':
      return text('barFilter', { typed: jump.typed });
  }
}

/**
 * The cases to suggest. What stands in the bar when one is chosen is its number or its id, which leads to
 * it by itself: the worker may have been ended before it is entered. Where the screen is masked it is
 * masked too; then it is like no other, and not what was typed: a browser leaves such lines out.
 */
export function toSuggestions(
  found: readonly FoundCase[],
  typed: string,
  words: Words,
): readonly Suggestion[] {
  const jump = toJump(typed, found);
  const taken = new Set([typed.trim()]);
  return found.flatMap((each): readonly Suggestion[] => {
    const { caseId, receiptNumber, label } = each;
    // The first line says it.
    if (jump.to === 'number' && receiptNumber === jump.receiptNumber) return [];
    if (jump.to === 'case') return [];
    const number = receiptNumber && words.receipt(receiptNumber);
    const name = label === undefined ? words.text('caseWithoutNumber') : words.name(label);
    const content = words.isMasked ? distinct(number ?? name, taken) : (number ?? caseId);
    taken.add(content);
    return [{ caseId, content, description: sayCase(each, words) }];
  });
}

function distinct(content: string, taken: ReadonlySet<string>): string {
  if (!taken.has(content)) return content;
  for (let count = 2; ; count += 1) {
    const numbered = `${content} (${count})`;
    if (!taken.has(numbered)) return numbered;
  }
}
