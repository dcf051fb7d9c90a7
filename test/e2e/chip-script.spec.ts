import type { Page } from '@playwright/test';
import { appPage, LANDING } from '../support/status-pages.ts';
import { findChip } from './support/chip.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { openIsolatedWorld } from './support/isolated-world.ts';
import { openReadPage } from './support/open-read-page.ts';

const STATUS = readFixturePage('status-received');
const EMPTY = `<!doctype html><html lang="en"><body>${appPage(LANDING)}</body></html>`;

/** Whether the page still waits for a chip: no script but the one that reads it was put there. */
async function isStillOffered(extension: Extension, page: Page): Promise<boolean> {
  const world = await openIsolatedWorld(page, extension.id);
  return world.evaluate(() => Object.hasOwn(globalThis, 'followthroughPage'));
}

/** Has the worker put the chip's script into every page it may, as if it had been asked once more. */
async function putScriptAgain(extension: Extension): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(async () => {
    type Own = {
      chrome: {
        tabs: { query: (of: object) => Promise<{ id?: number }[]> };
        scripting: { executeScript: (injection: object) => Promise<unknown> };
      };
    };
    const { tabs, scripting } = (globalThis as unknown as Own).chrome;
    for (const { id } of await tabs.query({ url: 'https://egov.uscis.gov/*' })) {
      await scripting.executeScript({
        target: { tabId: id },
        files: ['src/content/status-chip.iife.js'],
      });
    }
  });
}

test('the chip that is put into a page twice is there once', async ({ extension }) => {
  const page = await extension.openStatusPage(STATUS);
  const chip = await findChip(extension, page);
  await chip.says(/can keep/);
  expect(await isStillOffered(extension, page)).toBe(false);
  await putScriptAgain(extension);
  await chip.press('keep');
  await chip.says(/✓ Kept$/);
  // The page itself, and one host. Counted now: a second chip would be drawn only when the worker has answered it.
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
});

test('a page that shows no case is not given the script of the chip until it shows one', async ({
  extension,
}) => {
  const page = await openReadPage(extension, EMPTY);
  expect(await isStillOffered(extension, page)).toBe(true);
  await page.evaluate((html) => {
    document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  }, STATUS);
  const chip = await findChip(extension, page);
  await chip.says(/can keep/);
  expect(await isStillOffered(extension, page)).toBe(false);
});

test('a page that is left and comes back has its chip again', async ({ extension }) => {
  const page = await extension.openStatusPage(STATUS);
  await (await findChip(extension, page)).says(/can keep/);
  extension.serve(EMPTY);
  await page.goto('https://egov.uscis.gov/casestatus/');
  expect(await isStillOffered(extension, page)).toBe(true);
  extension.serve(STATUS);
  await page.goBack();
  await (await findChip(extension, page)).says(/can keep/);
});

test('a page read while the worker slept has its chip all the same', async ({ extension }) => {
  const page = await openReadPage(extension, EMPTY);
  await extension.stopWorker();
  await page.evaluate((html) => {
    document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  }, STATUS);
  await (await findChip(extension, page)).says(/can keep/);
});
