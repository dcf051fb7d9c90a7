import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from '@playwright/test';

/** Where pictures of everything that is looked at go; nowhere unless it is set. */
const FOLDER = process.env['FOLLOWTHROUGH_PICTURES'];
const WINDOWS = [
  { at: 'narrow', width: 360 },
  { at: 'wide', width: 1280 },
] as const;

/** Takes pictures of a page in both themes, named after the test, for people to look at. */
export async function photograph(page: Page, language: string): Promise<void> {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  const before = page.viewportSize();
  const { titlePath, attachments } = test.info();
  const name = titlePath
    .join(' ')
    .replaceAll(/[^\w-]+/g, '-')
    .slice(0, 120);
  // Several looks in one test are told apart by their number.
  const number = attachments.length;
  await test.info().attach('pictures', { body: language });
  for (const { at, width } of WINDOWS) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const path = join(FOLDER, `${name}.${number}.${language}.${at}.${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
  if (before !== null) await page.setViewportSize(before);
}
