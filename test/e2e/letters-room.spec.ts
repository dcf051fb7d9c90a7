import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { line } from './support/agenda.ts';
import { readContacts } from './support/contacts.ts';
import { expect, test } from './support/extension.ts';
import {
  fillLetter,
  openLapsed,
  openLetter,
  OTHER_CASE,
  paste,
  REQUEST,
  way,
} from './support/letters.ts';
import { matterOf } from './support/recorded-case.ts';
import { closeWindow, dateFromToday, daysAgo, RECEIPT } from './support/steps.ts';

async function sentTexts(desk: Page) {
  const contacts = await readContacts(desk);
  return contacts.map(({ fact }) => fact as { sent?: { to?: string; text: string } });
}

test('from the agenda a letter is composed, copied, and on record once it was sent', async ({
  extension,
}) => {
  await openLapsed(extension);
  const desk = await extension.openDesk('#/agenda');
  const due = line(desk, RECEIPT, 'write-service-center');
  await expect(due.getByTestId('take-step')).toHaveText('Open letter');
  await expect(due.getByTestId('line-have-written')).toHaveText('I have written');
  await due.getByTestId('take-step').click();
  await expect(desk.locator('h1')).toHaveText('Letter to the Vermont Service Center');
  await expect(desk.getByTestId('letter-marked')).toContainText('REQUEST IN ONE SENTENCE');
  await desk.getByTestId('letter-missing').getByRole('button', { name: 'Your request' }).click();
  await expect(desk.getByTestId('letter-request')).toBeFocused();
  await fillLetter(desk);
  await expect(desk.getByTestId('letter-missing')).toHaveCount(0);
  await expect(desk.getByTestId('letter-marked')).toHaveCount(0);
  const paper = desk.getByTestId('letter-paper');
  await expect(paper).toContainText(`${REQUEST}.`);
  await expect(paper).toContainText('SR-made-up-1');
  await expect(paper.locator('[data-part="request"]')).toContainText('What you ask for');

  const ways = desk.getByTestId('letter-way');
  const channels = await ways.evaluateAll((all) => all.map((each) => each.dataset['channel']));
  expect(channels).toEqual(['e-request', 'account-message', 'e-mail']);
  const link = way(desk, 'e-request').getByTestId('letter-link');
  await expect(link).toHaveAttribute('href', 'https://egov.uscis.gov/e-request');
  await expect(link).toHaveAttribute('rel', 'noreferrer');
  await way(desk, 'e-request').getByTestId('letter-copy').click();
  await expect(way(desk, 'e-request').getByTestId('letter-copy-said')).toContainText('A-number');
  const copied = await paste(desk);
  expect(copied).toContain('A012-345-678');
  expect(copied.replaceAll(/\s+/g, ' ')).toContain(`${REQUEST}.`);
  expect(Math.max(...copied.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(76);
  await way(desk, 'account-message').getByTestId('letter-copy').click();
  const again = way(desk, 'account-message').getByTestId('letter-copy-said');
  await expect(again).toHaveText('Copied, with lines of at most 76 characters.');

  await desk.getByTestId('letter-channel-e-request').check();
  await desk.getByTestId('letter-sent').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  const recorded = desk.getByTestId('letter-recorded');
  await expect(recorded.getByTestId('agenda-item')).toHaveAttribute(
    'data-counted-on',
    await dateFromToday(desk, 22),
  );
  await expect(recorded.getByTestId('agenda-item')).toHaveAttribute(
    'data-step',
    'write-headquarters',
  );
  await expect(recorded).toContainText('21 days');
  const [, sent] = await sentTexts(desk);
  expect(sent).toMatchObject({
    step: 'write-service-center',
    channel: 'e-request',
    outcome: 'submitted',
    inquiryId: matterOf(RECEIPT, 1),
    caller: { capacity: 'applicant', name: 'Ana Example' },
  });
  expect(sent?.sent?.text).toBe(copied);
  expect(sent?.sent).not.toHaveProperty('to');
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    recorded.getByTestId('saved-calendar').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^followthrough-\d{4}-\d\d-\d\d\.ics$/);
  await recorded.getByTestId('saved-copy').click();
  await expect(recorded.getByTestId('saved-copy-said')).toHaveText('Copied');
  expect(await paste(desk)).toContain('SR-made-up-1');
});

test('how a party can be reached stays in its case, how an attorney can be reached goes with her', async ({
  extension,
}) => {
  await openLapsed(extension);
  await openLapsed(extension, OTHER_CASE);
  const send = async (capacity: string, details: string) => {
    const desk = await openLetter(extension, RECEIPT, 'e-request');
    await fillLetter(desk);
    await desk.getByTestId('letter-capacity').selectOption(capacity);
    await desk.getByTestId('letter-details').fill(details);
    await desk.getByTestId('letter-channel-e-request').check();
    await desk.getByTestId('letter-sent').click();
    await expect(desk.getByTestId('saved')).toHaveText('Saved');
  };
  await send('applicant', '202-555-0100');
  const same = await openLetter(extension, RECEIPT, 'account-message');
  await expect(same.getByTestId('letter-capacity')).toHaveValue('applicant');
  await expect(same.getByTestId('letter-details')).toHaveValue('202-555-0100');
  const other = await openLetter(extension, OTHER_CASE, 'account-message');
  await expect(other.getByTestId('letter-capacity')).toHaveValue('applicant');
  await expect(other.getByTestId('letter-name')).toHaveValue('Ana Example');
  await expect(other.getByTestId('letter-details')).toHaveValue('');
  await expect(other.getByTestId('letter-request')).toHaveValue('');

  await send('representative', '202-555-0199');
  const hers = await openLetter(extension, OTHER_CASE, 'e-request');
  await expect(hers.getByTestId('letter-capacity')).toHaveValue('representative');
  await expect(hers.getByTestId('letter-details')).toHaveValue('202-555-0199');
  await hers.getByTestId('letter-capacity').selectOption('applicant');
  await expect(hers.getByTestId('letter-details')).toHaveValue('');
});

test('a name and a number that are too long are not cut, and say by how much', async ({
  extension,
}) => {
  await openLapsed(extension);
  const desk = await openLetter(extension, RECEIPT, 'e-request');
  await fillLetter(desk);
  await desk.getByTestId('letter-name').fill('x'.repeat(203));
  await desk.getByTestId('letter-number').fill('1'.repeat(201));
  await desk.getByTestId('letter-channel-e-request').check();
  await desk.getByTestId('letter-sent').click();
  await expect(desk.getByText('3 characters too long.')).toBeVisible();
  await expect(desk.getByText('1 character too long.')).toBeVisible();
  await expect(desk.getByTestId('letter-name')).toHaveValue('x'.repeat(203));
  await expect(desk.getByTestId('saved')).toHaveCount(0);
});

test('closing the window midway loses nothing, and edited words stay until they are given up', async ({
  extension,
}) => {
  await openLapsed(extension);
  const first = await openLetter(extension, RECEIPT, 'service-center');
  await fillLetter(first);
  await first.getByTestId('letter-edit').click();
  await expect(first.getByTestId('letter-text')).toBeFocused();
  await first.getByTestId('letter-text').fill('These are my own words.');
  await closeWindow(first);

  const popup = await extension.openPopup();
  await expect(popup.getByTestId('begun-form')).toContainText('A letter to be sent');
  const opened = extension.context.waitForEvent('page');
  await popup.getByTestId('continue-letter').click();
  const desk = await opened;
  await expect(desk.getByTestId('letter-request')).toHaveValue(REQUEST);
  await expect(desk.getByTestId('letter-name')).toHaveValue('Ana Example');
  await expect(desk.getByTestId('letter-text')).toHaveValue('These are my own words.');
  await desk.getByTestId('letter-request').fill('Please answer my first request');
  await expect(desk.getByTestId('letter-text')).toHaveValue('These are my own words.');
  await expect(desk.getByTestId('letter-is-own')).toContainText('Your words stay');
  await expect(desk.getByTestId('letter-missing')).toHaveCount(0);

  await desk.getByTestId('letter-compose-again').click();
  await expect(desk.getByTestId('letter-is-own')).toContainText('is thrown away');
  await desk.getByTestId('letter-confirm-compose').click();
  await expect(desk.getByTestId('letter-paper')).toContainText('Please answer my first request.');
  await desk.getByTestId('letter-subject').fill('About my case');
  await expect(desk.getByTestId('letter-paper')).toBeVisible();
  await desk.getByTestId('letter-sent').click();
  await expect(desk.getByText('Choose how you wrote.')).toBeVisible();
  await desk.getByTestId('letter-channel-account-message').check();
  await desk.getByTestId('letter-sent-at').fill(await daysAgo(desk, 2));
  await desk.getByTestId('letter-sent').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await expect(desk.getByTestId('letter-recorded').getByTestId('agenda-item')).toHaveAttribute(
    'data-counted-on',
    await dateFromToday(desk, 20),
  );
  const [, sent] = await sentTexts(desk);
  expect(sent?.sent).toMatchObject({ subject: 'About my case' });
});

test('the room of letters, a case’s letters and the mailboxes are accessible', async ({
  extension,
}) => {
  await openLapsed(extension, RECEIPT, { filedOn: null });
  const room = await extension.openDesk('#/letters');
  await expect(room.getByTestId('letters-case')).toHaveCount(1);
  await expectAccessible(room);
  const ofCase = await extension.openDesk(`#/letters/${RECEIPT}`);
  await expect(ofCase.getByTestId('offered-letter')).toHaveCount(6);
  await expectAccessible(ofCase);
  const ladders = await extension.openDesk('#/ladders/address/vermont');
  await expect(ladders.getByTestId('address-form')).toBeVisible();
  await expectAccessible(ladders);
});

test('a letter is accessible in each of its states', async ({ extension }) => {
  await openLapsed(extension, RECEIPT, { filedOn: null });
  const desk = await openLetter(extension, RECEIPT, 'service-center');
  await way(desk, 'e-mail').getByTestId('letter-mail-program').click();
  await way(desk, 'e-mail').getByTestId('letter-mail-read').check();
  await desk.getByTestId('letter-sent').click();
  await expectAccessible(desk);
  await desk.getByTestId('letter-edit').click();
  await desk.getByTestId('letter-text').fill('x'.repeat(300));
  await desk.getByTestId('letter-compose-again').click();
  await way(desk, 'e-mail').getByTestId('correct-address').click();
  await expect(desk.getByTestId('address-form')).toBeVisible();
  await expectAccessible(desk);
  await desk.getByTestId('letter-channel-e-mail').check();
  await desk.getByTestId('letter-sent').click();
  await expect(desk.getByTestId('letter-recorded')).toBeVisible();
  await expectAccessible(desk);
});
