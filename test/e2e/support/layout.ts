import type { Page } from '@playwright/test';

/** The widths a window of ours is likely to have. */
export const WIDTHS: readonly number[] = [320, 420, 1024, 1440];
/** So many frames a page has to draw itself anew. */
export const MOST_FRAMES = 30;

/**
 * What is cut off, lies over something else, or reaches beyond the window, at each of these widths.
 * The theme is the page's present one.
 */
export async function findLayoutFaults(
  page: Page,
  widths: readonly number[] = WIDTHS,
): Promise<string[]> {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = await settledFaults(page);
    faults.push(...found.map((fault) => `${width} px: ${fault}`));
  }
  if (before !== null) await page.setViewportSize(before);
  return faults;
}

/** What draws itself anew at another width does so some frames later; what is still wrong then is wrong. */
async function settledFaults(page: Page): Promise<string[]> {
  let found = await page.evaluate(lookForFaults);
  for (let frame = 0; found.length > 0 && frame < MOST_FRAMES; frame += 1) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    found = await page.evaluate(lookForFaults);
  }
  return found;
}

/** Runs in the page, so everything it needs stands in it. */
function lookForFaults(): string[] {
  type Box = { readonly element: Element; readonly rect: DOMRect; readonly says: string };
  const say = (element: Element, text: string) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${text.trim().slice(0, 40)}”`;
  /** The part of a box that its scrolling surroundings let be seen. */
  const seenOf = (element: Element, rect: DOMRect): DOMRect => {
    let { left, top, right, bottom } = rect;
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (at === document.body || getComputedStyle(at).overflowY === 'visible') continue;
      const frame = at.getBoundingClientRect();
      top = Math.max(top, frame.top);
      bottom = Math.min(bottom, frame.bottom);
      left = Math.max(left, frame.left);
      right = Math.min(right, frame.right);
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  /** A field shows the part of a long text that is being typed. */
  const isTextField = (element: Element) =>
    element instanceof HTMLInputElement &&
    ['text', 'search', 'email', 'password'].includes(element.type);
  const isShown = (element: Element) =>
    element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  /** Laid over the rest on purpose, or there for screen readers only. */
  const isApart = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { position, clipPath } = getComputedStyle(at);
      if (position === 'fixed' || position === 'sticky' || clipPath === 'inset(50%)') return true;
      if (position === 'absolute' && !(at instanceof SVGElement)) return true;
    }
    return false;
  };

  const boxes: Box[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (element === null || text.trim() === '' || !isShown(element) || isApart(element)) continue;
    if (element.closest('option, script, style, textarea') !== null) continue;
    // Word by word where blanks are kept: those at the end of a line hang over, and nobody sees them.
    const isKept = getComputedStyle(element).whiteSpaceCollapse.startsWith('preserve');
    const pieces = isKept ? [...text.matchAll(/\S+/g)] : [{ 0: text, index: 0 }];
    for (const { 0: piece, index } of pieces) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + piece.length);
      for (const rect of range.getClientRects()) {
        boxes.push({ element, rect: seenOf(element, rect), says: say(element, piece) });
      }
    }
  }
  for (const element of document.querySelectorAll('input, select, textarea, button, progress')) {
    if (!isShown(element) || isApart(element)) continue;
    const rect = seenOf(element, element.getBoundingClientRect());
    boxes.push({ element, rect, says: say(element, element.getAttribute('data-testid') ?? '') });
  }

  const faults = new Set<string>();
  for (const { rect, says } of boxes) {
    if (rect.width > 1 && rect.right > innerWidth + 1) faults.add(`beyond the window: ${says}`);
  }
  for (const element of document.querySelectorAll('body *')) {
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
    const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    if (!isShown(element) || isApart(element) || element instanceof SVGElement) continue;
    if (isTextField(element)) continue;
    if (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) {
      faults.add(
        `cut off at the side: ${say(element, element.getAttribute('data-testid') ?? element.textContent ?? '')}`,
      );
    }
    // Shortened on purpose, with three dots.
    if (webkitLineClamp !== 'none') continue;
    if (isCut(overflowY) && element.scrollHeight > element.clientHeight + 2) {
      faults.add(`cut off below: ${say(element, element.textContent ?? '')}`);
    }
  }
  const byTop = boxes
    .filter(({ rect }) => rect.width > 1 && rect.height > 1)
    .toSorted((one, other) => one.rect.top - other.rect.top);
  for (const [index, one] of byTop.entries()) {
    for (const other of byTop.slice(index + 1)) {
      if (other.rect.top > one.rect.bottom) break;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const across =
        Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top;
      // Lines of text stand closer than the letters' own boxes are high.
      if (across > 2 && down > 5) faults.add(`over each other: ${one.says} and ${other.says}`);
    }
  }
  return [...faults];
}
