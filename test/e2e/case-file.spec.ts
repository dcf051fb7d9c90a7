import { expect, test } from './support/extension.ts';
import { matterOf, openRecordedCase } from './support/recorded-case.ts';
import { daysAgo } from './support/steps.ts';

const VERMONT = 'EAC2190012345';
const ONLINE = 'IOE0912345678';

test('two inquiries on one case have their own waits, kinds and dates they are needed by', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, VERMONT, ({ call }) => [
    call(1, -40),
    call(2, -3),
  ]);
  await expect(desk.getByTestId('agenda-item')).toHaveCount(2);
  const matter = (n: number) =>
    desk.locator(`[data-testid="inquiry"][data-inquiry-id="${matterOf(VERMONT, n)}"]`);
  await expect(matter(1)).toContainText('Delay beyond posted times');
  await matter(2).getByTestId('edit-inquiry').click();
  await desk.getByTestId('inquiry-kind').selectOption('typographic-error');
  await desk.getByTestId('inquiry-needed-by').fill((await daysAgo(desk, -5)).slice(0, 10));
  await desk.reload();
  await expect(desk.getByTestId('begun-form')).toContainText('What a matter is about');
  await desk.getByTestId('continue-inquiry').click();
  await expect(desk.getByTestId('inquiry-kind')).toHaveValue('typographic-error');
  await desk.getByTestId('save-inquiry').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await expect(matter(2)).toContainText('Typographic error');
  await expect(matter(2)).toContainText('needed by');
  await expect(desk.getByTestId('needed-before')).toHaveCount(1);
});

test('a case of an IOE number offers no mailbox until its office is confirmed', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, ONLINE, ({ call }) => [call(1, -40)]);
  const banner = desk.getByTestId('agenda-item');
  await expect(banner).toContainText('Write to the service center');
  await expect(desk.locator('main')).not.toContainText('@');
  await expect(desk.getByText('No mailbox is offered until you confirm it.')).toBeVisible();
  await banner.getByTestId('banner-office').click();
  await desk.getByTestId('office-select').selectOption('texas');
  await desk.getByTestId('confirm-office').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await expect(banner).toContainText('Write to the Texas Service Center');

  await desk.getByTestId('edit-office').click();
  await desk.getByTestId('office-select').selectOption('national-benefits-center');
  await desk.getByTestId('confirm-office').click();
  await expect(desk.getByTestId('office-no-mailbox')).toContainText(
    'No e-mail step was published for this office.',
  );
  await desk.getByTestId('office-history').locator('summary').click();
  await expect(desk.getByTestId('office-history').locator('li')).toHaveText([
    /^Texas Service Center, issued the receipt/,
    /^National Benefits Center, issued the receipt/,
  ]);
});

test('where the issuing and the present center differ, the person chooses whom to write to', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, VERMONT, ({ call, seen }) => [
    call(1, -40),
    seen(-1, 'Case Was Transferred And A New Office Has Jurisdiction'),
  ]);
  await desk.getByTestId('accept-office').click();
  await desk.getByTestId('office-select').selectOption('vermont');
  await expect(desk.getByTestId('office-addressee')).toHaveCount(0);
  await desk.getByTestId('office-present').selectOption('texas');
  await expect(desk.getByTestId('addressee-issuing')).not.toBeChecked();
  await expect(desk.getByTestId('addressee-present')).not.toBeChecked();
  await desk.getByTestId('confirm-office').click();
  await expect(desk.getByRole('alert')).toHaveText(
    'Choose one of the two. You can change it again.',
  );
  await desk.getByTestId('addressee-present').check();
  await desk.getByTestId('confirm-office').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await expect(desk.getByTestId('office-both')).toHaveText(
    'Receipt issued by: Vermont Service Center. Transferred to: Texas Service Center.',
  );
  await expect(desk.getByTestId('agenda-item')).toContainText('Write to the Texas Service Center');
  await expect(desk.getByTestId('proposal-office')).toHaveCount(0);
});

test('a request for evidence asks for the date on the notice, which then stands on top', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, VERMONT, ({ call, seen }) => [
    call(1, -2),
    seen(-1, 'Request for Additional Evidence Was Sent'),
  ]);
  await expect(desk.getByTestId('proposal-date')).toContainText('Followthrough does not know it.');
  await desk.getByTestId('accept-date').click();
  await expect(desk.getByTestId('noted-kind')).toHaveValue('');
  await desk.getByTestId('save-noted-date').click();
  await expect(desk.getByText('Choose what happens on it.')).toBeVisible();
  await desk.getByTestId('noted-kind').selectOption('response-due');
  await desk.getByTestId('noted-on').fill((await daysAgo(desk, 2)).slice(0, 10));
  await expect(desk.getByText('This date is in the past.')).toBeVisible();
  const due = (await daysAgo(desk, -60)).slice(0, 10);
  await desk.getByTestId('noted-on').fill(due);
  await desk.getByTestId('noted-notes').fill('Send it to the address on the notice');
  await desk.reload();
  await desk.getByTestId('continue-noted-date').click();
  await expect(desk.getByTestId('noted-notes')).toHaveValue('Send it to the address on the notice');
  await desk.getByTestId('save-noted-date').click();
  await expect(desk.getByTestId('noted-date')).toHaveAttribute('data-due-on', due);
  await expect(desk.getByTestId('proposal-date')).toHaveCount(0);
  await expect(desk.locator('.case-now > *').first()).toHaveAttribute('data-testid', 'noted-dates');

  const noted = desk.locator('[data-testid="timeline-entry"][data-type="date-noted"]');
  await noted.getByTestId('correct-entry').click();
  await noted.getByTestId('noted-kind').selectOption('interview');
  await noted.getByTestId('save-noted-date').click();
  await expect(desk.getByTestId('noted-date')).toContainText('Interview');
  await desk.getByTestId('noted-done').click();
  await expect(desk.getByTestId('noted-date')).toHaveCount(0);
});

test('the question for the date on the notice comes back when it was put off, and not once there is none', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, VERMONT, ({ seen }) => [
    seen(-1, 'Request for Additional Evidence Was Sent'),
    seen(-1, 'Case Was Transferred And A New Office Has Jurisdiction'),
  ]);
  for (const what of ['date', 'office'] as const) {
    const question = desk.getByTestId(`proposal-${what}`);
    await question.getByTestId(`put-off-${what}`).locator('summary').click();
    await question.getByTestId(`put-off-${what}-7`).click();
    await expect(question).toHaveCount(0);
  }
  const putOff = desk.locator('[data-testid="timeline-entry"][data-type="window-snoozed"]');
  await expect(putOff).toHaveCount(2);
  for (const index of [0, 1]) {
    await putOff.nth(index).getByTestId('strike-entry').click();
    await desk.getByTestId('confirm-strike').click();
    await expect(desk.getByTestId('confirm-strike')).toHaveCount(0);
  }
  await expect(desk.getByTestId('proposal-office')).toBeVisible();
  await desk.getByTestId('decline-date').click();
  await expect(desk.getByTestId('proposal-date')).toHaveCount(0);
  const done = desk.locator('[data-testid="timeline-entry"][data-type="reminder-done"]');
  await done.getByTestId('strike-entry').click();
  await desk.getByTestId('confirm-strike').click();
  await expect(desk.getByTestId('proposal-date')).toBeVisible();
});

test('a decision seen proposes to settle the delay, and leaves what did not arrive open', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, VERMONT, ({ call, seen }) => [
    call(1, -20),
    call(2, -10, { inquiryKind: 'not-received' }),
    call(3, -9, { inquiryKind: 'expedite', serviceRequest: { number: 'SR-made-up-3' } }),
    seen(-1, 'Case Was Approved'),
  ]);
  await expect(desk.getByTestId('proposal-settle')).toHaveCount(2);
  const delay = desk.getByTestId('proposal-settle').filter({ hasText: 'Delay' });
  await delay.getByTestId('accept-settle').click();
  await expect(delay).toHaveCount(0);
  await desk.getByTestId('decline-settle').click();
  await expect(desk.getByTestId('proposal-settle')).toHaveCount(0);
  await expect(desk.locator('[data-testid="inquiry"][data-open="true"]')).toHaveCount(2);
  await expect(desk.locator('.timeline').getByText('Status seen: Case Was Approved')).toBeVisible();
  await desk.reload();
  await expect(desk.getByTestId('inquiry')).toHaveCount(3);
  await expect(desk.getByTestId('proposal-settle')).toHaveCount(0);
});

test('after delivery the case is closed with one click, and can be reopened', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, VERMONT, ({ call, seen }) => [
    call(1, -20),
    seen(-1, 'Card Was Delivered To Me By The Post Office'),
  ]);
  await desk.getByTestId('accept-close').click();
  await expect(desk.locator('.case-header')).toContainText('Closed on');
  await expect(desk.getByTestId('agenda-item')).toHaveCount(0);
  await desk.getByTestId('reopen-case').click();
  await desk.getByTestId('confirm-closing').click();
  await expect(desk.getByTestId('agenda-item')).toHaveCount(1);
  await expect(desk.getByTestId('proposal-close')).toHaveCount(0);
});

test('a protected case shows everything in its own file, and nothing anywhere else', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, VERMONT, ({ call, on }) => [
    { type: 'case-described', patch: { label: 'Rosa, made up' } },
    call(1, -40),
    { type: 'date-noted', kind: 'interview', on: on(3) },
  ]);
  await expect(desk.getByTestId('agenda-item')).toHaveCount(1);
  await desk.getByTestId('case-protected').check();
  await expect(desk.getByTestId('agenda-item')).toHaveCount(0);
  await expect(desk.getByTestId('noted-dates')).toContainText('Nothing rings for them');
  await expect(desk.locator('.case-header')).toContainText('Rosa, made up');
  await expect(desk).toHaveTitle('Protected case · Followthrough');
  await desk.reload();
  await expect(desk).toHaveTitle('Protected case · Followthrough');
  await desk.getByTestId('edit-office').click();
  await desk.getByTestId('office-select').selectOption('vermont');
  await desk.getByTestId('office-present').selectOption('texas');
  await expect(desk.getByTestId('office-addressee')).toHaveCount(0);
  await desk.getByTestId('confirm-office').click();
  await expect(desk.getByTestId('office-both')).toBeVisible();
  await expect(desk.locator('main')).not.toContainText(/write to/i);
  await desk.getByTestId('edit-label').click();
  await desk.getByTestId('case-label').fill('Rosa, still made up');
  await desk.getByRole('button', { name: 'Back' }).click();

  const names = /Rosa|EAC|12345|Interview|I-765/;
  const cases = await extension.openDesk('#/cases');
  await expect(cases.getByTestId('case-row')).toHaveText('Protected case');
  await expect(cases.locator('main')).not.toContainText(names);
  expect(await cases.locator('main').innerHTML()).not.toMatch(names);
  const agenda = await extension.openDesk('#/agenda');
  await expect(agenda.getByTestId('begun-form')).toContainText('A case’s label · Protected case');
  expect(await agenda.locator('main').innerHTML()).not.toMatch(names);
  await agenda.getByTestId('note-call').click();
  await expect(agenda.getByTestId('call-case')).toBeVisible();
  expect(await agenda.locator('main').innerHTML()).not.toMatch(names);
  const popup = await extension.openPopup();
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('call-case')).toHaveValue('');
  expect(await popup.locator('main').innerHTML()).not.toMatch(names);

  await cases.getByTestId('open-protected').click();
  await expect(cases.getByTestId('noted-date')).toContainText('Interview');
});

test('the dates of a case are entered, and compared with the rules beside the order', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, VERMONT, ({ call }) => [call(1, -70)]);
  await expect(desk.getByTestId('hint-ombudsman')).toHaveAttribute('data-state', 'holds');
  const processing = desk.getByTestId('hint-outside-processing-time');
  await expect(processing).toContainText('Missing: the received date');
  await processing.getByRole('button').click();
  await desk.getByTestId('dates-received').fill('2025-01-05');
  await desk.getByTestId('dates-posted').fill('2025-03-01');
  await desk.getByTestId('save-case-dates').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await expect(processing).toHaveAttribute('data-state', 'holds');
  await expect(desk.getByTestId('hint-change-of-address')).toContainText('Missing');
});

test('a call that opened no wait is counted from all the same once the person says so', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, VERMONT, ({ call }) => [
    call(1, -3, { inquiryKind: 'rescheduling' }),
  ]);
  await expect(desk.getByTestId('inquiry')).toContainText('No waiting time runs');
  await expect(desk.getByTestId('agenda-item')).toHaveCount(0);
  await desk.getByTestId('count-anyway').click();
  await expect(desk.getByTestId('agenda-item')).toHaveCount(1);
  await expect(desk.getByTestId('count-anyway')).toHaveCount(0);
});
