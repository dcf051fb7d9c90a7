import '../support/temporal.ts';
import { inquiryId } from '../support/given.ts';
import { expectAccessible } from './support/accessibility.ts';
import {
  day,
  lastFact,
  line,
  NOTICED,
  recordCall,
  recordStatus,
  WORK_PERMIT,
} from './support/agenda.ts';
import { expect, test } from './support/extension.ts';
import { recordFacts } from './support/record-facts.ts';

test('a letter noted under “Did it arrive?” raises the matter of what was not received', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/agenda');
  // Another matter of the case is open: the letter is not about that one.
  await recordCall(desk, NOTICED, 3);
  await recordStatus(desk, NOTICED, 20, { askIfNotArrivedBy: await day(desk, -1) });
  await line(desk, NOTICED, 'did-it-arrive').getByTestId('note-written').click();
  await expect(desk.getByTestId('contact-form')).toBeVisible();
  await expect(desk.getByTestId('contact-inquiry')).toHaveValue('');
  await expect(desk.getByTestId('contact-kind')).toHaveValue('not-received');
  await desk.getByTestId('contact-step').selectOption('call');
  await desk.getByTestId('contact-channel').selectOption('e-request');
  await desk.getByTestId('save-contact').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  expect(await lastFact(desk)).toMatchObject({
    type: 'contact-made',
    inquiryKind: 'not-received',
  });
  await expect(desk.getByTestId('inquiry')).toHaveCount(2);
  await desk.goto(desk.url().replace(/#.*/, '#/agenda'));
  await expect(line(desk, NOTICED, 'write-service-center').first()).toBeVisible();
  await expect(line(desk, NOTICED, 'did-it-arrive')).toHaveCount(0);
});

test('the case file says of its dates until when they are put off, and has them back', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/agenda');
  await recordCall(desk, WORK_PERMIT, 3);
  const on = await day(desk, 5);
  await recordFacts(desk, WORK_PERMIT, {
    type: 'inquiry-described',
    inquiryId: inquiryId(1),
    patch: { neededBy: await day(desk, 8) },
  });
  await recordStatus(desk, WORK_PERMIT, 1, { actBy: await day(desk, 6) });
  await recordFacts(desk, WORK_PERMIT, { type: 'date-noted', kind: 'response-due', on });
  const lines = desk.getByTestId('agenda-item').filter({ has: desk.getByTestId('date-done') });
  await expect(lines).toHaveCount(3);
  for (const [index, each] of (await lines.all()).entries()) {
    // What is put off moves down, so each time the first one is another, once it has moved.
    await desk.getByText('Remind me later').first().click();
    await desk.getByTestId('snooze-tomorrow').first().click();
    await expect(desk.getByTestId('recorded')).toContainText('Put off until');
    await expect(desk.getByTestId('snoozed-until')).toHaveCount(index + 1);
    await expect(each).toBeVisible();
  }
  await desk.goto(desk.url().replace(/#.*/, `#/case/${WORK_PERMIT}`));
  const noted = desk.getByTestId('noted-date');
  await expect(noted.getByTestId('snoozed-until')).toContainText('Put off until');
  await expect(line(desk, WORK_PERMIT, 'act-by').getByTestId('snoozed-until')).toBeVisible();
  await expect(line(desk, WORK_PERMIT, 'noted-date').getByTestId('snoozed-until')).toBeVisible();
  await expectAccessible(desk);

  await noted
    .getByRole('button', { name: /^Remind me again now: Response due, .*ending 2345$/ })
    .click();
  await expect(noted.getByTestId('snoozed-until')).toHaveCount(0);
  await expect(desk.locator('main h1')).toBeFocused();
  await expect(desk.getByTestId('noted-dates').getByTestId('recorded')).toContainText('reminded');
  await desk.getByRole('button', { name: /^Undo: Response due, .*ending 2345$/ }).click();
  await expect(noted.getByTestId('snoozed-until')).toBeVisible();

  await desk.getByTestId('case-protected').check();
  await expect(noted).toBeVisible();
  await expect(noted.getByTestId('snoozed-until')).toHaveCount(0);
  await expect(desk.getByRole('button', { name: 'ending 2345' })).toHaveCount(0);
});
