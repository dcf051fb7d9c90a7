import type { Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import {
  clickNotification,
  dateFromToday,
  daysAgo,
  keepFixtureCase,
  noteCall,
  readBadge,
  RECEIPT,
  reconcile,
} from './support/steps.ts';

async function correctCall(desk: Page, days: number): Promise<void> {
  await desk
    .locator('[data-testid="timeline-entry"][data-type="contact-made"]')
    .getByTestId('correct-entry')
    .click();
  await desk.getByTestId('call-started-at').fill(await daysAgo(desk, days));
  await desk.getByTestId('save-call').click();
  await expect(desk.getByTestId('save-call')).toHaveCount(0);
  // Corrected again before the file was read anew, it would be what it said before.
  await expect(desk.getByTestId('agenda-item')).toHaveAttribute(
    'data-counted-on',
    await dateFromToday(desk, 31 - days),
  );
}

test.describe('a call noted 32 days ago', () => {
  test('rings once, names the next step and stands on the agenda', async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await noteCall(popup, 32);
    await expect.poll(extension.readNotificationIds).toHaveLength(1);
    const [shown] = await extension.readNotifications();
    expect(shown?.title).toBe('Case ending 2345: no answer after 30 days');
    expect(shown?.message).toContain('Write to the service center');

    await popup.getByTestId('close-saved').click();
    const item = popup.getByTestId('agenda-item');
    await expect(item).toHaveCount(1);
    await expect(item).toHaveAttribute('data-receipt', RECEIPT);
    await expect(item).toHaveAttribute('data-step', 'write-service-center');
    const dayThirtyOne = await dateFromToday(popup, -1);
    await expect(item).toHaveAttribute('data-counted-on', dayThirtyOne);
    await expect(item).toHaveAttribute('data-due-on', dayThirtyOne);
    await expect.poll(() => readBadge(popup)).toBe('1');
  });

  test('opens its case when its notification is clicked', async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await noteCall(popup, 32);
    await expect.poll(extension.readNotificationIds).toHaveLength(1);
    const [id = ''] = await extension.readNotificationIds();

    const opened = extension.context.waitForEvent('page');
    await clickNotification(extension, id);
    const desk = await opened;
    await expect(desk).toHaveURL(new RegExp(`/src/desk/index\\.html#/case/${RECEIPT}$`));
    await expect(desk.getByRole('heading', { level: 1 })).toContainText('EAC 21 900 12345');
  });

  test('rings no second time when the worker starts again', async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await noteCall(popup, 32);
    await expect.poll(extension.readNotificationIds).toHaveLength(1);

    await extension.restartWorker();
    expect(await reconcile(popup)).toEqual({ ok: true });
    expect(await extension.readNotifications()).toEqual([]);
    expect(await extension.readNotificationIds()).toHaveLength(1);
  });

  test('is withdrawn by a correction to 5 days ago, and rings once after one to 40', async ({
    extension,
  }) => {
    const popup = await keepFixtureCase(extension);
    await noteCall(popup, 32);
    await expect.poll(extension.readNotificationIds).toHaveLength(1);
    const before = await extension.readNotificationIds();

    const desk = await extension.openDesk(`#/case/${RECEIPT}`);
    await correctCall(desk, 5);
    await expect.poll(extension.readNotificationIds).toEqual([]);
    await expect.poll(() => readBadge(popup)).toBe('');

    await correctCall(desk, 40);
    await expect.poll(extension.readNotificationIds).toHaveLength(1);
    expect(await reconcile(popup)).toEqual({ ok: true });
    expect(await extension.readNotificationIds()).not.toEqual(before);
    expect(await extension.readNotifications()).toHaveLength(2);
    await expect.poll(() => readBadge(popup)).toBe('1');
  });
});
