import { foldWhiteSpace } from '../domain/white-space.ts';
import { pageText } from './page-text.ts';
import { isLandingTitle, isNoStatus, readsLikeStatus } from './status-words.ts';

/** The part of a page that says how one case stands. */
export type StatusBlock = {
  /** The heading; absent where it still belongs to the empty form, or where there is none. */
  readonly title?: string;
  readonly text: string;
  /** Whether the heading is still that of the empty form while the text is already an answer. */
  readonly headingIsStale: boolean;
};

/** A page with more than this many paragraphs and headings is not searched further for a status by its words. */
const MOST_PARAGRAPHS = 2000;
const LONGEST_PARAGRAPH = 20_000;

/**
 * The status a page shows: in the place where the app of 2023–today or the page of 2014–2023 has it, or else, because
 * ids come and go, in the one paragraph that reads like a status.
 */
export function findStatusBlock(document: Document): StatusBlock | undefined {
  return findInApp(document) ?? findInOldPage(document) ?? findByWords(document);
}

/** Whether the page is one to look up a case, showing none: its heading or its field says so. */
export function isLookUpForm(document: Document): boolean {
  if (document.querySelector('#receipt_number, #landing-page-header') !== null) return true;
  const headings = [...document.querySelectorAll('h1, h2, h3')].slice(0, 50);
  return headings.some((heading) => {
    const title = textOf(heading);
    return title !== '' && isLandingTitle(title);
  });
}

function findInApp(document: Document): StatusBlock | undefined {
  const heading = document.querySelector('#landing-page-header');
  if (heading === null) return undefined;
  const container = heading.closest('.conditionalLanding') ?? heading.parentElement ?? heading;
  for (const paragraph of container.querySelectorAll('p')) {
    // 4: the paragraph follows the heading.
    const follows = (heading.compareDocumentPosition(paragraph) & 4) !== 0;
    const text = follows ? textOf(paragraph) : '';
    if (text !== '') return toBlock(textOf(heading), text);
  }
  return undefined;
}

function findInOldPage(document: Document): StatusBlock | undefined {
  for (const heading of document.querySelectorAll('.rows.text-center > h1')) {
    const paragraph = heading.nextElementSibling;
    const block =
      paragraph?.nodeName === 'P' ? toBlock(textOf(heading), textOf(paragraph)) : undefined;
    if (block !== undefined) return block;
  }
  return undefined;
}

function findByWords(document: Document): StatusBlock | undefined {
  const found = findAmong(document, 'p') ?? findAmong(document, 'div, td, dd, li, span, section');
  return found === 'several' ? undefined : found;
}

/** The only text that reads like a status, with the nearest heading before it. */
function findAmong(document: Document, selector: string): StatusBlock | 'several' | undefined {
  const elements = document.querySelectorAll(`h1, h2, h3, h4, [role=heading], ${selector}`);
  let heading = '';
  let found: StatusBlock | undefined;
  for (let index = 0; index < Math.min(elements.length, MOST_PARAGRAPHS); index += 1) {
    const element = elements[index];
    if (element === undefined || element.closest('header, footer, nav, aside') !== null) continue;
    if (/^H\d$/.test(element.nodeName) || element.getAttribute('role') === 'heading') {
      heading = textOf(element);
    } else if (isLeaf(element)) {
      const text = textOf(element);
      if (!readsLikeStatus(text)) continue;
      // A part of the one found says nothing new.
      if (found?.text.includes(text)) continue;
      if (found !== undefined) return 'several';
      found = toBlock(heading, text);
    }
  }
  return found;
}

/** Holds a text with links and emphasis at most, no further blocks. */
function isLeaf(element: Element): boolean {
  return (
    element.getElementsByTagName('*').length < 30 &&
    element.querySelector('p, div, li, td, section') === null
  );
}

function toBlock(heading: string, text: string): StatusBlock | undefined {
  if (isNoStatus(text)) return undefined;
  const headingIsStale = heading !== '' && isLandingTitle(heading);
  return { text, headingIsStale, ...(!isLandingTitle(heading) && { title: heading }) };
}

function textOf(element: Element): string {
  return foldWhiteSpace(pageText(element, LONGEST_PARAGRAPH).slice(0, LONGEST_PARAGRAPH));
}
