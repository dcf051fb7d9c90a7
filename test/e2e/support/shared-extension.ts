import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import { launchChromium } from '../../../scripts/launch-chromium.mjs';
import { addHelpers, expect, type Extension } from './extension.ts';

export { expect };

const extensionDir = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));

/**
 * One browser for all tests of a file, for the many that differ only in the page they look at. What one
 * test keeps the next one finds, so each uses a case of its own; its tabs are closed after it.
 */
export const test = base.extend<
  { extension: Extension },
  { timeZone: string; sharedExtension: Extension }
>({
  timeZone: ['America/New_York', { option: true, scope: 'worker' }],
  sharedExtension: [
    async ({ timeZone }, use) => {
      const executablePath = expectBrowser('chromium').path;
      const running = await launchChromium({ executablePath, extensionDir, timeZone });
      await refuseEverythingElse(running.context);
      await use(await addHelpers(running));
      await running.close();
    },
    { scope: 'worker' },
  ],
  extension: async ({ sharedExtension }, use) => {
    const { context, uncaughtErrors } = sharedExtension;
    const before = new Set(context.pages());
    await use(sharedExtension);
    const opened = context.pages().filter((page) => !before.has(page));
    await Promise.all(opened.map((page) => page.close()));
    expect(uncaughtErrors.splice(0), 'uncaught errors in a page').toEqual([]);
  },
});

/** Stored pages name scripts and pictures of their own; none of them is here. */
async function refuseEverythingElse(context: Extension['context']): Promise<void> {
  await context.route(/^https?:/, async (route) => {
    if (route.request().resourceType() === 'document') await route.fallback();
    else await route.abort();
  });
}
