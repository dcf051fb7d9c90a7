import browser from 'webextension-polyfill';

/** Named in vite.config.ts, which builds it as one file. */
const SCRIPT = 'src/content/status-chip.iife.js';

/**
 * Puts the chip's script into the page that asked for it.
 *
 * @param load tells that page from the one that is in its tab by now, where the browser does. Where it does not,
 * the script may come into another page of the tab: it does nothing where no page is offered to it.
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
  } catch {
    // The page is gone, or the person took the site from the extension, as Firefox lets her: then there is no
    // chip, and nothing to report. The page asks again only when she comes back to it.
  }
}
