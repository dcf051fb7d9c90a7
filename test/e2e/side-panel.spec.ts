import type { Page } from '@playwright/test';
import { readCopies, readKeptNotes } from './support/drafts.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { readEntries } from './support/journal.ts';
import { openReadPage } from './support/open-read-page.ts';
import {
  attachRealPanel,
  isShown,
  openRealPopup,
  viewPage,
  type OwnView,
} from './support/own-view.ts';
import { toStatusOf } from './support/states.ts';
import { closeWindow, keepFixtureCase, RECEIPT } from './support/steps.ts';

const OTHER = 'LIN2690012345';
const EMPTY_PAGE = '<!doctype html><html lang="en"><body><main></main></body></html>';

async function readNotes(page: Page): Promise<(string | undefined)[]> {
  const entries = await readEntries(page);
  return entries.filter(({ fact }) => fact.type === 'contact-made').map(({ fact }) => fact.notes);
}

/** The receipt number of the sighting that a page of ours shows; runs in it. */
function readShownReceipt(): string | undefined {
  return document.querySelector<HTMLElement>('[data-testid="page-sighting"]')?.dataset['receipt'];
}

/** Opens the popup over the page in front, begins a call, and goes on with it beside the page. */
async function goBeside(extension: Extension, typed: string): Promise<OwnView> {
  const popup = await openRealPopup(extension);
  // The call is about the case on the page, once that is known.
  await popup.read('page-sighting');
  await popup.click('note-call');
  await popup.click('call-notes');
  await popup.type(typed);
  await popup.click('open-beside');
  return attachRealPanel(extension);
}

test.describe('the panel beside the page', () => {
  test('shows the page in front, whichever that is, and what becomes of it', async ({
    extension,
  }) => {
    const first = await openReadPage(extension, toStatusOf(RECEIPT));
    const panel = await extension.openPanel();
    const sighting = panel.getByTestId('page-sighting');
    await expect(sighting).toHaveAttribute('data-receipt', RECEIPT);

    const second = await openReadPage(extension, toStatusOf(OTHER));
    await expect(sighting).toHaveAttribute('data-receipt', OTHER);
    await first.bringToFront();
    await expect(sighting).toHaveAttribute('data-receipt', RECEIPT);

    await first.evaluate(() => document.querySelector('h2')?.replaceChildren('Case Was Approved'));
    await expect(sighting).toHaveAttribute('data-title', 'Case Was Approved');
    extension.serve(EMPTY_PAGE);
    await first.reload();
    await expect(panel.getByTestId('page-nothing')).toBeVisible();
    await second.bringToFront();
    await expect(sighting).toHaveAttribute('data-receipt', OTHER);
  });

  test('keeps a case and notes a call, and other pages in front change nothing of the form', async ({
    extension,
  }) => {
    const page = await openReadPage(extension, toStatusOf(RECEIPT));
    const panel = await extension.openPanel();
    await panel.getByTestId('keep-case').click();
    await expect(panel.getByTestId('case-kept')).toBeVisible();
    await panel.getByTestId('note-call').click();
    await expect(panel.getByTestId('call-case')).toHaveValue(RECEIPT);
    await panel.getByTestId('call-notes').fill('She said');
    await openReadPage(extension, toStatusOf(OTHER));
    await page.bringToFront();
    await panel.getByTestId('call-notes').pressSequentially(' to wait.');
    await expect(panel.getByTestId('call-case')).toHaveValue(RECEIPT);
    await panel.getByTestId('save-call').click();
    await expect(panel.getByTestId('close-saved')).toBeVisible();
    await expect(panel.getByTestId('agenda-item')).toHaveCount(1);
    expect(await readNotes(panel)).toEqual(['She said to wait.']);
    await panel.getByTestId('close-saved').click();
    await expect(panel.getByTestId('note-call')).toBeVisible();
  });

  test('closed at any moment, loses nothing that was typed in it', async ({ extension }) => {
    await openReadPage(extension, readFixturePage('status-received'));
    const panel = await extension.openPanel();
    await panel.getByTestId('note-call').click();
    await panel.getByTestId('call-representative-name').pressSequentially('Ms. Made-Up');
    await panel.getByTestId('call-notes').pressSequentially('She said the file is at');
    await closeWindow(panel);

    const again = await extension.openPanel();
    await again.getByTestId('continue-call').click();
    await expect(again.getByTestId('call-representative-name')).toHaveValue('Ms. Made-Up');
    await expect(again.getByTestId('call-notes')).toHaveValue('She said the file is at');
  });

  test('keeps every word while the worker is ended under it', async ({ extension }) => {
    const panel = await extension.openPanel();
    await panel.getByTestId('note-call').click();
    await panel.getByTestId('call-notes').pressSequentially('Before, ');
    await extension.stopWorker();
    await panel.getByTestId('call-notes').pressSequentially('and after.');
    await expect.poll(() => readKeptNotes(panel)).toEqual(['Before, and after.']);
    await expect.poll(() => readCopies(panel)).toMatchObject([{ notes: 'Before, and after.' }]);
  });

  test('shows a form that is open in the popup to be read only, and goes on with it', async ({
    extension,
  }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('call-notes').fill('Half a');
    const panel = await extension.openPanel();
    await panel.getByTestId('continue-call').click();
    await expect(panel.getByTestId('call-notes')).toHaveValue('Half a');
    await expect(panel.getByTestId('call-notes')).not.toBeEditable();
    await panel.getByTestId('continue-here').click();
    await expect(panel.getByTestId('call-notes')).toBeEditable();
    await expect(popup.getByTestId('call-notes')).not.toBeEditable();
  });

  test('says so when the browser does not open it, and the form stays', async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('call-notes').fill('Still here');
    await popup.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { sidePanel: { open: () => Promise<void> } };
      };
      chrome.sidePanel.open = () => Promise.reject(new Error('Not now.'));
    });
    await popup.getByTestId('open-beside').click();
    await expect(popup.getByTestId('beside-failed')).toBeVisible();
    await expect(popup.getByTestId('call-notes')).toHaveValue('Still here');
    // Nor does a panel that is opened later go on with it unasked.
    const panel = await extension.openPanel();
    await expect(panel.getByTestId('begun-forms')).toBeVisible();
    await expect(panel.getByTestId('call-form')).toHaveCount(0);
  });
});

test.describe('the popup as the browser opens it', () => {
  for (const [how, close] of [
    ['closes by itself', (_: Extension, popup: OwnView) => popup.evaluate(() => window.close())],
    [
      'goes because another tab comes to the front',
      (extension: Extension) => extension.context.pages()[0]?.bringToFront(),
    ],
  ] as const) {
    test(`loses nothing that was typed when it ${how} in the midst of a word`, async ({
      extension,
    }) => {
      await openReadPage(extension, readFixturePage('status-received'));
      const popup = await openRealPopup(extension);
      await popup.click('note-call');
      await popup.click('call-notes');
      await popup.type('She said that the file is at the Vermont cen');
      // The page may be gone before it has answered.
      void close(extension, popup);
      await expect.poll(() => isShown(extension, 'src/popup/index.html')).toBe(false);

      const again = await openRealPopup(extension);
      await again.click('continue-call');
      await expect
        .poll(() => again.read('call-notes'))
        .toBe('She said that the file is at the Vermont cen');
    });
  }
});

test.describe('the panel as the browser opens it', () => {
  test('is given the call that was begun in the popup, and stays as other tabs come to the front', async ({
    extension,
  }) => {
    const page = await openReadPage(extension, readFixturePage('status-received'));
    const panel = await goBeside(extension, 'Begun there, ');
    await expect.poll(() => panel.read('call-notes')).toBe('Begun there, ');
    expect(await panel.read('call-case')).toBe(RECEIPT);
    await expect.poll(() => isShown(extension, 'src/popup/index.html')).toBe(false);
    // The form is the panel's only once the popup has let go of it.
    await expect.poll(() => panel.read('form-place')).toBe('');

    await openReadPage(extension, toStatusOf(OTHER));
    await panel.click('call-notes');
    await panel.evaluate(moveCaretToEnd);
    await panel.type('ended here.');
    await page.bringToFront();
    await panel.click('save-call');
    await panel.click('close-saved');
    await expect.poll(() => panel.evaluate(readShownReceipt)).toBe(RECEIPT);
    await openReadPage(extension, toStatusOf(OTHER));
    await expect.poll(() => panel.evaluate(readShownReceipt)).toBe(OTHER);

    const desk = await extension.openDesk('#/settings');
    expect(await readNotes(desk)).toEqual(['Begun there, ended here.']);
  });

  test('loses nothing that was typed when it is closed in the midst of a word', async ({
    extension,
  }) => {
    await openReadPage(extension, readFixturePage('status-received'));
    const panel = await goBeside(extension, 'She said ');
    await expect.poll(() => panel.read('form-place')).toBe('');
    await panel.click('call-notes');
    await panel.evaluate(moveCaretToEnd);
    await panel.type('to wa');
    void panel.evaluate(() => window.close());
    await expect.poll(() => isShown(extension, 'src/panel/index.html')).toBe(false);
    const again = await extension.openPanel();
    await again.getByTestId('continue-call').click();
    await expect(again.getByTestId('call-notes')).toHaveValue('She said to wa');
  });

  test('opens from the desk’s room of a call, which hands it the form and goes to the case', async ({
    extension,
  }) => {
    await keepFixtureCase(extension);
    const desk = await extension.openDesk(`#/call/${RECEIPT}`);
    await desk.getByTestId('call-notes').fill('From the desk');
    await (await viewPage(desk)).click('open-beside');
    const panel = await attachRealPanel(extension);
    await expect.poll(() => panel.read('call-notes')).toBe('From the desk');
    await expect(desk).toHaveURL(new RegExp(`#/case/${RECEIPT}$`));
    // Without a word about another window: the desk has let go of it.
    await expect.poll(() => panel.read('form-place')).toBe('');
  });
});

/** Runs in the page: where a person who goes on with her notes types. */
function moveCaretToEnd(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLTextAreaElement)) throw new Error('The notes have no focus.');
  activeElement.setSelectionRange(activeElement.value.length, activeElement.value.length);
}
