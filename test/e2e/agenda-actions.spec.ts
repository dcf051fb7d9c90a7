import '../support/temporal.ts';
import { officeRead } from '../support/given.ts';
import { expectAccessible } from './support/accessibility.ts';
import {
  day,
  lastFact,
  line,
  NOTICED,
  openPopup,
  recordCall,
  recordEverything,
  recordPromise,
  recordStatus,
  WORK_PERMIT,
} from './support/agenda.ts';
import { expect, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { openReadPage } from './support/open-read-page.ts';
import { recordFacts } from './support/record-facts.ts';
import { toStatusOf } from './support/states.ts';
import { noteCall, readBadge, RECEIPT, reconcile } from './support/steps.ts';

test('what should have arrived by the date of the page is asked about; no opens a matter of its own', async ({
  extension,
}) => {
  const popup = await openPopup(extension, 0);
  await recordStatus(popup, NOTICED, 20, { askIfNotArrivedBy: await day(popup, -1) });
  const question = line(popup, NOTICED, 'did-it-arrive');
  await expect(question).toContainText('Did it arrive?');
  await question.getByTestId('did-not-arrive').click();
  await expect(popup.getByTestId('call-kind')).toHaveValue('not-received');
  await popup.getByTestId('call-service-request').fill('SR-made-up-1');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  await expect(popup.getByText('A wait begins')).toBeVisible();
  expect(await lastFact(popup)).toMatchObject({
    type: 'contact-made',
    inquiryKind: 'not-received',
  });
  await popup.getByTestId('close-saved').click();
  await expect(line(popup, NOTICED, 'write-service-center')).toBeVisible();
  await expect(question).toHaveCount(0);
});

test('put off from the popup, a line goes from due to next and off the badge, until it is wanted back', async ({
  extension,
}) => {
  const popup = await openPopup(extension, 0);
  await recordCall(popup, RECEIPT, 32);
  await reconcile(popup);
  expect(await readBadge(popup)).toBe('1');
  const item = line(popup, RECEIPT, 'write-service-center');
  await item.getByText('Remind me later').click();
  await item.getByTestId('snooze-tomorrow').click();
  const recorded = popup.getByTestId('recorded');
  await expect(recorded.getByTestId('saved')).toHaveText('Saved');
  await expect(recorded).toContainText('Put off until');
  await expect(item.getByTestId('snoozed-until')).toBeVisible();
  await expect(item.getByTestId('take-step')).toHaveCount(0);
  await expect.poll(() => readBadge(popup)).toBe('');
  expect(await lastFact(popup)).toMatchObject({
    type: 'window-snoozed',
    until: await day(popup, 1),
  });

  await item.getByTestId('remind-again').click();
  await expect(item.getByTestId('take-step')).toBeVisible();
  await expect.poll(() => readBadge(popup)).toBe('1');

  await item.getByText('Remind me later').click();
  await item.getByTestId('snooze-next-start').click();
  await expect(item.getByTestId('snoozed-until')).toHaveText(
    'Put off until the browser next opens.',
  );
  await expect.poll(() => readBadge(popup)).toBe('');
});

test('a noted date stands on top until it is done, and comes back when that is undone', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/agenda');
  await recordCall(desk, RECEIPT, 40);
  const on = await day(desk, 5);
  await recordFacts(desk, NOTICED, { type: 'date-noted', kind: 'biometrics', on });
  const item = line(desk, NOTICED, 'noted-date');
  await expect(item).toContainText('Biometrics');
  await expect(desk.getByTestId('agenda-item').first()).toHaveAttribute('data-receipt', NOTICED);
  await item.getByTestId('date-done').click();
  await expect(desk.getByTestId('recorded')).toContainText('Done');
  await expect(item).toHaveCount(0);
  await expect(desk.locator('main h1')).toBeFocused();
  await desk.getByTestId('undo-recorded').click();
  await expect(desk.getByTestId('recorded')).toContainText('Taken back.');
  await expect(item).toBeVisible();
  await expect(desk.getByTestId('undo-recorded')).toHaveCount(0);
});

test('a call back that was missed is noted by one click and leaves the 30 days as they are', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/agenda');
  await recordPromise(desk, WORK_PERMIT, 6);
  const question = line(desk, WORK_PERMIT, 'call-back');
  await expect(question).toContainText('Did they call back?');
  await question.getByTestId('call-back-missed').click();
  await expect(desk.getByTestId('recorded')).toContainText('does not touch the 30 days');
  expect(await lastFact(desk)).toMatchObject({
    type: 'contact-made',
    outcome: 'not-reached',
    notReached: 'call-back-missed',
    on: await day(desk, 0),
  });
  await expect(question).toHaveCount(0);
  await expect(line(desk, WORK_PERMIT, 'write-service-center')).toHaveAttribute(
    'data-counted-on',
    await day(desk, 25),
  );
  await desk.getByTestId('undo-recorded').click();
  await expect(question).toBeVisible();

  await question.getByTestId('called-back').click();
  await expect(desk.getByTestId('call-form')).toBeVisible();
  await desk.getByTestId('save-call').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  expect(await lastFact(desk)).toMatchObject({ type: 'contact-made', isCallBack: true });
  await expect(question).toHaveCount(0);
});

test('a wait is stopped after a second word', async ({ extension }) => {
  const popup = await openPopup(extension, 0);
  await recordCall(popup, RECEIPT, 40);
  const item = line(popup, RECEIPT, 'write-service-center');
  await item.getByTestId('stop-wait').click();
  await expect(item).toContainText('You will not be reminded of this matter’s next step.');
  await item.getByTestId('confirm-stop-wait').click();
  await expect(popup.getByTestId('recorded')).toContainText('The wait is stopped.');
  await expect(item).toHaveCount(0);
});

test('31 days without a look at the status, the first step is to look; the page answers or it goes on', async ({
  extension,
}) => {
  const popup = await openPopup(extension, 0);
  await recordFacts(popup, RECEIPT, officeRead('vermont'));
  await recordStatus(popup, RECEIPT, 40);
  await recordCall(popup, RECEIPT, 31);
  const look = line(popup, RECEIPT, 'look-at-status');
  await expect(look).toContainText('First look at the status: last looked at on');
  await expect(look).toContainText('Then: Write to the Vermont Service Center.');
  extension.serve(toStatusOf(RECEIPT));
  const opened = extension.context.waitForEvent('page');
  await look.getByTestId('open-status-page').click();
  const page = await opened;
  await expect(page).toHaveURL('https://egov.uscis.gov/');
  expect(await page.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
  // The page was read as any other that the person opens.
  await expect(look).toHaveCount(0);

  await recordStatus(popup, RECEIPT, 0, { title: 'Case Was Updated' });
  const asked = line(popup, RECEIPT, 'write-service-center');
  await expect(asked).toContainText('“Case Was Updated”');
  await asked.getByTestId('status-answers').click();
  await expect(popup.getByTestId('answer-form')).toBeVisible();
  await expect(popup.locator('[data-testid="answer-form"] input:checked')).toHaveCount(0);
  await popup.getByRole('button', { name: 'Back' }).click();
  await asked.getByTestId('status-answers-not').click();
  await expect(popup.getByTestId('recorded')).toContainText(
    'Next: Write to the Vermont Service Center.',
  );
  await expect(asked.getByTestId('take-step')).toHaveText('Open letter');

  const desk = extension.context.waitForEvent('page');
  await asked.getByTestId('line-have-written').click();
  await expect((await desk).getByTestId('contact-step')).toHaveValue('write-service-center');
});

test('after a call the popup says which wait it opened and why, or why none', async ({
  extension,
}) => {
  await openReadPage(extension, toStatusOf(RECEIPT));
  const popup = await openPopup(extension, 0);
  await popup.getByTestId('keep-case').click();
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-reached-no').check();
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('no-wait')).toHaveAttribute('data-because', 'not-reached');
  await popup.getByTestId('close-saved').click();

  await noteCall(popup, 1);
  await expect(popup.getByText('A wait begins')).toBeVisible();
  await expect(popup.getByTestId('agenda-item')).toContainText('(day 0) + 30 days');
  await popup.getByTestId('close-saved').click();

  await noteCall(popup, 0);
  await expect(popup.getByTestId('no-wait')).toHaveAttribute('data-because', 'running');
});

test('the settings turn weekends quiet, and change how steps follow', async ({ extension }) => {
  const desk = await extension.openDesk('#/settings');
  await expect(desk.getByTestId('quiet-weekends')).not.toBeChecked();
  await expect(desk.getByTestId('roll-policy')).toBeChecked();
  await expect(desk.getByTestId('after-unexplained-refusal')).not.toBeChecked();
  await desk.getByTestId('quiet-weekends').check();
  await desk.getByTestId('roll-policy').uncheck();
  await desk.getByTestId('after-unexplained-refusal').check();
  await expect.poll(async () => (await readEntries(desk)).length).toBe(3);
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await desk.reload();
  await expect(desk.getByTestId('quiet-weekends')).toBeChecked();
  await expect(desk.getByTestId('roll-policy')).not.toBeChecked();
  await expect(desk.getByTestId('after-unexplained-refusal')).toBeChecked();
  expect((await readEntries(desk)).map(({ fact }) => fact)).toMatchObject([
    { name: 'quietWeekends', value: true },
    { name: 'rollPolicy', value: 'none' },
    { name: 'afterUnexplainedRefusal', value: 'go-on' },
  ]);
  await expectAccessible(desk);
});

test('the case file asks and puts off as the agenda does', async ({ extension }) => {
  const desk = await extension.openDesk(`#/case/${WORK_PERMIT}`);
  await recordPromise(desk, WORK_PERMIT, 35);
  await recordStatus(desk, WORK_PERMIT, 1, { actBy: await day(desk, 6) });
  await expect(line(desk, WORK_PERMIT, 'act-by')).toContainText('Act by');
  await line(desk, WORK_PERMIT, 'call-back').getByTestId('call-back-missed').click();
  await expect(desk.getByTestId('recorded')).toContainText('does not touch the 30 days');
  await expect(line(desk, WORK_PERMIT, 'call-back')).toHaveCount(0);
  const wait = line(desk, WORK_PERMIT, 'write-service-center');
  await wait.getByText('Remind me later').click();
  await wait.getByTestId('snooze-tomorrow').click();
  await expect(wait.getByTestId('snoozed-until')).toBeVisible();
  await expect(desk.locator('main h1')).toBeFocused();
  await expectAccessible(desk);
});

test('every kind of line is accessible, on the desk and in the popup', async ({ extension }) => {
  const first = await openPopup(extension, 0);
  await recordEverything(first);
  await expect(first.getByTestId('agenda-item')).toHaveCount(6);
  for (const page of [await openPopup(extension, 6), await extension.openDesk('#/agenda')]) {
    await expect(page.getByTestId('agenda-item')).toHaveCount(6);
    for (const summary of await page.locator('summary').all()) await summary.click();
    for (const stop of await page.getByTestId('stop-wait').all()) await stop.click();
    await expectAccessible(page);
  }
});

test('putting off needs only the keyboard', async ({ extension }) => {
  const popup = await openPopup(extension, 0);
  await recordCall(popup, RECEIPT, 40);
  const menu = popup.getByTestId('snooze').locator('summary');
  await menu.focus();
  await popup.keyboard.press('Enter');
  await popup.keyboard.press('Tab');
  await expect(popup.getByTestId('snooze-tomorrow')).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(popup.getByTestId('snooze-tomorrow')).toBeHidden();
  await popup.keyboard.press('Enter');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.getByTestId('recorded')).toBeVisible();
  await expect(popup.locator('main')).toBeFocused();
  await popup.keyboard.press('Tab');
  await expect(popup.locator(':focus')).toBeVisible();
});
