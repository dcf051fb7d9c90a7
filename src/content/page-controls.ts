import type { Box } from './choose-place.ts';

const CONTROLS =
  'a[href], button, input, select, textarea, summary, label, iframe, [role=button], [role=link], [tabindex], [contenteditable]';
/** A page with more of them has room for none of ours that could be known to be free. */
const MOST_CONTROLS = 2000;

/** Where the page's controls stand in the window now. */
export function findControls(document: Document, height: number): readonly Box[] {
  const boxes: Box[] = [];
  for (const element of [...document.querySelectorAll(CONTROLS)].slice(0, MOST_CONTROLS)) {
    const box = element.getBoundingClientRect();
    const isInWindow = box.width > 0 && box.bottom > 0 && box.top < height;
    if (isInWindow && element.checkVisibility({ visibilityProperty: true })) boxes.push(box);
  }
  return boxes;
}
