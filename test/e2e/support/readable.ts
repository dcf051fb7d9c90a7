import type { Page } from '@playwright/test';
import { expect } from './extension.ts';

/** A page that has drawn nothing new for so many frames has read what it shows. */
const CALM_FRAMES = 8;

/** What may be read nowhere. */
export type Secrets = {
  /** Receipt numbers, A-numbers and telephone numbers: five of their digits in a row tell which it is. */
  readonly numbers: readonly string[];
  /** Parts of names and labels, in small letters. */
  readonly words: readonly string[];
};

/**
 * Expects that a page shows and says nothing of what is private: in its texts, as far as they are not
 * dots, in the name of its tab, in lists to choose from, in fields, and in what is there for readers only.
 * The field that is being typed in is left out: who types has to see it.
 */
export async function expectNothingReadable(
  page: Page,
  secrets: Secrets,
  what: string,
): Promise<void> {
  const readable = await readableTexts(page);
  expect
    .soft(
      readable.filter((text) => tells(text, secrets)),
      what,
    )
    .toEqual([]);
}

/** Everything that can be read on a page or heard of it, as its pieces, until nothing is added any more. */
export async function readableTexts(page: Page): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let calm = 0; calm < CALM_FRAMES; calm += 1) {
    const before = found.size;
    for (const text of await page.evaluate(readAll)) found.add(text);
    if (found.size > before) calm = 0;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return [...found];
}

function tells(text: string, { numbers, words }: Secrets): boolean {
  const bare = text.replaceAll(/[\s\-–.]/g, '');
  const digits = numbers.map((number) => number.replaceAll(/\D/g, ''));
  const runs = digits.flatMap((each) =>
    Array.from({ length: each.length - 4 }, (_, at) => each.slice(at, at + 5)),
  );
  const said = text.toLowerCase().split(/[^\p{L}]+/u);
  return runs.some((run) => bare.includes(run)) || words.some((word) => said.includes(word));
}

/** Runs in the page, so everything it needs stands in it. */
function readAll(): string[] {
  const found = new Set<string>([document.title]);
  const isDots = (element: Element) =>
    getComputedStyle(element).getPropertyValue('-webkit-text-security') !== 'none';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || element.closest('script, style, option, textarea') !== null) continue;
    // Also what is out of sight: it opens with one press, and readers may say it.
    if (!isDots(element)) found.add(node.textContent ?? '');
  }
  for (const option of document.querySelectorAll('option')) found.add(option.label);
  for (const option of document.querySelectorAll('datalist option')) {
    found.add((option as HTMLOptionElement).value);
  }
  for (const field of document.querySelectorAll('input, textarea')) {
    const { type, value } = field as HTMLInputElement;
    if (['checkbox', 'radio', 'hidden', 'file'].includes(type)) continue;
    if (field !== document.activeElement && !isDots(field)) found.add(value);
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^(?:aria-|title$|placeholder$|alt$|label$|data-label$)/.test(name)) found.add(value);
    }
  }
  return [...found].filter((text) => text.trim() !== '');
}
