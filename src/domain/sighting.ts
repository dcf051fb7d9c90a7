import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { PageLanguage } from './page-dates.ts';
import type { Foreign } from './reading.ts';
import { asForeign, asOneOf, asWhole, present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import { parseReceiptNumber } from './receipt-number.ts';
import { LISTED_RECEIPTS } from './receipt-search.ts';
import { foldWhiteSpace } from './white-space.ts';

/** What a page says of one case, besides its number. */
type SaidOfCase = {
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

/** What a page that lists cases says of one of them. */
export type SightedCard = SaidOfCase & { readonly receiptNumber: ReceiptNumber };

/** What a page showed of a case, or of several, at one moment. */
export type Sighting = SaidOfCase & {
  /** At most 50, distinct, in the order of the page. One: the status is that number's. None: the text names none. */
  readonly receiptNumbers: readonly ReceiptNumber[];
  /** How many distinct numbers the page held, listed or not. */
  readonly receiptCount: number;
  readonly language: PageLanguage;
  /** What a list says of each of its cases, at most one card for each listed number. Never in the journal. */
  readonly cards?: readonly SightedCard[];
};

/** The longest title that is kept, in UTF-16 units. */
export const LONGEST_TITLE = 300;
/** The longest text that is kept, in UTF-16 units. */
export const LONGEST_TEXT = 5000;
/** The longest name of an office that is kept, in characters. */
export const LONGEST_OFFICE = 100;
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
  const said = parseSaid(raw);
  if (receiptNumbers.length === 0 && said.title === undefined && said.text === undefined) {
    return undefined;
  }
  return present({
    receiptNumbers,
    receiptCount: Math.max(count, receiptNumbers.length),
    language,
    ...said,
    cards: parseCards(raw['cards'], receiptNumbers),
  });
}

/**
 * What a sighting tells of single cases: of a list each of its cards, as if the page had shown that case
 * alone; else the sighting itself.
 */
export function sightingsOfCases(sighting: Sighting): readonly Sighting[] {
  const { cards, language } = sighting;
  if (cards === undefined) return [sighting];
  return cards.map(({ receiptNumber, ...said }) => ({
    receiptNumbers: [receiptNumber],
    receiptCount: 1,
    language,
    ...said,
  }));
}

/** A sighting as the journal holds it: of one case, without what a list shows of the others. */
export function withoutCards({ cards: _ofOthers, ...ofCase }: Sighting): Sighting {
  return ofCase;
}

/** What a list tells of the case with this number, if it has a card. */
export function sightingOfNumber(
  sighting: Sighting,
  receiptNumber: ReceiptNumber,
): Sighting | undefined {
  if (sighting.cards === undefined) return undefined;
  return sightingsOfCases(sighting).find(({ receiptNumbers: [own] }) => own === receiptNumber);
}

function parseCards(
  value: unknown,
  listed: readonly ReceiptNumber[],
): readonly SightedCard[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const cards = new Map<ReceiptNumber, SightedCard>();
  for (const item of value.slice(0, LISTED_RECEIPTS)) {
    const raw = asForeign(item);
    const receiptNumber = parseReceiptNumber(raw?.['receiptNumber']);
    if (raw === undefined || receiptNumber === undefined || cards.has(receiptNumber)) continue;
    if (listed.includes(receiptNumber)) {
      cards.set(receiptNumber, { receiptNumber, ...parseSaid(raw) });
    }
  }
  return cards.size === 0 ? undefined : [...cards.values()];
}

function parseSaid(raw: Foreign): SaidOfCase {
  return present({
    form: parseForm(raw['form']),
    title: cutText(raw['title'], LONGEST_TITLE),
    text: cutText(raw['text'], LONGEST_TEXT),
    statusOn: parseCalendarDate(raw['statusOn']),
    askIfNotArrivedBy: parseCalendarDate(raw['askIfNotArrivedBy']),
    actBy: parseCalendarDate(raw['actBy']),
    officeNamed: cutText(raw['officeNamed'], LONGEST_OFFICE),
  });
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
