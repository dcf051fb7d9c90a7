import type { Page } from '@playwright/test';
import { appPage } from '../../support/status-pages.ts';
import { expect, type Extension } from './extension.ts';
import { readFixturePage } from './fixture-page.ts';
import { forgetDrafts } from './journal.ts';
import { openReadPage } from './open-read-page.ts';
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

/** The fixture page, of another case. */
export function toStatusOf(receipt: string): string {
  return readFixturePage('status-received').replaceAll(RECEIPT, receipt);
}

async function openPopupOver(extension: Extension, html: string): Promise<Page> {
  await openReadPage(extension, html);
  const popup = await extension.openPopup();
  await expect(popup.getByTestId('agenda-item')).toHaveCount(2);
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

async function openCase(extension: Extension): Promise<Page> {
  const desk = await extension.openDesk(`#/case/${RECEIPT}`);
  await expect(desk.getByTestId('timeline-entry').first()).toBeVisible();
  return desk;
}

/** Something a surface shows, and how to bring it there. */
export type State = readonly [name: string, open: (extension: Extension) => Promise<Page>];

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

/** What the desk shows then. */
export const DESK_STATES: State[] = [
  [
    'the agenda',
    async (extension) => {
      const desk = await extension.openDesk('#/agenda');
      await expect(desk.getByTestId('agenda-item')).toHaveCount(2);
      for (const why of await desk.locator('summary').all()) await why.click();
      return desk;
    },
  ],
  [
    'the cases',
    async (extension) => {
      const desk = await extension.openDesk('#/cases');
      await expect(desk.getByTestId('case-row')).toHaveCount(2);
      return desk;
    },
  ],
  ['a case', openCase],
  [
    'a case whose call is being corrected',
    async (extension) => {
      const desk = await openCase(extension);
      await desk.getByTestId('correct-entry').first().click();
      await expect(desk.getByTestId('call-started-at')).toBeVisible();
      return desk;
    },
  ],
  [
    'a case whose call is about to be struck',
    async (extension) => {
      const desk = await openCase(extension);
      await desk.getByTestId('strike-entry').first().click();
      await expect(desk.getByTestId('confirm-strike')).toBeVisible();
      return desk;
    },
  ],
  [
    'a case whose answer is being noted',
    async (extension) => {
      const desk = await openCase(extension);
      await desk.getByTestId('note-answer').first().click();
      await expect(desk.getByTestId('answer-form')).toBeVisible();
      return desk;
    },
  ],
  [
    'a case about which a call is being noted',
    async (extension) => {
      const desk = await openCase(extension);
      await desk.getByTestId('note-call').click();
      await expect(desk.getByTestId('call-form')).toBeVisible();
      return desk;
    },
  ],
  [
    'a case that is not kept',
    async (extension) => {
      const desk = await extension.openDesk('#/case/EAC2190012347');
      await expect(desk.getByTestId('case-not-kept')).toBeVisible();
      return desk;
    },
  ],
  [
    'the settings',
    async (extension) => {
      const desk = await extension.openDesk('#/settings');
      await expect(desk.getByTestId('reminder-hour')).toBeVisible();
      return desk;
    },
  ],
  [
    'no room',
    async (extension) => {
      const desk = await extension.openDesk('#/nowhere');
      await expect(desk.getByTestId('no-room')).toBeVisible();
      return desk;
    },
  ],
];
