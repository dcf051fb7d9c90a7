import type { Page } from '@playwright/test';
import type { FirefoxDriver } from './firefox-driver.ts';
import type { InstalledChromium } from './installed-chromium.ts';

/** What a test does in either browser, one page at a time. */
export type Driver = Pick<
  FirefoxDriver,
  'openPopup' | 'openDesk' | 'click' | 'type' | 'readText' | 'evaluate'
>;

/** Drives Chromium the way Firefox is driven, so that one test can be about both. */
export function createChromiumDriver(browser: InstalledChromium): Driver {
  let page: Page | undefined;
  const open = async (path: string): Promise<void> => {
    await page?.close();
    page = await browser.openPage(path);
  };
  const here = (): Page => {
    if (page === undefined) throw new Error('No page is open.');
    return page;
  };
  return {
    openPopup: () => open('popup/index.html'),
    openDesk: (route = '') => open(`desk/index.html${route}`),
    click: (selector) => here().locator(selector).first().click(),
    type: (selector, text) => here().locator(selector).first().pressSequentially(text),
    readText: (selector) => here().locator(selector).first().innerText(),
    evaluate: (inPage, ...given) =>
      here().evaluate(`(${inPage.toString()})(...${JSON.stringify(given)})`),
  };
}
