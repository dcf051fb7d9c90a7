import { test as base, expect, type Page, type TestInfo } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import {
  emptyBrowser,
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
  /** Opens the desk at a route such as `#/cases`, in a window of its own. */
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
  /** For a test that changes what `emptyBrowser` can't take back, such as scripts put into all pages. */
  isBrowserNew: boolean;
};

/** The browsers that were started for tests before, by their zone. */
type UsedBrowsers = Map<string, Extension>;

/** The built package. */
export const extensionDir = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));

/**
 * Each test finds an empty profile and no network: in the browser that the test before it had, emptied,
 * as starting one costs as much as a whole test.
 */
export const test = base.extend<
  ExtensionOptions & { extension: Extension },
  { usedBrowsers: UsedBrowsers }
>({
  timeZone: ['America/New_York', { option: true }],
  isBrowserNew: [false, { option: true }],
  usedBrowsers: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const browsers: UsedBrowsers = new Map();
      await use(browsers);
      await Promise.all([...browsers.values()].map((each) => each.close()));
    },
    { scope: 'worker' },
  ],
  extension: async ({ timeZone, isBrowserNew, usedBrowsers }, use, testInfo) => {
    const used = isBrowserNew ? undefined : usedBrowsers.get(timeZone);
    if (used !== undefined) await empty(used);
    const extension = used ?? (await launch(timeZone));
    if (!isBrowserNew) usedBrowsers.set(timeZone, extension);
    await use(extension);
    if (testInfo.status !== testInfo.expectedStatus) await attachPages(extension, testInfo);
    if (isBrowserNew) await extension.close();
    expect(extension.uncaughtErrors.splice(0), 'uncaught errors in a page').toEqual([]);
  },
});

/** Tells with a failure what every open page showed then: the report itself has only the first one's. */
async function attachPages({ context }: Extension, testInfo: TestInfo): Promise<void> {
  for (const page of context.pages()) {
    // A page that hangs answers nothing.
    const shown = await page
      .locator('body')
      .innerHTML({ timeout: 2000 })
      .catch((error: unknown) => String(error));
    await testInfo.attach(page.url(), { body: shown, contentType: 'text/plain' });
  }
}

async function launch(timeZone: string): Promise<Extension> {
  const executablePath = expectBrowser('chromium').path;
  return addHelpers(await launchChromium({ executablePath, extensionDir, timeZone }));
}

/** Leaves nothing of the test before. */
async function empty(extension: Extension): Promise<void> {
  const { context, id, networkAttempts, requests } = extension;
  const worker = await extension.worker();
  await emptyBrowser(context, worker, [`chrome-extension://${id}`, STATUS_SITE]);
  await recordNotifications(worker);
  extension.serve('');
  networkAttempts.length = 0;
  requests.length = 0;
}

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
  /** In a window of its own: of a tab behind others nothing is drawn, and each press would wait seconds for that. */
  const openWindow = async (url: string): Promise<Page> => {
    const browser = await context.browser()?.newBrowserCDPSession();
    if (browser === undefined) throw new Error('There is no browser to ask.');
    const opened = context.waitForEvent('page');
    await browser.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    const page = await opened;
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
    openDesk: (route = '') => openWindow(`chrome-extension://${id}/src/desk/index.html${route}`),
    stopWorker: () => stopWorker(context),
    restartWorker: async () => {
      await restartWorker(context, worker);
      await recordNotifications(worker);
    },
    readNotificationIds: () => readNotificationIds(worker),
    readNotifications: () => readRecordedNotifications(worker),
  };
}
