import { confirmOffice, contactsOf, openCase, readContacts } from './support/contacts.ts';
import { expect, test } from './support/extension.ts';
import {
  closeWindow,
  dateFromToday,
  daysAgo,
  keepFixtureCase,
  noteCall,
  RECEIPT,
} from './support/steps.ts';

test.describe('a letter or message', () => {
  test('an e-Request as the written step opens its 21 days', async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await noteCall(popup, 35);
    const desk = await openCase(extension, RECEIPT);
    await confirmOffice(desk, 'vermont');
    await desk.getByTestId('note-contact').click();
    await desk.getByTestId('save-contact').click();
    await expect(desk.getByText('Choose what it is.')).toBeVisible();
    await expect(desk.getByText('Choose how you wrote.')).toBeVisible();
    await desk.getByTestId('contact-step').selectOption('write-service-center');
    await desk.getByTestId('contact-channel').selectOption('e-request');
    await desk.getByTestId('contact-started-at').fill(await daysAgo(desk, 1));
    await desk.getByTestId('save-contact').click();
    await expect(desk.getByTestId('saved')).toHaveText('Saved');
    const item = desk.getByTestId('agenda-item');
    await expect(item).toHaveCount(1);
    await expect(item).toHaveAttribute('data-step', 'write-headquarters');
    await expect(item).toHaveAttribute('data-counted-on', await dateFromToday(desk, 21));
    await expect(contactsOf(desk).first()).toContainText('e-Request: sent or handed in');
  });

  test('that came back voids its wait, and is warned of when the address is used again', async ({
    extension,
  }) => {
    const popup = await keepFixtureCase(extension);
    await noteCall(popup, 35);
    const desk = await openCase(extension, RECEIPT);
    await confirmOffice(desk, 'vermont');
    await desk.getByTestId('note-contact').click();
    await expect(desk.getByTestId('contact-step')).toHaveValue('');
    await desk.getByTestId('contact-step').selectOption('write-service-center');
    await desk.getByTestId('contact-channel').selectOption('e-mail');
    await expect(desk.getByTestId('contact-form')).toContainText('very likely no longer read');
    await desk.getByTestId('save-contact').click();
    await expect(desk.getByTestId('saved')).toHaveText('Saved');
    await expect(desk.getByTestId('agenda-item')).toHaveAttribute(
      'data-step',
      'write-headquarters',
    );

    await desk.getByTestId('mark-came-back').click();
    await expect(desk.getByRole('heading', { name: 'Message to USCIS came back' })).toBeVisible();
    await expect(desk.getByTestId('agenda-item')).toHaveAttribute(
      'data-step',
      'write-service-center',
    );
    await expect(desk.getByTestId('mark-came-back')).toHaveCount(0);
    await desk.getByTestId('note-contact').click();
    await desk.getByTestId('contact-step').selectOption('write-service-center');
    await desk.getByTestId('contact-channel').selectOption('letter');
    await expect(desk.getByTestId('contact-mailbox')).toHaveCount(0);
    await desk.getByTestId('contact-channel').selectOption('e-mail');
    await expect(desk.getByTestId('contact-mailbox')).toContainText('came back');
    await desk.getByTestId('save-contact').click();
    await expect(desk.getByTestId('saved')).toHaveText('Saved');
    // Under the message that came back, and under the one that went to the same address.
    await expect(desk.getByTestId('timeline-warning')).toHaveCount(2);
  });

  test('opened from a written step that is due is that step', async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await noteCall(popup, 35);
    const desk = await openCase(extension, RECEIPT);
    await confirmOffice(desk, 'vermont');
    await desk.getByTestId('note-contact-step').click();
    await expect(desk.getByTestId('contact-step')).toHaveValue('write-service-center');
    await expect(desk.getByTestId('contact-channel')).toHaveValue('');
    await desk.getByTestId('contact-channel').selectOption('letter');
    await desk.getByTestId('save-contact').click();
    await expect(desk.getByTestId('agenda-item')).toHaveAttribute(
      'data-step',
      'write-headquarters',
    );
  });

  test('half typed is offered again, in the popup and in the case file, and goes on there', async ({
    extension,
  }) => {
    await keepFixtureCase(extension);
    const desk = await openCase(extension, RECEIPT);
    await desk.getByTestId('note-contact').click();
    await desk.getByTestId('contact-channel').selectOption('letter');
    await desk.getByTestId('contact-notes').fill('Sent by certified m');
    await closeWindow(desk);

    const popup = await extension.openPopup();
    await expect(popup.getByTestId('begun-form')).toContainText('A letter or message');
    const opened = extension.context.waitForEvent('page');
    await popup.getByTestId('continue-contact').click();
    const again = await opened;
    await expect(again.getByTestId('contact-notes')).toHaveValue('Sent by certified m');
    await expect(again.getByTestId('contact-channel')).toHaveValue('letter');
    await again.getByTestId('contact-step').selectOption('beside');
    await again.getByTestId('save-contact').click();
    await expect(again.getByTestId('saved')).toHaveText('Saved');
    expect(await readContacts(again)).toHaveLength(1);
  });

  test('can be corrected like a call', async ({ extension }) => {
    await keepFixtureCase(extension);
    const desk = await openCase(extension, RECEIPT);
    await desk.getByTestId('note-contact').click();
    await desk.getByTestId('contact-step').selectOption('call');
    await desk.getByTestId('contact-channel').selectOption('chat');
    await expect(desk.getByTestId('contact-opens-as-call')).toContainText('15 business days');
    await desk.getByTestId('contact-number').fill('SR-made-up-1');
    await desk.getByTestId('save-contact').click();
    await expect(desk.getByTestId('saved')).toHaveText('Saved');
    await expect(desk.getByTestId('agenda-item')).toHaveAttribute(
      'data-counted-on',
      await dateFromToday(desk, 31),
    );
    await desk.getByTestId('correct-entry').click();
    await desk.getByTestId('contact-started-at').fill(await daysAgo(desk, 5));
    await desk.getByTestId('save-contact').click();
    await expect(desk.getByTestId('save-contact')).toHaveCount(0);
    await expect(desk.getByTestId('agenda-item')).toHaveAttribute(
      'data-counted-on',
      await dateFromToday(desk, 26),
    );
  });
});
