import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectBrowser } from '../../scripts/find-browsers.mjs';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import {
  addHelpers,
  expect,
  extensionDir,
  test as base,
  type Extension,
} from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { openToolbarPopup } from './support/toolbar-popup.ts';

const STATUS = readFileSync(
  new URL('../fixtures/pages/status-received.html', import.meta.url),
  'utf8',
);
const RECEIPT = 'EAC2190012345';

/** A browser just installed, whose first page stays open. */
type Installed = { readonly extension: Extension; readonly welcome: Page };

async function install(userDataDir?: string): Promise<Installed> {
  const running = await launchChromium({
    executablePath: expectBrowser('chromium').path,
    extensionDir,
    keepsWelcome: true,
    ...(userDataDir !== undefined && { userDataDir }),
  });
  const welcome = await running.welcome;
  if (welcome === undefined) throw new Error('No page opened by itself.');
  return { extension: await addHelpers(running), welcome };
}

const test = base.extend<{ installed: Installed }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  installed: async ({}, use) => {
    const installed = await install();
    await use(installed);
    await installed.extension.close();
    expect(installed.extension.uncaughtErrors).toEqual([]);
  },
});

/** Counts the clicks that a person makes in any page that is opened from now on, and in this one. */
async function countClicks(extension: Extension, here: Page): Promise<{ count: () => number }> {
  let clicks = 0;
  await extension.context.exposeBinding('noteClick', () => {
    clicks += 1;
  });
  const listen = () => {
    document.addEventListener(
      'click',
      ({ isTrusted }) => {
        if (isTrusted) (globalThis as unknown as { noteClick: () => void }).noteClick();
      },
      true,
    );
  };
  await extension.context.addInitScript(listen);
  await here.reload();
  return { count: () => clicks };
}

test.describe('the first page', () => {
  test('opens once after the installation, and neither after an update nor at the next start', async () => {
    const userDataDir = mkdtempSync(join(tmpdir(), 'followthrough-welcome-'));
    try {
      const { extension, welcome } = await install(userDataDir);
      await expect(welcome.getByRole('heading', { level: 1 })).toHaveText(
        'Welcome to Followthrough',
      );
      const isWelcome = (page: Page) => page.url().includes('#/welcome');
      const worker = await extension.worker();
      for (const reason of ['update', 'chrome_update', 'install']) {
        await worker.evaluate((given) => {
          const { runtime } = (globalThis as unknown as Installing).chrome;
          runtime.onInstalled.dispatch({ reason: given });
        }, reason);
      }
      // What the worker does next comes after what it was told before.
      await welcome.evaluate(() =>
        (globalThis as unknown as Installing).chrome.runtime.sendMessage({ type: 'reconcile' }),
      );
      expect(extension.context.pages().filter(isWelcome)).toHaveLength(1);
      await extension.close();

      const again = await addHelpers(
        await launchChromium({
          executablePath: expectBrowser('chromium').path,
          extensionDir,
          userDataDir,
          keepsWelcome: true,
        }),
      );
      const desk = await again.openDesk('#/agenda');
      await desk.evaluate(() =>
        (globalThis as unknown as Installing).chrome.runtime.sendMessage({ type: 'reconcile' }),
      );
      expect(again.context.pages().filter(isWelcome)).toEqual([]);
      await again.close();
    } finally {
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 10 });
    }
  });

  test('leads by 3 clicks to the first kept case: its link, the button in the toolbar, “Keep this case”', async ({
    installed: { extension, welcome },
  }) => {
    const clicks = await countClicks(extension, welcome);
    extension.serve(STATUS);
    const [page] = await Promise.all([
      extension.context.waitForEvent('page'),
      welcome.getByTestId('welcome-status-page').click(),
    ]);
    await expect(page.locator('h2').first()).toBeVisible();
    expect(page.url()).toBe('https://egov.uscis.gov/');

    // No tool can press a button of the browser itself: what opens is opened as by pressing it.
    const toolbarClicks = 1;
    const popup = await openToolbarPopup(extension);
    await popup.click('[data-testid="keep-case"]');
    await popup.waitFor('[data-testid="case-kept"]');

    const kept = (await readEntries(welcome)).filter(({ fact }) => fact.type === 'case-kept');
    expect(kept.map(({ caseId }) => caseId)).toEqual([RECEIPT]);
    // The page tells of a click in its own time.
    await expect.poll(() => clicks.count() + popup.clicks() + toolbarClicks).toBe(3);
  });

  test('keeps the first case right there by 2 clicks: into the field, and “Keep this case”', async ({
    installed: { extension, welcome },
  }) => {
    const clicks = await countClicks(extension, welcome);
    await welcome.getByTestId('add-number').click();
    await welcome.keyboard.type('eac 21 900 12345');
    await welcome.getByTestId('add-keep').click();
    await expect(welcome.getByTestId('add-said')).toContainText('Kept: EAC 21 900 12345.');
    await expect.poll(clicks.count).toBe(2);
  });

  test('takes language and hour as they are chosen, tries a notification, and leads to backups', async ({
    installed: { extension, welcome },
  }) => {
    await welcome.getByTestId('send-test-notification').click();
    await expect(welcome.getByTestId('test-notification-shown')).toBeVisible();
    await welcome.getByText('None to be seen?').click();
    await expect(welcome.getByText('in the settings of your system')).toBeVisible();
    await welcome.getByTestId('reminder-hour').selectOption('7');
    await welcome.getByTestId('device-name').fill('Kitchen laptop');
    await welcome.getByTestId('device-save').click();
    await welcome.getByTestId('language-es').check();
    await expect(welcome.getByRole('heading', { level: 1 })).toHaveText(
      'Bienvenido a Followthrough',
    );
    await welcome.getByTestId('welcome-backup').click();
    await expect(welcome).toHaveURL(/#\/backup$/);

    const settings = await extension.openDesk('#/settings');
    await expect(settings.getByTestId('reminder-hour')).toHaveValue('7');
    await settings.getByTestId('to-welcome').click();
    await expect(settings.getByTestId('welcome')).toBeVisible();
    const guide = await extension.openDesk('#/guide');
    await guide.getByTestId('to-welcome').click();
    await expect(guide.getByTestId('welcome')).toBeVisible();
  });
});

type Installing = {
  readonly chrome: {
    readonly runtime: {
      readonly onInstalled: { readonly dispatch: (details: { reason: string }) => void };
      readonly sendMessage: (message: object) => Promise<unknown>;
    };
  };
};
