import '../support/temporal.ts';
import { day, lastFact, line, openPopup, recordCall } from './support/agenda.ts';
import { expect, test } from './support/extension.ts';
import { pressButton, readBadge, RECEIPT, reconcile } from './support/steps.ts';

test('an answer of “wait until” noted in the popup is what is waited for from then on', async ({
  extension,
}) => {
  const popup = await openPopup(extension, 0);
  await recordCall(popup, RECEIPT, 10);
  await line(popup, RECEIPT, 'write-service-center').getByTestId('note-answer').click();
  const until = await day(popup, 90);
  // Nothing is preselected: what an answer does to the wait only the person knows.
  await expect(popup.locator('[data-testid="answer-form"] input:checked')).toHaveCount(0);
  await popup.getByTestId('answer-told-to-wait').check();
  await popup.getByTestId('answer-until').fill(until);
  await popup.getByTestId('answer-notes').fill('A notice will come.');
  await popup.getByTestId('save-answer').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  expect(await lastFact(popup)).toMatchObject({ verdict: 'told-to-wait', waitUntil: until });
  await popup.getByTestId('close-saved').click();
  await expect(line(popup, RECEIPT, 'write-service-center')).toHaveAttribute(
    'data-counted-on',
    await day(popup, 91),
  );
});

test('an answer that settles, noted from the notification, ends the wait and takes the badge away', async ({
  extension,
}) => {
  const popup = await openPopup(extension, 0);
  await recordCall(popup, RECEIPT, 32);
  await reconcile(popup);
  await expect.poll(() => readBadge(popup)).toBe('1');
  const [id = ''] = await extension.readNotificationIds();
  const opened = extension.context.waitForEvent('page');
  await pressButton(extension, id, 0);
  const desk = await opened;
  await desk.getByTestId('answer-settles').check();
  await desk.getByTestId('save-answer').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  expect(await lastFact(desk)).toMatchObject({ type: 'answer-received', verdict: 'settles' });
  await expect(line(popup, RECEIPT, 'write-service-center')).toHaveCount(0);
  await expect.poll(() => readBadge(popup)).toBe('');
});
