import { foldWhiteSpace } from '../domain/white-space.ts';
import { pageText } from './page-text.ts';
import { isLandingTitle, isNoStatus, readsLikeStatus } from './status-words.ts';

/** The part of a page that says how one case stands. */
export type StatusBlock = {
  /** The heading; absent where it still belongs to the empty form, or where there is none. */
  readonly title?: string;
  readonly text: string;
  /** Whether the heading is still that of the empty form while the text is already an answer. */
  readonly isStale: boolean;
};

/** A page with more than this many paragraphs and headings is not searched further for a status by its words. */
const MOST_PARAGRAPHS = 2000;
/** Nor one with more than this many elements of any kind. */
const MOST_ELEMENTS = 20_000;
const LONGEST_PARAGRAPH = 20_000;
const MOST_IN_LEAF = 29;
const HEADING = /^H[1-4]$/;
const PARAGRAPHS = new Set(['P']);
const OTHER_BLOCKS = new Set('DIV TD DD LI SPAN SECTION'.split(' '));

/**
 * The status a page shows: in the place where the app of 2023–today or the page of 2014–2023 has it, or else, because
 * ids come and go, in the one paragraph that reads like a status.
 */
export function findStatusBlock(document: Document): StatusBlock | undefined {
  return findInApp(document) ?? findInOldPage(document) ?? findByWords(document);
}

/** Whether the page is one to look up a case, showing none: its heading or its field says so. */
export function isLookUpForm(document: Document): boolean {
  if (document.querySelector('#receipt_number,#landing-page-header') !== null) return true;
  const headings = [...document.querySelectorAll('h1,h2,h3')].slice(0, 50);
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
  const found = findAmong(document, PARAGRAPHS) ?? findAmong(document, OTHER_BLOCKS);
  return found === 'several' ? undefined : found;
}

/** The only text that reads like a status, with the nearest heading before it. */
function findAmong(
  document: Document,
  names: ReadonlySet<string>,
): StatusBlock | 'several' | undefined {
  // Not by a selector: of a large page that would find all there are first. 1: elements only.
  const walker = document.createTreeWalker(document, 1);
  let heading = '';
  let found: StatusBlock | undefined;
  let looked = 0;
  for (let gone = 0; gone < MOST_ELEMENTS && looked < MOST_PARAGRAPHS; gone += 1) {
    if (walker.nextNode() === null) break;
    const element = walker.currentNode as Element;
    const isHeading = HEADING.test(element.nodeName) || element.getAttribute('role') === 'heading';
    if (!isHeading && !names.has(element.nodeName)) continue;
    looked += 1;
    if (isHeading) {
      if (isInContent(element)) heading = textOf(element);
    } else if (isLeaf(element)) {
      const text = textOf(element);
      if (!readsLikeStatus(text) || !isInContent(element)) continue;
      // A part of the one found says nothing new.
      if (found?.text.includes(text)) continue;
      if (found !== undefined) return 'several';
      found = toBlock(heading, text);
    }
  }
  return found;
}

function isInContent(element: Element): boolean {
  return element.closest('header,footer,nav,aside') === null;
}

/** Holds a text with links and emphasis at most, no further blocks. */
function isLeaf(element: Element): boolean {
  return (
    // Counted no further, for an element may hold the whole page.
    element.getElementsByTagName('*')[MOST_IN_LEAF] === undefined &&
    element.querySelector('p,div,li,td,section') === null
  );
}

function toBlock(heading: string, text: string): StatusBlock | undefined {
  if (isNoStatus(text)) return undefined;
  const isLanding = isLandingTitle(heading);
  return { text, isStale: heading !== '' && isLanding, ...(!isLanding && { title: heading }) };
}

function textOf(element: Element): string {
  return foldWhiteSpace(pageText(element, LONGEST_PARAGRAPH).slice(0, LONGEST_PARAGRAPH));
}
