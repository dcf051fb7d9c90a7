import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { findReceiptNumbers } from '../domain/receipt-search.ts';
import { isRead, pageText } from './page-text.ts';

/** A part of a page that names one receipt number only. */
export type CardBlock = {
  readonly receiptNumber: ReceiptNumber;
  /** The texts of the blocks around the number, from the smallest to the largest that holds no other number. */
  readonly texts: readonly string[];
};

/** So many characters are read in all, over and over in nested blocks: a page may nest without end. */
const MOST_READ = 4_000_000;
/** What a child costs besides its text. */
const COST_OF_CHILD = 20;
/** A larger block is no card. */
const LONGEST_CARD = 20_000;
const DEEPEST = 60;

type Read = { readonly text: string; readonly only?: ReceiptNumber; readonly count: number };

/** Reads elements until it has read enough. */
type Reader = { readonly read: (element: Element) => Read; readonly isSpent: () => boolean };

/**
 * The blocks of a page that name one receipt number each, by text and nesting alone: ids and classes come and
 * go. Whatever holds several numbers is taken apart. A number that stands beside others in one and the same
 * text has no block of its own.
 *
 * @param wanted the numbers whose blocks are looked for.
 */
export function findCardBlocks(
  root: Element,
  wanted: readonly ReceiptNumber[],
): readonly CardBlock[] {
  const reader = createReader();
  const blocks: CardBlock[] = [];
  const whole = reader.read(root);
  if (whole.only !== undefined) return [aroundNumber(reader, root, whole.text, whole.only)];
  const apart = whole.count > 1 ? [root] : [];
  for (let element = apart.shift(); element !== undefined; element = apart.shift()) {
    for (const child of childrenOf(element)) {
      const { text, only, count } = reader.read(child);
      // A text that was cut off may hold more numbers than were read.
      if (reader.isSpent()) return blocks;
      if (count > 1) apart.push(child);
      else if (only !== undefined && wanted.includes(only)) {
        blocks.push(aroundNumber(reader, child, text, only));
      }
    }
  }
  return blocks;
}

function createReader(): Reader {
  let left = MOST_READ;
  return {
    isSpent: () => left <= 0,
    read: (element) => {
      const text = pageText(element, left);
      left -= text.length + COST_OF_CHILD;
      const { receiptNumbers, count } = findReceiptNumbers(text, 1);
      const [only] = count === 1 ? receiptNumbers : [];
      return { text, count, ...(only !== undefined && { only }) };
    },
  };
}

/** Goes inwards from the outermost block of a number, as long as one child has it to itself. */
function aroundNumber(
  reader: Reader,
  outermost: Element,
  text: string,
  receiptNumber: ReceiptNumber,
): CardBlock {
  const texts = [text];
  let element = outermost;
  while (texts.length < DEEPEST && !reader.isSpent()) {
    const holding = childrenOf(element)
      .map((child) => ({ child, ...reader.read(child) }))
      .filter(({ only }) => only === receiptNumber);
    const [inner] = holding;
    if (inner === undefined || holding.length > 1) break;
    element = inner.child;
    texts.push(inner.text);
  }
  return {
    receiptNumber,
    texts: texts.toReversed().filter((each) => each.length <= LONGEST_CARD),
  };
}

function childrenOf(element: Element): readonly Element[] {
  return [...element.children].filter(isRead);
}
