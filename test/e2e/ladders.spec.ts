import '../support/temporal.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/extension.ts';
import { openRecordedCase } from './support/recorded-case.ts';
import { daysAgo } from './support/steps.ts';

const VERMONT = 'EAC2190012345';

test('a case file with everything in it, and the orders of steps, are accessible', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, VERMONT, ({ call, seen, on }) => [
    {
      type: 'case-described',
      patch: {
        label: 'Rosa, made up',
        office: { code: 'vermont', confirmedOn: on(-50) },
        presentOffice: { code: 'texas', confirmedOn: on(-50) },
        receivedOn: on(-300),
        postedInquiryDate: { date: on(-200), lookedOn: on(-2) },
      },
    },
    call(1, -65),
    call(2, -10, { inquiryKind: 'rescheduling' }),
    call(3, -62, { step: 'write-headquarters', channel: 'e-mail', outcome: 'submitted' }),
    { type: 'date-noted', kind: 'interview', on: on(3), noticeOn: on(-10), notes: 'Bring it all' },
    { type: 'date-noted', kind: 'response-due', on: on(-2) },
    seen(-1, 'Case Was Approved'),
    seen(0, 'Case Was Transferred And A New Office Has Jurisdiction'),
  ]);
  await expect(desk.getByTestId('noted-date')).toHaveCount(2);
  await expect(desk.getByTestId('ladder-end')).toBeVisible();
  await desk.getByTestId('close-case').click();
  await desk.getByTestId('office-history').locator('summary').click();
  await expectAccessible(desk);
  for (const form of ['office', 'noted-date', 'case-dates', 'order']) {
    await desk.setViewportSize({ width: 1280, height: 900 });
    await desk.getByTestId(`edit-${form}`).click();
    await expect(desk.getByTestId(`${form}-form`)).toBeVisible();
    if (form === 'order') await desk.getByTestId('order-ladder').selectOption({ index: 4 });
    await expectAccessible(desk);
  }
  const ladders = await extension.openDesk('#/ladders');
  await ladders.getByTestId('copy-ladder').first().click();
  await expect(ladders.getByTestId('own-ladder-name')).toBeVisible();
  await ladders.getByTestId('save-own-ladder').click();
  await expect(ladders.getByRole('alert')).toBeVisible();
  await expectAccessible(ladders);
});

test('an own order is copied, changed, chosen for a case, and one wait moves and one does not', async ({
  extension,
}) => {
  const ladders = await extension.openDesk('#/ladders');
  const published = ladders.locator('[data-testid="ladder"][data-ladder="service-center@1"]');
  await expect(published).toContainText('nafsa.org');
  await published.getByTestId('copy-ladder').click();
  await expect(ladders.getByTestId('own-ladder-amount0')).toHaveValue('30');
  await ladders.getByTestId('save-own-ladder').click();
  await expect(ladders.getByText('Give it a name.')).toBeVisible();
  await ladders.getByTestId('own-ladder-name').fill('Ten days sooner');
  await ladders.getByTestId('own-ladder-amount0').fill('20');
  await ladders.reload();
  await ladders.getByTestId('continue-ladder').click();
  await expect(ladders.getByTestId('own-ladder-amount0')).toHaveValue('20');
  await ladders.getByTestId('save-own-ladder').click();
  await expect(ladders.getByTestId('saved')).toHaveText('Saved');
  await expect(ladders.getByTestId('own-ladder')).toContainText('Ten days sooner, version 1');
  await ladders.getByTestId('own-ladder').getByTestId('copy-ladder').click();
  await ladders.getByTestId('own-ladder-amount0').fill('22');
  await ladders.getByTestId('save-own-ladder').click();
  await expect(ladders.getByTestId('own-ladder')).toContainText('Ten days sooner, version 2');

  const desk = await openRecordedCase(extension, VERMONT, ({ call }) => [call(1, -8), call(2, -4)]);
  const due = (days: number) =>
    desk.locator(`[data-testid="agenda-item"][data-counted-on="${dayFrom(today, days)}"]`);
  const today = (await daysAgo(desk, 0)).slice(0, 10);
  await expect(due(23)).toHaveCount(1);
  await expect(due(27)).toHaveCount(1);
  await desk.getByTestId('edit-order').click();
  await expect(desk.getByTestId('order-ladder')).toHaveValue('');
  await desk.getByTestId('save-order').click();
  await expect(desk.getByText('Choose an order of steps.')).toBeVisible();
  await desk.getByTestId('order-ladder').selectOption({ label: 'Ten days sooner, version 2' });
  const moves = desk.getByTestId('order-move');
  await expect(moves).toHaveCount(2);
  await expect(desk.locator('[data-testid="order-move"] input:checked')).toHaveCount(0);
  await moves.nth(0).getByTestId('order-moves').check();
  await desk.getByTestId('save-order').click();
  await expect(desk.getByText('Say whether this wait moves.')).toHaveCount(1);
  await moves.nth(1).getByTestId('order-stays').check();
  await desk.getByTestId('save-order').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await expect(due(15)).toHaveCount(1);
  await expect(due(27)).toHaveCount(1);
  await expect(desk.locator('.case-facts')).toContainText('Ten days sooner');
  await expect(desk.locator('.timeline')).toContainText('Ten days sooner, version 2');
});

function dayFrom(today: string, days: number): string {
  return Temporal.PlainDate.from(today).add({ days }).toString();
}
