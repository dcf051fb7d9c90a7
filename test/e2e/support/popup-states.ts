import type { Page } from '@playwright/test';
import { appPage } from '../../support/status-pages.ts';
import { forgetCopies, holdDraftCopies, holdDrafts, readCopies } from './drafts.ts';
import { expect, type Extension } from './extension.ts';
import { forgetDrafts } from './journal.ts';
import { openReadPage } from './open-read-page.ts';
import { toStatusOf, type State } from './states.ts';
import { noteCall, RECEIPT } from './steps.ts';

const EMPTY_PAGE = '<!doctype html><html lang="en"><body><main></main></body></html>';

const WITHOUT_NUMBER = toPage(
  appPage({
    title: 'Document Was Returned To USCIS',
    text: 'On March 8, 2026, the Post Office returned your document to us. We will hold your document for 180 days or until September 4, 2026. Please go to www.uscis.gov/e-request to request that we resend the document to you.',
  }),
);
const MANY_NUMBERS = toPage(
  Array.from({ length: 60 }, (_, index) => `<p>EAC21900000${10 + index}</p>`).join(''),
);

function toPage(body: string): string {
  return `<!doctype html><html lang="en"><body>${body}</body></html>`;
}

async function openPopupOver(extension: Extension, html: string): Promise<Page> {
  await openReadPage(extension, html);
  const popup = await extension.openPopup();
  await expect(popup.getByTestId('agenda-item')).toHaveCount(2);
  // What is noted is about the case on the page, once that is known.
  await expect(popup.getByTestId(/^page-(?:nothing|sighting)$/)).toBeVisible();
  return popup;
}

async function openCallForm(extension: Extension): Promise<Page> {
  const popup = await openPopupOver(extension, toStatusOf(RECEIPT));
  await forgetDrafts(popup);
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('call-inquiry')).toBeVisible();
  return popup;
}

async function openAnswerForm(extension: Extension): Promise<Page> {
  const popup = await openPopupOver(extension, EMPTY_PAGE);
  await forgetDrafts(popup);
  await popup.getByTestId('note-answer').first().click();
  await expect(popup.getByTestId('answer-form')).toBeVisible();
  return popup;
}

/** Types in a call of which no copy takes a word. */
async function openUnkeptCall(extension: Extension): Promise<Page> {
  const popup = await openCallForm(extension);
  const hung = await extension.openDesk('#/settings');
  await holdDrafts(hung);
  await holdDraftCopies(hung);
  await popup.getByTestId('call-notes').fill('In no copy.');
  await expect(popup.getByTestId('not-kept-yet')).toBeVisible();
  return popup;
}

/** What the popup shows, where one case is due and another is running. */
export const POPUP_STATES: State[] = [
  [
    'nothing to read, and the agenda with its reasons',
    async (extension) => {
      const popup = await openPopupOver(extension, EMPTY_PAGE);
      for (const why of await popup.locator('summary').all()) await why.click();
      return popup;
    },
  ],
  ['a status', (extension) => openPopupOver(extension, toStatusOf('EAC2190012346'))],
  ['the status of a kept case', (extension) => openPopupOver(extension, toStatusOf(RECEIPT))],
  [
    'a status without a number, and a wrong one typed',
    async (extension) => {
      const popup = await openPopupOver(extension, WITHOUT_NUMBER);
      await popup.getByTestId('keep-number').fill('EAC21900I2345');
      await popup.getByTestId('keep-case').click();
      await expect(popup.getByRole('alert')).toBeVisible();
      return popup;
    },
  ],
  [
    'many numbers',
    async (extension) => {
      const popup = await openPopupOver(extension, MANY_NUMBERS);
      await expect(popup.getByTestId('page-number')).toHaveCount(50);
      return popup;
    },
  ],
  ['a call being noted', openCallForm],
  [
    'a call with a promise, and what is missing',
    async (extension) => {
      const popup = await openCallForm(extension);
      await popup.getByTestId('call-started-at').fill('');
      await popup.getByTestId('call-promise').selectOption('answer');
      await popup.getByTestId('call-case').fill('EAC');
      await popup.getByTestId('save-call').click();
      await expect(popup.getByRole('alert')).toHaveCount(3);
      return popup;
    },
  ],
  [
    'a call with a promised date, about to be discarded',
    async (extension) => {
      const popup = await openCallForm(extension);
      await popup.getByTestId('call-promise').selectOption('notice');
      await popup.getByTestId('call-promise-unit').selectOption('date');
      await popup.getByTestId('call-notes').fill('x'.repeat(9500));
      await popup.getByRole('button', { name: 'Discard' }).click();
      await expect(popup.getByTestId('discard-call')).toBeVisible();
      return popup;
    },
  ],
  [
    'a call that reached nobody',
    async (extension) => {
      const popup = await openCallForm(extension);
      await popup.getByTestId('call-reached-no').check();
      return popup;
    },
  ],
  [
    'a call back that was missed, with what is wrong of its attempts and its length',
    async (extension) => {
      const popup = await openCallForm(extension);
      await popup.getByTestId('call-reached-no').check();
      await popup.getByTestId('call-not-reached').selectOption('call-back-missed');
      await popup.getByTestId('call-attempts').fill('twice');
      await popup.getByTestId('call-more').locator('summary').click();
      await popup.getByTestId('call-length-minutes').fill('half an');
      await popup.getByTestId('save-call').click();
      await expect(popup.getByRole('alert')).toHaveCount(2);
      return popup;
    },
  ],
  [
    'a call whose clock runs, transferred by Tier 1, with who calls',
    async (extension) => {
      const popup = await openCallForm(extension);
      await popup.getByTestId('call-clock-start').click();
      await popup.getByTestId('call-tier').selectOption('1');
      await popup.getByTestId('call-is-transferred').check();
      await popup.getByTestId('call-answer-given').fill('x'.repeat(20_001));
      await popup.getByTestId('call-caller').locator('summary').click();
      await popup.getByTestId('call-caller-capacity').selectOption('helper');
      await expect(popup.getByTestId('call-caller-on-line')).toBeVisible();
      return popup;
    },
  ],
  [
    'a call about two cases, with a promised call back',
    async (extension) => {
      const popup = await openCallForm(extension);
      await popup.getByTestId('call-more').locator('summary').click();
      await popup.getByTestId('call-is-transferred').check();
      await popup.getByTestId('call-refusal-within-normal-time').click();
      await popup.getByTestId('call-promise').selectOption('call-back');
      await popup.getByTestId('call-also').click();
      await popup.getByTestId('call-also-case').fill('WAC2190012346');
      return popup;
    },
  ],
  [
    'a call begun and left',
    async (extension) => {
      const popup = await openCallForm(extension);
      await popup.getByTestId('call-representative-id').fill('1234');
      await popup.close({ runBeforeUnload: true });
      const again = await extension.openPopup();
      await expect(again.getByTestId('continue-call')).toBeVisible();
      return again;
    },
  ],
  [
    'a call that is being noted in another window',
    async (extension) => {
      await openCallForm(extension);
      const popup = await openPopupOver(extension, toStatusOf(RECEIPT));
      await popup.getByTestId('note-call').click();
      await expect(popup.getByTestId('continue-here')).toBeVisible();
      return popup;
    },
  ],
  [
    'a call whose draft cannot be read',
    async (extension) => {
      const popup = await openCallForm(extension);
      await popup.getByTestId('call-notes').fill('Kept, and not to be read.');
      await popup.getByRole('button', { name: 'Back' }).click();
      await expect(popup.getByTestId('continue-call')).toBeVisible();
      // A copy that is written only after they were lost would be read.
      await expect
        .poll(() => readCopies(popup))
        .toMatchObject([{ notes: 'Kept, and not to be read.' }]);
      const hung = await extension.openDesk('#/settings');
      await holdDrafts(hung);
      await forgetCopies(hung);
      await popup.getByTestId('continue-call').click();
      await expect(popup.getByTestId('unread-draft')).toBeVisible();
      return popup;
    },
  ],
  ['a call that is in no copy yet', openUnkeptCall],
  [
    'a call that is in no copy and cannot be left, nor discarded',
    async (extension) => {
      const popup = await openUnkeptCall(extension);
      await popup.getByRole('button', { name: 'Back' }).click();
      await expect(popup.getByTestId('unkept')).toBeVisible();
      await popup.getByRole('button', { name: 'Discard' }).click();
      await popup.getByTestId('discard-call').click();
      await expect(popup.getByTestId('not-discarded')).toBeVisible();
      return popup;
    },
  ],
  [
    'a call just saved',
    async (extension) => {
      const popup = await openPopupOver(extension, toStatusOf(RECEIPT));
      await forgetDrafts(popup);
      await noteCall(popup, 32);
      await expect(popup.getByTestId('close-saved')).toBeVisible();
      return popup;
    },
  ],
  [
    'an answer, and what is missing',
    async (extension) => {
      const popup = await openAnswerForm(extension);
      await popup.getByTestId('answer-on').fill('');
      await popup.getByTestId('save-answer').click();
      await expect(popup.getByRole('alert').first()).toBeVisible();
      return popup;
    },
  ],
  [
    'an answer to wait until a date',
    async (extension) => {
      const popup = await openAnswerForm(extension);
      await popup.getByTestId('answer-told-to-wait').check();
      await popup.getByTestId('save-answer').click();
      await expect(popup.getByRole('alert')).toBeVisible();
      return popup;
    },
  ],
];
