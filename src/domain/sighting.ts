import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { PageLanguage } from './page-dates.ts';
import { asForeign, asOneOf, asWhole, present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import { parseReceiptNumber } from './receipt-number.ts';
import { LISTED_RECEIPTS } from './receipt-search.ts';
import { foldWhiteSpace } from './white-space.ts';

/** What a page showed of a case, or of several, at one moment. */
export type Sighting = {
  /** At most 50, distinct, in the order of the page. One: the status is that number's. None: the text names none. */
  readonly receiptNumbers: readonly ReceiptNumber[];
  /** How many distinct numbers the page held, listed or not. */
  readonly receiptCount: number;
  readonly language: PageLanguage;
  readonly form?: string;
  /** The status, at most 300 characters; absent while the page still showed its old heading. */
  readonly title?: string;
  /** The sentence under it, at most 5,000 characters. Plain text, whatever it looks like. */
  readonly text?: string;
  readonly statusOn?: CalendarDate;
  readonly askIfNotArrivedBy?: CalendarDate;
  readonly actBy?: CalendarDate;
  readonly officeNamed?: string;
};

/** The longest title that is kept, in UTF-16 units. */
export const LONGEST_TITLE = 300;
/** The longest text that is kept, in UTF-16 units. */
export const LONGEST_TEXT = 5000;
const LONGEST_OFFICE = 100;
const MOST_RECEIPTS = 10_000_000;

/**
 * The sighting in a message or a stored row, rebuilt field by field: texts folded and cut to length, unknown
 * properties and malformed optional ones dropped. `undefined` without a list of numbers, their count and a language,
 * and when there is nothing to see in it.
 */
export function parseSighting(value: unknown): Sighting | undefined {
  const raw = asForeign(value);
  const language = asOneOf(raw?.['language'], ['en', 'es'] as const);
  const count = asWhole(raw?.['receiptCount'], 0, MOST_RECEIPTS);
  const listed = raw?.['receiptNumbers'];
  if (raw === undefined || !language || count === undefined || !Array.isArray(listed)) {
    return undefined;
  }
  const receiptNumbers = toReceiptNumbers(listed);
  const title = cutText(raw['title'], LONGEST_TITLE);
  const text = cutText(raw['text'], LONGEST_TEXT);
  if (receiptNumbers.length === 0 && title === undefined && text === undefined) return undefined;
  return present({
    receiptNumbers,
    receiptCount: Math.max(count, receiptNumbers.length),
    language,
    form: parseForm(raw['form']),
    title,
    text,
    statusOn: parseCalendarDate(raw['statusOn']),
    askIfNotArrivedBy: parseCalendarDate(raw['askIfNotArrivedBy']),
    actBy: parseCalendarDate(raw['actBy']),
    officeNamed: cutText(raw['officeNamed'], LONGEST_OFFICE),
  });
}

/**
 * Whether the status changed between two sightings of one case. Only sightings in the same language can be compared:
 * across languages, and where one shows no status at all, the answer is `false`. Case and spacing of titles vary over
 * the years, so neither counts; a title that one of them lacks does not count either.
 */
export function statusDiffers(one: Sighting, other: Sighting): boolean {
  if (one.language !== other.language) return false;
  return partDiffers(one.text, other.text) || partDiffers(one.title, other.title);
}

function partDiffers(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return foldWhiteSpace(one).toLowerCase() !== foldWhiteSpace(other).toLowerCase();
}

function toReceiptNumbers(listed: readonly unknown[]): readonly ReceiptNumber[] {
  const distinct = new Set<ReceiptNumber>();
  for (const item of listed.slice(0, LISTED_RECEIPTS)) {
    const receiptNumber = parseReceiptNumber(item);
    if (receiptNumber !== undefined) distinct.add(receiptNumber);
  }
  return [...distinct];
}

function parseForm(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Z]{1,4}-\d{1,4}[A-Z]{0,4}$/.test(value)
    ? value
    : undefined;
}

/** `value` folded and cut; well-formed, because a lone surrogate would not survive every store. */
export function cutText(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const folded = foldWhiteSpace(value.slice(0, longest * 4)).slice(0, longest);
  return folded.toWellFormed().trim() || undefined;
}
