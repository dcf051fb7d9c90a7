import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/extension.ts';
import { fillLetter, openLapsed, openLetter, OTHER_CASE, REQUEST, way } from './support/letters.ts';
import { RECEIPT } from './support/steps.ts';

const ELECTRONIC = 'IOE0912345678';
const VERMONT_MAILBOX = 'vsc.ncscfollowup@dhs.gov';

test('the mailbox stands second with its age; its file and its link have one recipient', async ({
  extension,
}) => {
  await openLapsed(extension);
  const desk = await openLetter(extension, RECEIPT, 'service-center');
  await fillLetter(desk);
  const mailbox = way(desk, 'e-mail');
  await expect(mailbox).toContainText('Published in 2009, last seen in print in 2017');
  await expect(mailbox).toContainText('very likely no longer read');
  await expect(desk.locator('a[href^="mailto:"]')).toHaveCount(0);
  await mailbox.getByTestId('letter-mail-program').click();
  await expect(desk.locator('a[href^="mailto:"]')).toHaveCount(0);
  await mailbox.getByTestId('letter-mail-read').check();
  const open = mailbox.getByTestId('letter-mail-open');
  await expect(open).toHaveAttribute('href', new RegExp(`^mailto:${VERMONT_MAILBOX}\\?subject=`));
  expect(await open.getAttribute('href')).not.toMatch(/[?&](?:cc|bcc|to)=/i);
  // The notice is to be read anew each time.
  await mailbox.getByTestId('letter-mail-program').click();
  await mailbox.getByTestId('letter-mail-program').click();
  await expect(mailbox.getByTestId('letter-mail-read')).not.toBeChecked();

  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    mailbox.getByTestId('letter-eml').click(),
  ]);
  expect(download.suggestedFilename()).toBe('letter-to-vermont.eml');
  const parsed = await PostalMime.parse(readFileSync(await download.path()));
  expect(parsed.to).toEqual([{ address: VERMONT_MAILBOX, name: '' }]);
  expect([parsed.cc, parsed.bcc, parsed.from]).toEqual([undefined, undefined, undefined]);
  expect(parsed.subject).toContain('first request');
  const lines = (parsed.text ?? '').trimEnd().split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(76);
  expect(parsed.text?.replaceAll(/\s+/g, ' ')).toContain(`${REQUEST}.`);
});

test('what came back is warned of in the letters of every case, until the address is corrected', async ({
  extension,
}) => {
  await openLapsed(extension);
  await openLapsed(extension, OTHER_CASE);
  const desk = await openLetter(extension, RECEIPT, 'service-center');
  await fillLetter(desk);
  await desk.getByTestId('letter-channel-e-mail').check();
  await desk.getByTestId('letter-sent').click();
  await expect(desk.getByTestId('letter-recorded')).toContainText(VERMONT_MAILBOX);
  await desk.getByTestId('letter-to-case').click();
  await desk.getByTestId('mark-came-back').click();
  await expect(desk.locator('.timeline').getByText('Message to USCIS came back')).toBeVisible();
  await expect(desk.getByTestId('timeline-warning')).toContainText(
    `Do not write to ${VERMONT_MAILBOX} again`,
  );

  const other = await openLetter(extension, OTHER_CASE, 'service-center');
  const mailbox = way(other, 'e-mail');
  await expect(mailbox.getByTestId('mailbox-came-back')).toContainText('came back');
  await mailbox.getByTestId('correct-address').click();
  await other.getByTestId('address-address').fill('Vermont <vermont@example.gov>');
  await other.getByTestId('save-address').click();
  await expect(other.getByText('This is no single e-mail address.')).toBeVisible();
  await other.getByTestId('address-address').fill('vermont@example.gov');
  await other.getByTestId('save-address').click();
  await expect(mailbox.getByTestId('mailbox-address')).toHaveText('vermont@example.gov');
  await expect(mailbox).toContainText('You verified this address on');
  await expect(mailbox.getByTestId('mailbox-came-back')).toHaveCount(0);

  await other.goto(other.url().replace(/#.*$/, '#/ladders'));
  const listed = other.locator('[data-testid="mailbox"][data-mailbox="vermont"]');
  await expect(listed).toContainText('vermont@example.gov');
  await listed.getByTestId('correct-address').click();
  await expect(other.getByTestId('address-address')).toHaveValue('vermont@example.gov');
  await other.getByTestId('address-address').fill(VERMONT_MAILBOX);
  await other.getByTestId('save-address').click();
  await expect(other.getByTestId('saved')).toHaveText('Saved');
  await expect(listed).toContainText(VERMONT_MAILBOX);
  await expect(listed).toContainText('You verified this address on');
});

test('wherever something is written to an address that failed, that is said, as long as it stands on record', async ({
  extension,
}) => {
  await openLapsed(extension, OTHER_CASE);
  const file = await openLapsed(extension);
  const written = await openLetter(extension, RECEIPT, 'service-center');
  await fillLetter(written);
  await written.getByTestId('letter-channel-e-mail').check();
  await written.getByTestId('letter-sent').click();
  await expect(written.getByTestId('letter-recorded')).toBeVisible();

  const entry = file.getByTestId('timeline-entry').filter({ hasText: VERMONT_MAILBOX });
  await entry.getByTestId('correct-entry').click();
  await file.getByTestId('contact-came-back').check();
  await file.getByTestId('save-contact').click();
  await expect(entry.getByTestId('timeline-warning')).toContainText(VERMONT_MAILBOX);
  await expect(file.getByTestId('next-mailbox')).toContainText('came back');
  await expectAccessible(file);

  const other = await extension.openDesk(`#/case/${OTHER_CASE}`);
  await expect(other.getByTestId('next-mailbox')).toContainText(
    'A message to this address came back',
  );
  await other.getByTestId('note-contact-step').click();
  await other.getByTestId('contact-channel').selectOption('e-request');
  await expect(other.getByTestId('contact-mailbox')).toHaveCount(0);
  await other.getByTestId('contact-channel').selectOption('e-mail');
  const noted = other.getByTestId('contact-mailbox');
  await expect(noted).toContainText('very likely no longer read');
  await expect(noted.getByTestId('mailbox-came-back')).toBeVisible();
  await expectAccessible(other);
  const called = await extension.openDesk(`#/call/${OTHER_CASE}`);
  await called.getByTestId('call-service-request').fill('SR-made-up-2');
  await called.getByTestId('call-start-again').check();
  await called.getByTestId('save-call').click();
  await expect(called.getByTestId('saved-part').getByTestId('next-mailbox')).toContainText(
    'came back',
  );

  await entry.getByTestId('correct-entry').click();
  await file.getByTestId('contact-submitted').check();
  await file.getByTestId('save-contact').click();
  await expect(file.getByTestId('timeline-warning')).toHaveCount(0);
  await expect(other.getByTestId('next-mailbox')).toHaveCount(0);
  const again = await openLetter(extension, OTHER_CASE, 'service-center');
  await expect(way(again, 'e-mail').getByTestId('mailbox-address')).toHaveText(VERMONT_MAILBOX);
  await expect(again.getByTestId('mailbox-came-back')).toHaveCount(0);

  await entry.getByTestId('mark-came-back').click();
  await expect(again.getByTestId('mailbox-came-back')).toBeVisible();
  await entry.getByTestId('strike-entry').click();
  await file.getByTestId('confirm-strike').click();
  await expect(again.getByTestId('mailbox-came-back')).toHaveCount(0);
});

test('an e-mail written elsewhere and noted by hand warns of its address in every case once it came back', async ({
  extension,
}) => {
  await openLapsed(extension, OTHER_CASE);
  const file = await openLapsed(extension);
  await file.getByTestId('note-contact-step').click();
  await file.getByTestId('contact-channel').selectOption('e-mail');
  await expect(file.getByTestId('contact-mailbox')).toContainText(VERMONT_MAILBOX);
  await file.getByTestId('save-contact').click();
  await expect(file.getByTestId('saved').first()).toBeVisible();
  const entry = file.locator('[data-testid="timeline-entry"][data-type="contact-made"]').first();
  await expect(entry).toContainText(VERMONT_MAILBOX);
  await entry.getByTestId('mark-came-back').click();
  await expect(entry.getByTestId('timeline-warning')).toContainText(VERMONT_MAILBOX);
  const other = await extension.openDesk(`#/case/${OTHER_CASE}`);
  await expect(other.getByTestId('next-mailbox')).toContainText(
    'A message to this address came back',
  );
});

test('what is too long for an address is not cut, and says by how much', async ({ extension }) => {
  const desk = await extension.openDesk('#/ladders/address/vermont');
  const typed = `${'a'.repeat(250)}@example.gov`;
  await desk.getByTestId('address-address').fill(typed);
  await expect(desk.getByTestId('address-form')).toContainText('8 characters too long.');
  await desk.getByTestId('save-address').click();
  await expect(desk.getByTestId('address-address')).toHaveValue(typed);
  await expect(desk.getByTestId('saved')).toHaveCount(0);
});

test('without a confirmed office no mailbox is offered, and for a protected case nothing', async ({
  extension,
}) => {
  await openLapsed(extension, ELECTRONIC, { office: null });
  await openLapsed(extension, OTHER_CASE, { isProtected: true });
  const desk = await extension.openDesk('#/letters');
  const listed = desk.getByTestId('letters-case');
  await expect(listed).toHaveCount(1);
  await expect(listed).toHaveAttribute('data-receipt', ELECTRONIC);
  await expect(listed.getByTestId('letter-not-offered')).toHaveAttribute(
    'data-because',
    'office-not-confirmed',
  );
  const kinds = (page: Page) =>
    page
      .getByTestId('offered-letter')
      .evaluateAll((all) => all.map((each) => each.dataset['kind']));
  const others = ['e-request', 'account-message', 'ombudsman', 'congressional-office'];
  await expect.poll(() => kinds(desk)).toEqual(others);
  const typed = await openLetter(extension, ELECTRONIC, 'e-request');
  await expect(typed.getByTestId('letter-way')).toHaveCount(1);
  await expect(typed.getByText('@dhs.gov')).toHaveCount(0);
  await typed.goto(typed.url().replace('e-request', 'service-center'));
  await expect(typed.getByTestId('letter-not-offered')).toContainText('confirm it from Form I-797');
  await expect(typed.getByTestId('letter-form')).toHaveCount(0);

  await desk.getByTestId('letters-case-number').fill(OTHER_CASE);
  await desk.getByTestId('show-letters').click();
  await expect(desk.getByTestId('letter-not-offered')).toHaveAttribute('data-because', 'protected');
  await expect.poll(() => kinds(desk)).toEqual([]);
  await desk.goto(desk.url().replace(/#.*$/, `#/letters/${OTHER_CASE}/e-request`));
  await expect(desk.getByTestId('letter-not-offered')).toBeVisible();
  await expect(desk.getByTestId('letter-form')).toHaveCount(0);
  await desk.goto(desk.url().replace(/#.*$/, `#/case/${OTHER_CASE}`));
  await expect(desk.getByTestId('note-contact')).toBeVisible();
  await expect(desk.getByTestId('case-letters')).toHaveCount(0);
});

test('any kept case has its letters, and one that is not kept says so', async ({ extension }) => {
  const file = await openLapsed(extension);
  await expect(file.getByTestId('open-letter')).toHaveText('Open letter');
  await file.getByTestId('case-letters').click();
  await expect(file.getByTestId('offered-letter')).toHaveCount(6);
  await expect(file.getByText('No letter to the service center')).toBeVisible();
  const desk = await extension.openDesk('#/letters');
  await desk.getByTestId('letters-case-number').fill(OTHER_CASE);
  await desk.getByTestId('show-letters').click();
  await expect(desk.getByText('This number is not kept.')).toBeVisible();
  await desk.getByTestId('letters-case-number').fill(RECEIPT);
  await desk.getByTestId('show-letters').click();
  await expect(desk.locator('h1')).toContainText('Letters of');
  await desk.locator('[data-testid="offered-letter"][data-kind="ombudsman"]').click();
  await fillLetter(desk);
  await desk.getByTestId('letter-channel-ombudsman').check();
  await desk.getByTestId('letter-sent').click();
  await expect(desk.getByTestId('no-wait')).toHaveAttribute('data-because', 'running');
});
