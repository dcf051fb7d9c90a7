import type { Page } from '@playwright/test';
import { expect, type Extension } from './extension.ts';
import { readFixturePage } from './fixture-page.ts';
import { openReadPage } from './open-read-page.ts';

/** The made-up number of the fixture page `status-received`. */
export const RECEIPT = 'EAC2190012345';

type ExtensionPage = {
  readonly chrome: {
    readonly action: { getBadgeText: (of: object) => Promise<string> };
    readonly runtime: { sendMessage: (message: object) => Promise<unknown> };
  };
};

/**
 * The local date and time `days` days ago, as a datetime-local field has it: at ten in the morning,
 * today at midnight, for ten may be still to come.
 */
export async function daysAgo(page: Page, days: number): Promise<string> {
  return `${await dateFromToday(page, -days)}T${days === 0 ? '00' : '10'}:00`;
}

/** The calendar date `days` days from the browser's today, YYYY-MM-DD. */
export async function dateFromToday(page: Page, days: number): Promise<string> {
  return page.evaluate(
    (ahead) => Temporal.Now.plainDateISO().add({ days: ahead }).toString(),
    days,
  );
}

/** Closes a window as a person does, and waits until it is gone: only then nobody else types in its forms. */
export async function closeWindow(page: Page): Promise<void> {
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
}

/** Opens the fixture status page and keeps its case; returns the popup. */
export async function keepFixtureCase(extension: Extension): Promise<Page> {
  // A popup that is there before the page's script has nothing to keep.
  await openReadPage(extension, readFixturePage('status-received'));
  const popup = await extension.openPopup();
  await popup.getByTestId('keep-case').click();
  await expect(popup.getByTestId('case-kept')).toBeVisible();
  return popup;
}

/** Notes a call that took place `days` days ago, with a service request number, from the popup. */
export async function noteCall(popup: Page, days: number): Promise<void> {
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-started-at').fill(await daysAgo(popup, days));
  await popup.getByTestId('call-service-request').fill('SR-made-up-1');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
}

/**
 * Presses a key of the desk until it has opened what it opens: no key does anything before the page
 * listens, and single ones nothing before the settings were read, as they may be switched off. Pressed
 * once more, it does nothing in what it has opened.
 */
export async function pressUntilShown(desk: Page, key: string, testId: string): Promise<void> {
  await expect(async () => {
    await desk.keyboard.press(key);
    await expect(desk.getByTestId(testId)).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** What stands on the toolbar button. */
export async function readBadge(page: Page): Promise<string> {
  return page.evaluate(() =>
    (globalThis as unknown as ExtensionPage).chrome.action.getBadgeText({}),
  );
}

/** Has the worker look at what is due, and waits until it did. */
export async function reconcile(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage({ type: 'reconcile' }),
  );
}

/** Keeps everyone from writing the second copy until the function it gives is called. */
export async function holdSecondCopy(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    await new Promise<void>((isHeld) => {
      void navigator.locks.request('second-copy', async () => {
        isHeld();
        await new Promise<void>((released) => {
          (globalThis as { release?: () => void }).release = released;
        });
      });
    });
  });
  return () => page.evaluate(() => (globalThis as { release?: () => void }).release?.());
}

/** Presses the *n*-th button of a notification, as the desktop would tell the worker. */
export async function pressButton(extension: Extension, id: string, index: number): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(
    ([pressed, at]) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          notifications: { onButtonClicked: { dispatch: (id: string, index: number) => void } };
        };
      };
      chrome.notifications.onButtonClicked.dispatch(pressed, at);
    },
    [id, index] as const,
  );
}

/** Clicks a notification as the desktop would tell the worker: nothing can be clicked headless. */
export async function clickNotification(extension: Extension, id: string): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate((clicked) => {
    const { chrome } = globalThis as unknown as {
      chrome: { notifications: { onClicked: { dispatch: (id: string) => void } } };
    };
    chrome.notifications.onClicked.dispatch(clicked);
  }, id);
}
