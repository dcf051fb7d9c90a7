import browser from 'webextension-polyfill';

/** Opens the desk in a new tab, at a route such as `#/case/<id>`. */
export async function openDesk(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/desk/index.html${hash}`) });
}

/** The version in the manifest. */
export function appVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The browser and its system, as it names itself. */
export function browserName(): string {
  return navigator.userAgent;
}
