import { test as base, expect, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import {
  readNotificationIds,
  readRecordedNotifications,
  recordNotifications,
  restartWorker,
  stopWorker,
  type ShownNotification,
} from '../../../scripts/extension-worker.mjs';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import {
  launchChromium,
  STATUS_SITE,
  type RunningExtension,
} from '../../../scripts/launch-chromium.mjs';

export { expect };

/** The built extension running in a Chromium of its own. */
export type Extension = RunningExtension & {
  /** Opens the status site showing this page, in a new tab. */
  openStatusPage: (html: string) => Promise<Page>;
  /** Opens the popup's page as a tab. */
  openPopup: () => Promise<Page>;
  /** Opens the panel's page as a tab. */
  openPanel: () => Promise<Page>;
  /** Opens the desk at a route such as `#/cases`. */
  openDesk: (route?: string) => Promise<Page>;
  /** Ends the worker and leaves it ended. */
  stopWorker: () => Promise<void>;
  /** Ends the worker and starts it again; resolves when the new one runs. */
  restartWorker: () => Promise<void>;
  /** The notifications that stand now, as the browser has them. */
  readNotificationIds: () => Promise<string[]>;
  /** Texts of what the running worker asked to be shown, since it was started. */
  readNotifications: () => Promise<ShownNotification[]>;
  /** Uncaught errors of any page; a test that expects some empties it. */
  uncaughtErrors: string[];
};

type ExtensionOptions = {
  /** The zone the whole browser runs in: `test.use({ timeZone: 'Pacific/Apia' })`. */
  timeZone: string;
};

/** The built package. */
export const extensionDir = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));

/** Each test gets a fresh browser with an empty profile and no network. */
export const test = base.extend<ExtensionOptions & { extension: Extension }>({
  timeZone: ['America/New_York', { option: true }],
  extension: async ({ timeZone }, use) => {
    const executablePath = expectBrowser('chromium').path;
    const running = await launchChromium({ executablePath, extensionDir, timeZone });
    const extension = await addHelpers(running);
    await use(extension);
    await running.close();
    expect(extension.uncaughtErrors, 'uncaught errors in a page').toEqual([]);
  },
});

/** What tests do with a running extension. */
export async function addHelpers(running: RunningExtension): Promise<Extension> {
  const { context, id } = running;
  const worker = await running.worker();
  await recordNotifications(worker);
  const uncaughtErrors: string[] = [];
  context.on('weberror', (error) => uncaughtErrors.push(String(error.error())));

  const openPage = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  return {
    ...running,
    uncaughtErrors,
    openStatusPage: (html) => {
      running.serve(html);
      return openPage(`${STATUS_SITE}/`);
    },
    openPopup: () => openPage(`chrome-extension://${id}/src/popup/index.html`),
    openPanel: () => openPage(`chrome-extension://${id}/src/panel/index.html`),
    openDesk: (route = '') => openPage(`chrome-extension://${id}/src/desk/index.html${route}`),
    stopWorker: () => stopWorker(context),
    restartWorker: async () => {
      await restartWorker(context, worker);
      await recordNotifications(worker);
    },
    readNotificationIds: () => readNotificationIds(worker),
    readNotifications: () => readRecordedNotifications(worker),
  };
}
