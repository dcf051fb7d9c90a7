import type { Page } from '@playwright/test';
import { expect, type Extension } from './extension.ts';
import { forgetDrafts } from './journal.ts';
import type { State } from './states.ts';
import { RECEIPT } from './steps.ts';

/** A form of the case file that was typed in, left, and is offered again. */
async function openBegunForms(extension: Extension): Promise<Page> {
  const desk = await openCase(extension);
  await forgetDrafts(desk);
  await desk.getByTestId('strike-entry').first().click();
  await desk.getByTestId('strike-reason').fill('Noted twice');
  await desk.getByTestId('strike-reason').press('Escape');
  await desk.getByTestId('edit-label').click();
  await desk.getByTestId('case-label').fill('Mother');
  await desk.getByRole('button', { name: 'Back' }).click();
  await expect(desk.getByTestId('begun-form')).toHaveCount(2);
  return desk;
}

async function openCase(extension: Extension): Promise<Page> {
  const desk = await extension.openDesk(`#/case/${RECEIPT}`);
  await expect(desk.getByTestId('timeline-entry').first()).toBeVisible();
  return desk;
}

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
    'the room of a call',
    async (extension) => {
      const desk = await extension.openDesk(`#/call/${RECEIPT}`);
      await expect(desk.getByTestId('call-inquiry')).toBeVisible();
      return desk;
    },
  ],
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
      await desk.getByTestId('strike-reason').fill('Noted twice');
      await expect(desk.getByRole('button', { name: 'Discard' })).toBeVisible();
      return desk;
    },
  ],
  ['a case with forms that were begun', openBegunForms],
  [
    'a case whose label is being typed',
    async (extension) => {
      const desk = await openCase(extension);
      await forgetDrafts(desk);
      await desk.getByTestId('edit-label').click();
      await desk.getByTestId('case-label').fill('Mother');
      await desk.getByRole('button', { name: 'Discard' }).click();
      await expect(desk.getByTestId('discard-call')).toBeVisible();
      return desk;
    },
  ],
  [
    'a case whose label is being typed in another window',
    async (extension) => {
      const first = await openCase(extension);
      await first.getByTestId('edit-label').click();
      const desk = await openCase(extension);
      await desk.getByTestId('edit-label').click();
      await expect(desk.getByTestId('continue-here')).toBeVisible();
      return desk;
    },
  ],
  [
    'a case whose office is not chosen yet',
    async (extension) => {
      const desk = await openCase(extension);
      await desk.getByTestId('edit-office').click();
      await desk.getByTestId('confirm-office').click();
      await expect(desk.getByRole('alert')).toBeVisible();
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
    'a case of which a matter is being described',
    async (extension) => {
      const desk = await openCase(extension);
      await desk.getByTestId('edit-inquiry').first().click();
      await expect(desk.getByTestId('inquiry-form')).toBeVisible();
      return desk;
    },
  ],
  [
    'the orders of steps',
    async (extension) => {
      const desk = await extension.openDesk('#/ladders');
      await expect(desk.getByTestId('ladder').first()).toBeVisible();
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
    'a case whose call is prepared, with all that stands around it',
    async (extension) => {
      const desk = await openCase(extension);
      await desk.getByTestId('note-call').click();
      for (const part of ['checklist', 'script']) {
        await desk.getByTestId(`prepare-part-${part}`).locator('summary').click();
      }
      await desk.getByTestId('card-spell').click();
      await desk.getByTestId('card-copy-all').click();
      await expect(desk.getByTestId('card-spelled').first()).toBeVisible();
      return desk;
    },
  ],
  [
    'a case of which it is entered what a caller is asked, and what is wrong with it',
    async (extension) => {
      const desk = await extension.openDesk(`#/case/${RECEIPT}/particulars`);
      await desk.getByTestId('part-a-number').fill(RECEIPT);
      await desk.getByTestId('part-person-name').fill('Rosa Made-Up');
      await desk.getByTestId('part-people-add').click();
      await desk.getByTestId('part-receipt').fill('EAC21900');
      await desk.getByTestId('save-particulars').click();
      await expect(desk.getByRole('alert')).toHaveCount(3);
      return desk;
    },
  ],
  [
    'a call about two cases being noted, and what is missing',
    async (extension) => {
      const desk = await openCase(extension);
      await forgetDrafts(desk);
      await desk.getByTestId('note-call').click();
      await desk.getByTestId('call-service-request').fill('SR-made-up-9');
      await desk.getByTestId('call-more').locator('summary').click();
      await desk.getByTestId('call-is-transferred').check();
      await desk.getByTestId('call-promise').selectOption('call-back');
      await desk.getByTestId('call-also').click();
      await desk.getByTestId('call-also-refusal-within-normal-time').click();
      await desk.getByTestId('call-also-kind').selectOption('expedite');
      await desk.getByTestId('save-call').click();
      await expect(desk.getByRole('alert')).toHaveCount(2);
      return desk;
    },
  ],
  [
    'a case about which a letter is being noted, and what is missing',
    async (extension) => {
      const desk = await openCase(extension);
      await forgetDrafts(desk);
      await desk.getByTestId('note-contact').click();
      await desk.getByTestId('contact-step').selectOption('write-service-center');
      await desk.getByTestId('contact-channel').selectOption('e-mail');
      await desk.getByTestId('contact-came-back').check();
      await desk.getByTestId('contact-started-at').fill('');
      await desk.getByTestId('save-contact').click();
      await expect(desk.getByRole('alert')).toHaveCount(1);
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
    'the first page, with what to do where no notification is to be seen',
    async (extension) => {
      const desk = await extension.openDesk('#/welcome');
      await expect(desk.getByTestId('reminder-hour')).toBeVisible();
      await expect(desk.getByTestId('device-part')).toBeVisible();
      await desk.getByText('None to be seen?').click();
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
