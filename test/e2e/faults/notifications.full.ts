import { stopWorker } from '../../../scripts/extension-worker.mjs';
import { expect, test } from './machine.ts';
import { holdRecord, letGo } from './hold-record.ts';
import {
  expectNothingElse,
  expectShown,
  inPage,
  LAPSED,
  readBadge,
  reconcile,
  setPeriodicAlarm,
} from './on-desktop.ts';

const CASE = /\/src\/desk\/index\.html#\/case\/EAC2190000000$/;

test('a click on a notification whose worker is dead opens its case', async ({ machine }) => {
  const { desktop } = machine;
  const browser = await machine.startChromium();
  await browser.openPopup();
  await inPage(browser, 'recordCalls(1, 32)');
  await reconcile(browser);
  await expectShown(desktop, [LAPSED]);
  await stopWorker(browser.context);
  const opened = browser.context.waitForEvent('page', (page) => CASE.test(page.url()));
  desktop.click(desktop.notified[0]?.id ?? 0);
  const desk = await opened;
  await expect(desk.getByTestId('timeline-entry').first()).toBeVisible();
});

test('in Firefox a click on a notification whose event page was unloaded opens its case', async ({
  machine,
}) => {
  const { desktop } = machine;
  const browser = await machine.startFirefox();
  await browser.openPopup();
  await inPage(browser, 'recordCalls(1, 32)');
  await reconcile(browser);
  await expectShown(desktop, [LAPSED]);
  await browser.unloadEventPage();
  desktop.click(desktop.notified[0]?.id ?? 0);
  await expect.poll(browser.readTabs).toContainEqual(expect.stringMatching(CASE));
});

test('popup and desk open while an alarm fires: one notification', async ({ machine }) => {
  const { desktop } = machine;
  const browser = await machine.startChromium();
  await browser.openPage('desk/index.html#/agenda');
  await browser.openPage('popup/index.html');
  await browser.openPopup();
  await inPage(browser, 'recordCalls(1, 32)');
  await setPeriodicAlarm(browser, 0);
  await expectShown(desktop, [LAPSED]);
  await expectNothingElse(browser, desktop, [LAPSED]);
});

test('one that is closed unread is not shown again after a restart, and stays on the agenda', async ({
  machine,
}) => {
  const { desktop } = machine;
  const browser = await machine.startChromium();
  await browser.openPopup();
  await inPage(browser, 'recordCalls(1, 32)');
  await reconcile(browser);
  await expectShown(desktop, [LAPSED]);
  desktop.dismiss(desktop.notified[0]?.id ?? 0);
  await browser.quit();

  const again = await machine.startChromium();
  await expectNothingElse(again, desktop, [LAPSED]);
  await again.openPopup();
  await again.readText('[data-testid="agenda-item"]');
  expect(await readBadge(again)).toBe('1');
});

for (const browser of ['chromium', 'firefox'] as const) {
  const name = browser === 'chromium' ? 'Chromium' : 'Firefox';
  test(`${name} killed after a reminder was shown and before that was recorded: it is shown once after the restart`, async ({
    machine,
  }) => {
    const { desktop } = machine;
    const first = await machine.start(browser);
    await first.openPopup();
    await reconcile(first);
    await holdRecord(first);
    await inPage(first, 'recordCalls(1, 32)');
    void reconcile(first).catch(() => undefined);
    await expectShown(desktop, [LAPSED]);
    await first.kill();

    const second = await machine.start(browser);
    await expectShown(desktop, [LAPSED, LAPSED]);
    await expectNothingElse(second, desktop, [LAPSED, LAPSED]);
  });
}

test('the worker killed after a reminder was shown and before that was recorded: what stands is not shown again', async ({
  machine,
}) => {
  const { desktop } = machine;
  const browser = await machine.startChromium();
  await browser.openPopup();
  await reconcile(browser);
  await holdRecord(browser);
  await inPage(browser, 'recordCalls(1, 32)');
  void reconcile(browser).catch(() => undefined);
  await expectShown(desktop, [LAPSED]);
  await stopWorker(browser.context);
  await letGo(browser);
  await reconcile(browser);
  await expectNothingElse(browser, desktop, [LAPSED]);
  expect(desktop.standing().map(({ title }) => title)).toContain(LAPSED);
});

test('the extension off over the day of a reminder: it is shown once it is on again, once', async ({
  machine,
}) => {
  const { desktop } = machine;
  machine.goTo(1, '08:00');
  const browser = await machine.startChromium();
  await browser.openPopup();
  await inPage(browser, 'recordCalls(1, 0)');
  await reconcile(browser);
  await browser.setEnabled(false);
  machine.goTo(31, '09:10');
  await browser.setEnabled(true);
  await expectShown(desktop, [LAPSED]);
  await expectNothingElse(browser, desktop, [LAPSED]);
});

test.describe('on a desktop without notifications', () => {
  test.use({ hasNotifications: false });
  for (const browser of ['chromium', 'firefox'] as const) {
    test(`agenda and badge are right in ${browser === 'chromium' ? 'Chromium' : 'Firefox'}`, async ({
      machine,
    }) => {
      const running = await machine.start(browser);
      await running.openPopup();
      await inPage(running, 'recordCalls(1, 32)');
      await reconcile(running);
      expect(await readBadge(running)).toBe('1');
      await running.openPopup();
      await running.readText('[data-testid="agenda-item"]');
    });
  }
});

test('a desktop that refuses notifications: agenda and badge are right', async ({ machine }) => {
  const { desktop } = machine;
  const browser = await machine.startChromium();
  desktop.refuse();
  await browser.openPopup();
  await inPage(browser, 'recordCalls(1, 32)');
  await reconcile(browser);
  expect(await readBadge(browser)).toBe('1');
  await browser.openPopup();
  await browser.readText('[data-testid="agenda-item"]');
});
