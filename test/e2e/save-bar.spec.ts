import type { Page } from '@playwright/test';
import { holdDraftCopies, holdDrafts } from './support/drafts.ts';
import { expect, test } from './support/extension.ts';
import { speak } from './support/languages.ts';
import { keepFixtureCase } from './support/steps.ts';

/** As the browser opens the popup, where it is narrow. */
const POPUP = { width: 360, height: 600 };
/** More stops than the form has. */
const MOST_STOPS = 80;

type Stop = { readonly what: string; readonly isInForm: boolean; readonly isUnderBar: boolean };

/** Runs in the popup: what has the focus, and whether any of it lies under the bar. */
function readStop(): Stop {
  const bar = document.querySelector('.actions');
  const focused = document.activeElement;
  if (bar === null || focused === null) throw new Error('There is no bar, or no focus.');
  const place = focused.getBoundingClientRect();
  const { top, bottom } = bar.getBoundingClientRect();
  return {
    what: focused.outerHTML.slice(0, 100),
    isInForm: !bar.contains(focused) && focused.closest('form') !== null,
    isUnderBar: place.bottom > top && place.top < bottom,
  };
}

async function tabThrough(popup: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
    await popup.keyboard.press(key);
    const stop = await popup.evaluate(readStop);
    if (stop.isInForm) stops.push(stop);
    else if (stops.length > 0) return stops;
  }
  throw new Error(`The form does not end after ${MOST_STOPS} stops.`);
}

test('no field of a call that has the focus lies under the bar, which says in Spanish what went wrong', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.setViewportSize(POPUP);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-more').locator('summary').click();
  await popup.getByTestId('call-is-transferred').check();
  await speak(popup, 'es');
  const hung = await extension.openDesk('#/settings');
  await holdDrafts(hung);
  await holdDraftCopies(hung);
  await popup.bringToFront();
  const notes = popup.getByTestId('call-notes');
  const bar = popup.locator('.actions');
  // Before anything is typed: a word that is in no copy soon has the bar grow.
  const before = (await bar.boundingBox())?.height ?? 0;
  await notes.fill('En ninguna copia.');
  // The bar grows below what has the focus.
  await expect(popup.getByTestId('not-kept-yet')).toBeVisible();
  await expect(notes).toBeFocused();
  await expect.poll(() => popup.evaluate(readStop)).toMatchObject({ isUnderBar: false });
  await bar.getByRole('button').nth(1).click();
  await expect(popup.getByTestId('unkept')).toBeVisible();
  expect((await bar.boundingBox())?.height).toBeGreaterThan(before + 40);

  await popup.getByTestId('call-case').focus();
  const stops = await tabThrough(popup, 'Tab');
  expect(stops.length).toBeGreaterThan(15);
  expect(stops.filter(({ isUnderBar }) => isUnderBar)).toEqual([]);
  const back = await tabThrough(popup, 'Shift+Tab');
  expect(back.filter(({ isUnderBar }) => isUnderBar)).toEqual([]);
});
