import browser from 'webextension-polyfill';
import { WHAT_IS_HERE } from './page-runtime.ts';

/** Named in vite.config.ts, which builds it as one file. */
const SCRIPT = 'src/content/status-chip.iife.js';
const STATUS_SITE = { origins: ['https://egov.uscis.gov/*'] };

/**
 * Puts the chip's script into the page that asked for it.
 *
 * @param load tells that page from the one that is in its tab by now, where the browser does. Where it does not,
 * the script may come into another page of the tab: it does nothing where no page is offered to it.
 * @throws what the browser said, where the page is still there and may be read.
 */
export async function putChipIntoPage(
  tabId: number | undefined,
  load: string | undefined,
): Promise<void> {
  if (tabId === undefined) return;
  const where = load === undefined ? { frameIds: [0] } : { documentIds: [load] };
  try {
    await browser.scripting.executeScript({
      target: { tabId, ...where },
      files: [SCRIPT],
      // The page asks once it is there; pictures that still load are not waited for.
      injectImmediately: true,
    });
  } catch (error) {
    // The page asks again only when she comes back to it.
    if ((await mayReadSite()) && (await isThere(tabId, load))) throw error;
  }
}

/** Firefox lets the person take the site from the extension: then there is no chip, and nothing to report. */
async function mayReadSite(): Promise<boolean> {
  return browser.permissions.contains(STATUS_SITE);
}

/** Whether the page that asked is still there. */
async function isThere(tabId: number, load: string | undefined): Promise<boolean> {
  try {
    const where = load === undefined ? { frameId: 0 } : { documentId: load };
    await browser.tabs.sendMessage(tabId, WHAT_IS_HERE, where);
    return true;
  } catch {
    return false;
  }
}
