import type { CardText } from '../domain/card-text.ts';
import { formsAtStart, readCardForm, readCardStatus, toLines } from '../domain/card-text.ts';
import { present } from '../domain/reading.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { findReceiptNumbers } from '../domain/receipt-search.ts';
import type { SightedCard, Sighting } from '../domain/sighting.ts';
import { sightingsOfCases } from '../domain/sighting.ts';
import { languageOf } from '../domain/status-text.ts';
import type { CardBlock } from './card-blocks.ts';
import { findCardBlocks } from './card-blocks.ts';
import { pageText } from './page-text.ts';
import type { PageReading } from './read-page.ts';
import { documentLanguage } from './read-page.ts';
import { readsLikeStatus } from './status-words.ts';

const LANGUAGE_SAMPLE = 5000;

/**
 * Reads the list of cases in the signed-in account: of each its receipt number, its form, and where its card
 * says so, its status. Text only, as everywhere. A list of one case is read like the page of that case.
 */
export function readAccount(document: Document): PageReading {
  const { body } = document;
  const text = body === null ? '' : pageText(body);
  const { receiptNumbers, count } = findReceiptNumbers(text);
  if (body === null || count === 0) return { isSettled: true };
  const language = languageOf(text.slice(0, LANGUAGE_SAMPLE)) ?? documentLanguage(document);
  const blocks = findCardBlocks(body, receiptNumbers);
  const cards = receiptNumbers.map((receiptNumber) => toCard(receiptNumber, blocks));
  const list: Sighting = { receiptNumbers, receiptCount: count, language, cards };
  const [only = list] = count === 1 ? sightingsOfCases(list) : [];
  return { sighting: only, isSettled: true };
}

function toCard(receiptNumber: ReceiptNumber, blocks: readonly CardBlock[]): SightedCard {
  const own = blocks.filter((block) => block.receiptNumber === receiptNumber);
  const forms = new Set(own.map(formOf).filter((form) => form !== undefined));
  const statuses = own.map(statusOf);
  const said = new Map(
    statuses.filter(saysSomething).map((status) => [JSON.stringify(status), status]),
  );
  // Two places that say different things of one case say nothing.
  const [status] = said.size === 1 ? said.values() : [];
  const [form] = forms.size === 1 ? forms : [];
  return { receiptNumber, ...present({ form }), ...status };
}

/** The form in the smallest block around the number that names one. */
function formOf({ texts }: CardBlock): string | undefined {
  for (const text of texts) {
    const lines = toLines(text);
    const form = readCardForm(lines);
    if (form !== undefined) return form;
    if (formsAtStart(lines).length > 1) return undefined;
  }
  return undefined;
}

/** The status in the largest block around the number that is about one form: a larger one holds another case. */
function statusOf({ texts }: CardBlock): CardText {
  const largest = texts
    .map(toLines)
    .filter((lines) => formsAtStart(lines).length <= 1)
    .at(-1);
  return largest === undefined ? {} : readCardStatus(largest, readsLikeStatus);
}

function saysSomething({ title, text }: CardText): boolean {
  return title !== undefined || text !== undefined;
}
