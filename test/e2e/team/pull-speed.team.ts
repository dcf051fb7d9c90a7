import { expect, test } from '@playwright/test';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import { launchChromium } from '../../../scripts/launch-chromium.mjs';
import type { PullMeasured } from '../in-browser/pull-speed.ts';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';

/** More tell more, and take minutes. */
const CASES = Number(process.env['PULLED_CASES'] ?? 400);

test('a new colleague takes over the whole journal; how long an entry takes is told', async () => {
  test.setTimeout(600_000);
  const executablePath = expectBrowser('chromium').path;
  const extension = await launchChromium({ executablePath, extensionDir: 'dist/chrome-teams' });
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/src/desk/index.html#/backup`);
  const bundle = await bundleForPage('pull-speed');
  const call = `measurePull(${CASES})`;
  const measured = await page.evaluate(toPageFunction<PullMeasured>(bundle, call));
  console.log(`An entry, of ${measured.entries}, in ms:`, measured);
  expect(measured.added).toBe(measured.entries);
  await extension.close();
});
