import browser from 'webextension-polyfill';
import { CHIP_AGAIN } from './chip-runtime.ts';
import { withLock } from './locks.ts';

/** The tabs whose page asked for a chip, as long as the browser runs: ids, and nothing of the pages. */
const KEY = 'chip-tabs';
/** Of more tabs than this the oldest hear of a change when they are looked at again. */
const MOST_TABS = 40;

/** Notes that a tab may show a chip. */
export async function noteChipTab(tabId: number): Promise<void> {
  await withLock(KEY, async () => {
    const tabs = await readTabs();
    if (tabs.includes(tabId)) return;
    await browser.storage.session.set({ [KEY]: [...tabs, tabId].slice(-MOST_TABS) });
  });
}

/** Has every chip look again: the record may have changed. Tabs that are gone are forgotten. */
export async function tellChips(): Promise<void> {
  await withLock(KEY, async () => {
    const tabs = await readTabs();
    if (tabs.length === 0) return;
    const heard = await Promise.all(tabs.map(tell));
    const left = tabs.filter((_, index) => heard[index]);
    if (left.length < tabs.length) await browser.storage.session.set({ [KEY]: left });
  });
}

async function tell(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, CHIP_AGAIN, { frameId: 0 });
    return true;
  } catch {
    // The tab is closed, or shows another page now.
    return false;
  }
}

async function readTabs(): Promise<readonly number[]> {
  const { [KEY]: tabs } = await browser.storage.session.get(KEY);
  return Array.isArray(tabs) ? tabs.filter((tab) => Number.isSafeInteger(tab)) : [];
}
