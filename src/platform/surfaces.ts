import browser from 'webextension-polyfill';
import type { JumpPlace } from './address-bar.ts';

/** Opens the desk in a new tab, at a route such as `#/case/<id>`. */
export async function openDesk(hash: string): Promise<void> {
  await browser.tabs.create({ url: deskAddress(hash) });
}

/** Opens the desk where the person asked for it in the address bar; a tab that can't show it is left as it is. */
export async function openDeskAt(hash: string, place: JumpPlace): Promise<void> {
  const url = deskAddress(hash);
  if (place === 'here') {
    try {
      await browser.tabs.update({ url });
      return;
    } catch {
      // Pages of ours don't open in a private window of every browser.
    }
  }
  await browser.tabs.create({ url, active: place !== 'behind' });
}

function deskAddress(hash: string): string {
  return browser.runtime.getURL(`src/desk/index.html${hash}`);
}

/** The version in the manifest. */
export function appVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The browser and its system, as it names itself. */
export function browserName(): string {
  return navigator.userAgent;
}
