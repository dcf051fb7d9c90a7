import type { Page } from '@playwright/test';
import '../support/temporal.ts';
import { expectAccessible } from './support/accessibility.ts';
import { bundleForPage, toPageFunction } from './support/bundle.ts';
import { expect, test } from './support/extension.ts';
import {
  clickNotification,
  dateFromToday,
  pressButton,
  readBadge,
  reconcile,
} from './support/steps.ts';

type Alarm = { readonly name: string; readonly scheduledTime: number };
type OwnPage = {
  readonly chrome: {
    readonly alarms: { readonly getAll: () => Promise<Alarm[]> };
    readonly notifications: {
      getPermissionLevel: (answer?: (level: string) => void) => Promise<string> | undefined;
    };
  };
};

let bundle: string;

test.beforeAll(async () => {
  bundle = await bundleForPage('reminders');
});

/**
 * Runs an export of in-browser/reminders.ts in a page of the extension, once what the worker looked at
 * when it started is done: it may have read the hour before that is recorded, and the dates after.
 */
async function inPage(page: Page, exported: string): Promise<void> {
  expect(await reconcile(page)).toEqual({ ok: true });
  await page.evaluate(toPageFunction<void>(bundle, exported));
}

async function readAlarms(page: Page): Promise<readonly Alarm[]> {
  return page.evaluate(() => (globalThis as unknown as OwnPage).chrome.alarms.getAll());
}

/** What a person gets who pastes now. */
async function paste(page: Page): Promise<string> {
  await page.evaluate(() => {
    const into = document.createElement('textarea');
    document.body.append(into);
    into.focus();
  });
  await page.keyboard.press('Control+V');
  const pasted = page.locator('body > textarea');
  await expect(pasted).not.toHaveValue('');
  return pasted.inputValue();
}

test('six cases due at once ring three times and are summed up once; the summary opens the agenda', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  await inPage(popup, 'recordCalls(6, 32)');
  expect(await reconcile(popup)).toEqual({ ok: true });
  expect(await extension.readNotificationIds()).toHaveLength(4);
  expect((await extension.readNotifications()).map(({ title }) => title)).toEqual([
    'Case ending 0000: no answer after 30 days',
    'Case ending 0001: no answer after 30 days',
    'Case ending 0002: no answer after 30 days',
    '3 more cases need a step',
  ]);
  expect(await readBadge(popup)).toBe('6');

  expect(await reconcile(popup)).toEqual({ ok: true });
  expect(await extension.readNotifications()).toHaveLength(4);

  const opened = extension.context.waitForEvent('page');
  await clickNotification(extension, 'summary');
  const desk = await opened;
  await expect(desk).toHaveURL(/\/src\/desk\/index\.html#\/agenda$/);
  await expect(desk.getByTestId('agenda-item')).toHaveCount(6);
});

test('a noted date rings 14 days before and on the day, and counts from its day', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  await inPage(popup, 'recordDates(14, 0)');
  expect(await reconcile(popup)).toEqual({ ok: true });
  const today = await dateFromToday(popup, 0);
  const ids = await extension.readNotificationIds();
  expect(ids.map((id) => id.replace(/^[0-9a-f-]+:/, '')).toSorted()).toEqual([
    `heads-up:${today}`,
    `on-the-day:${today}`,
  ]);
  for (const { title } of await extension.readNotifications()) {
    expect(title).toMatch(/^Case ending 0000: a date you noted, \w+ \d+, \d+$/);
  }
  expect(await readBadge(popup)).toBe('1');
  expect(await reconcile(popup)).toEqual({ ok: true });
  expect(await extension.readNotifications()).toHaveLength(2);

  const onTheDay = ids.find((id) => id.includes('on-the-day')) ?? '';
  await pressButton(extension, onTheDay, 0);
  await expect.poll(extension.readNotificationIds).toHaveLength(1);
  await expect.poll(() => readBadge(popup)).toBe('');
});

test('a date of the page that has passed asks on the agenda and the desktop whether it arrived', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  await inPage(popup, 'recordAskBy()');
  expect(await reconcile(popup)).toEqual({ ok: true });
  expect((await extension.readNotifications()).map(({ title }) => title)).toEqual([
    'Case ending 0000: did it arrive?',
  ]);
  const desk = await extension.openDesk('#/agenda');
  const line = desk.getByTestId('agenda-item');
  await expect(line).toHaveCount(1);
  await expect(line).toHaveAttribute('data-step', 'did-it-arrive');
  await expect(line).toHaveAttribute('data-due-on', await dateFromToday(desk, 0));

  const [id = ''] = await extension.readNotificationIds();
  await pressButton(extension, id, 0);
  await expect(line).toHaveCount(0);
  await expect.poll(extension.readNotificationIds).toEqual([]);
});

test('a wait is put off by one button of its notification, and answered by the other after the worker ended', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  await inPage(popup, 'recordCalls(2, 32)');
  expect(await reconcile(popup)).toEqual({ ok: true });
  const [putOff = '', answered = ''] = await extension.readNotificationIds();
  const desk = await extension.openDesk('#/agenda');
  await expect(desk.getByTestId('agenda-item')).toHaveCount(2);

  await pressButton(extension, putOff, 1);
  await pressButton(extension, putOff, 1);
  await expect.poll(extension.readNotificationIds).toEqual([answered]);
  await expect.poll(() => readBadge(popup)).toBe('1');

  await extension.restartWorker();
  const opened = extension.context.waitForEvent('page');
  await pressButton(extension, answered, 0);
  const file = await opened;
  await expect(file).toHaveURL(/#\/case\/EAC219000000\d\/answer\/[0-9a-f-]+$/);
  await expect(file.getByTestId('answer-form')).toBeVisible();
});

test('a worker that starts twenty times does not move the periodic alarm', async ({
  extension,
}) => {
  test.slow();
  const popup = await extension.openPopup();
  await inPage(popup, 'recordCalls(1, 5)');
  await reconcile(popup);
  const before = await readAlarms(popup);
  expect(before.map(({ name }) => name).toSorted()).toEqual(['next', 'tick']);
  for (let times = 0; times < 20; times += 1) {
    await extension.stopWorker();
    expect(await reconcile(popup)).toEqual({ ok: true });
  }
  const after = await readAlarms(popup);
  expect(after).toHaveLength(2);
  const tick = ({ name }: Alarm) => name === 'tick';
  expect(after.find(tick)).toEqual(before.find(tick));
});

test('the settings send a test notification, and tell how reminders are', async ({ extension }) => {
  const popup = await extension.openPopup();
  await inPage(popup, 'recordCalls(1, 5)');
  await inPage(popup, 'keepTellingProblem()');
  await reconcile(popup);
  const desk = await extension.openDesk('#/settings');
  await desk.getByTestId('send-test-notification').click();
  await expect(desk.getByTestId('test-notification-shown')).toBeVisible();
  expect(await extension.readNotificationIds()).toEqual(['test']);

  const diagnostics = desk.getByTestId('diagnostics');
  await expect(diagnostics).toContainText('The second copy is the same');
  await expect(diagnostics).toContainText('Allowed');
  await expect(diagnostics).toContainText(/tick .+; next|next .+; tick/);
  await expect(diagnostics).toContainText('EAC••••••2345 was not taken.');

  await desk.bringToFront();
  await desk.getByTestId('copy-diagnostics').click();
  await expect(diagnostics.getByText('Copied')).toBeVisible();
  const copied = await paste(desk);
  expect(copied).toMatch(/^Followthrough\nVersion: \d+\.\d+\.\d+\nBrowser: .*Chrome/);
  expect(copied).toContain('EAC••••••2345');
  expect(copied).not.toMatch(/[A-Z]{3}\d{10}/);
});

test('a clock far ahead of the last run is questioned, and believed when the person says so', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  // The run of the worker's start comes first: it would take the clock for right.
  expect(await reconcile(popup)).toEqual({ ok: true });
  await inPage(popup, 'pretendLongAbsence()');
  await inPage(popup, 'recordCalls(1, 32)');
  expect(await reconcile(popup)).toEqual({ ok: true });
  expect(await extension.readNotificationIds()).toEqual([]);
  expect(await readBadge(popup)).toBe('?');

  const desk = await extension.openDesk('#/agenda');
  await expect(desk.getByTestId('clock-banner')).toContainText('Is this computer’s clock right?');
  await popup.reload();
  await expect(popup.getByTestId('clock-banner')).toBeVisible();
  await expectAccessible(popup);
  await popup.getByTestId('confirm-clock').click();
  await expect(popup.getByTestId('clock-banner')).toHaveCount(0);
  await expect(desk.getByTestId('clock-banner')).toHaveCount(0);
  await expect.poll(extension.readNotificationIds).toHaveLength(1);
  await expect.poll(() => readBadge(popup)).toBe('1');
});

test.describe('in a browser of its own', () => {
  test.use({ isBrowserNew: true });

  test('notifications that are turned off are told of where the person is looking', async ({
    extension,
  }) => {
    await extension.context.addInitScript(() => {
      const { chrome } = globalThis as unknown as Partial<OwnPage>;
      if (chrome?.notifications === undefined) return;
      chrome.notifications.getPermissionLevel = (answer) => {
        answer?.('denied');
        return Promise.resolve('denied');
      };
    });
    const popup = await extension.openPopup();
    await expect(popup.getByTestId('permission-banner')).toBeVisible();
    const desk = await extension.openDesk('#/settings');
    await expect(desk.getByTestId('permission-banner')).toBeVisible();
    await expect(desk.getByTestId('diagnostics')).toContainText('Turned off');
    await expectAccessible(desk);
  });
});

for (const timeZone of ['Pacific/Apia', 'Pacific/Pago_Pago']) {
  test.describe(`in ${timeZone}`, () => {
    test.use({ timeZone });

    test('a reminder rings at nine of that zone’s day', async ({ extension }) => {
      const popup = await extension.openPopup();
      // The heads-up comes 27 days after the call: tomorrow.
      await inPage(popup, 'recordCalls(1, 26)');
      await reconcile(popup);
      const alarm = (await readAlarms(popup)).find(({ name }) => name === 'next');
      const now = Temporal.Instant.from(await popup.evaluate(() => new Date().toISOString()));
      const local = now.toZonedDateTimeISO(timeZone);
      const ringing = local.toPlainDate().add({ days: 1 }).toZonedDateTime({
        timeZone,
        plainTime: '09:00',
      });
      const latest = now.add({ hours: 24 });
      const expected = Math.min(ringing.epochMilliseconds, latest.epochMilliseconds);
      expect(Math.abs((alarm?.scheduledTime ?? 0) - expected)).toBeLessThan(60_000);
    });
  });
}
