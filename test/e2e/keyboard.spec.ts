import type { Page } from '@playwright/test';
import { openReadPage } from './support/open-read-page.ts';
import { expect, test } from './support/extension.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { readEntries } from './support/journal.ts';

/** More stops than any of these forms has. */
const MOST_STOPS = 60;

type Stop = {
  readonly testId: string | undefined;
  /** Its tag, for the message when something is wrong with it. */
  readonly tag: string;
  /** Whether something can be seen around what has the focus. */
  readonly hasOutline: boolean;
  /** Whether nothing lies over it, at its middle or near one of its ends. */
  readonly isInSight: boolean;
};

/** Where the focus is; `undefined` when it is nowhere. */
async function readStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const isInSight = [left + 4, (left + right) / 2, right - 4].some((x) =>
      [top + 4, middle, bottom - 4].some((y) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (element.contains(there) || there.contains(element));
      }),
    );
    return {
      testId: (element as HTMLElement).dataset['testid'],
      tag: element.outerHTML.slice(0, 120),
      // Of a date and time, Chromium marks the part that has the focus.
      hasOutline:
        element.matches('input[type="datetime-local"]') ||
        getComputedStyle(element).outlineStyle !== 'none',
      isInSight,
    };
  });
}

/** Presses Tab until this has the focus; every stop on the way must be in sight and outlined. */
async function tabTo(page: Page, testId: string): Promise<void> {
  const passed: (string | undefined)[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await readStop(page);
    passed.push(stop?.testId);
    if (stop === undefined) continue;
    const { tag } = stop;
    expect.soft(stop).toEqual({ tag, testId: stop.testId, hasOutline: true, isInSight: true });
    if (stop.testId === testId) return;
  }
  throw new Error(`Tab never reached ${testId}, only ${passed.join(', ')}.`);
}

for (const [where, size] of [
  ['a popup', { width: 390, height: 600 }],
  ['a window at 200 %', { width: 640, height: 400 }],
] as const) {
  test(`keeping a case and noting a call need only the keyboard, in ${where}`, async ({
    extension,
  }) => {
    await openReadPage(extension, readFixturePage('status-received'));
    const popup = await extension.openPopup();
    await popup.setViewportSize(size);
    await expect(popup.getByTestId('keep-case')).toBeVisible();

    await tabTo(popup, 'keep-case');
    await popup.keyboard.press('Enter');
    // It takes the focus from the button that it stands in for, some time after it is there.
    await expect(popup.getByTestId('case-kept')).toBeFocused();

    await tabTo(popup, 'note-call');
    await popup.keyboard.press('Enter');
    await expect(popup.getByTestId('call-form')).toBeVisible();
    await tabTo(popup, 'call-representative-name');
    await popup.keyboard.type('Ms. Made-Up');
    await tabTo(popup, 'call-service-request');
    await popup.keyboard.type('SR-made-up-1');
    await tabTo(popup, 'call-notes');
    await popup.keyboard.type('By keyboard alone.');
    await tabTo(popup, 'save-call');
    await popup.keyboard.press('Enter');
    await expect(popup.getByTestId('close-saved')).toBeVisible();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');
    await tabTo(popup, 'close-saved');
    await popup.keyboard.press('Enter');
    await expect(popup.getByTestId('agenda-item')).toHaveCount(1);

    const kept = (await readEntries(popup)).map(({ fact }) => fact);
    expect(kept).toMatchObject([
      { type: 'case-kept' },
      { type: 'status-seen' },
      {
        type: 'contact-made',
        representativeName: 'Ms. Made-Up',
        serviceRequest: { number: 'SR-made-up-1' },
        notes: 'By keyboard alone.',
      },
    ]);
  });
}
