import { present } from '../domain/reading.ts';
import { findReceiptNumbers, mayHoldReceiptNumber } from '../domain/receipt-search.ts';
import { cutText, LONGEST_TEXT, LONGEST_TITLE } from '../domain/sighting.ts';
import type { Sighting } from '../domain/sighting.ts';
import { languageOf, readStatusText } from '../domain/status-text.ts';
import { pageText } from './page-text.ts';
import { findStatusBlock, isLookUpForm } from './status-block.ts';
import type { StatusBlock } from './status-block.ts';

/** What a page shows at this moment. */
export type PageReading = {
  /** Absent when there is nothing to read: the empty form, an error, a challenge. */
  readonly sighting?: Sighting;
  /** Whether heading and text belong together as far as one look can tell; if not, the sighting has no title. */
  readonly isSettled: boolean;
};

/**
 * Reads a status page or a list of cases out of a document. Text only: markup, scripts, fields and their placeholders
 * are never read, nor is anything fetched. Where a status stands, its receipt number is the one in its own sentence,
 * or none: another number on the page may be another case's.
 */
export function readPage(document: Document): PageReading {
  const block = findStatusBlock(document);
  if (block === undefined) return readList(document);
  const found = findReceiptNumbers(block.text);
  if (found.count > 1) return { sighting: toList(found, languageOf(block.text)), isSettled: true };
  return { sighting: toStatus(block, document), isSettled: !block.isStale };
}

function toStatus({ title, text }: StatusBlock, document: Document): Sighting {
  const { receiptNumber, ...read } = readStatusText(text.slice(0, LONGEST_TEXT), {
    ...(title !== undefined && { title }),
    pageLanguage: documentLanguage(document),
  });
  const receiptNumbers = receiptNumber === undefined ? [] : [receiptNumber];
  return present({
    receiptNumbers,
    receiptCount: receiptNumbers.length,
    ...read,
    title: cutText(title, LONGEST_TITLE),
    text: cutText(text, LONGEST_TEXT),
  });
}

function readList(document: Document): PageReading {
  const body: Node = document.body ?? document.documentElement ?? document;
  // Read at once, without its lines: of most pages that is enough to know that they list nothing.
  if (!mayHoldReceiptNumber(body.textContent ?? '')) return { isSettled: true };
  const text = pageText(body);
  const found = findReceiptNumbers(text);
  // A single number on the form is the one that was typed, in an error, or a sample: neither is a case.
  if (found.count === 0 || (found.count === 1 && isLookUpForm(document)))
    return { isSettled: true };
  const language = languageOf(text.slice(0, LONGEST_TEXT)) ?? documentLanguage(document);
  return { sighting: toList(found, language), isSettled: true };
}

function toList(
  { receiptNumbers, count }: ReturnType<typeof findReceiptNumbers>,
  language: Sighting['language'] = 'en',
): Sighting {
  return { receiptNumbers, receiptCount: count, language };
}

/** The language that a page says it is in; English where it says nothing. */
export function documentLanguage(document: Document): Sighting['language'] {
  return /^es/i.test(document.documentElement?.lang ?? '') ? 'es' : 'en';
}
