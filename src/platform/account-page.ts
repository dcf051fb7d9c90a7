import browser from 'webextension-polyfill';
import { ACCOUNT_SITE } from '../domain/account-address.ts';
import { READING_ENDED } from './page-runtime.ts';

/** Not the account alone: its app comes there from other pages of the site without a load. */
const SITE = `${ACCOUNT_SITE}/*`;
const PERMISSION = { origins: [SITE] };
/** Named in vite.config.ts, which builds it as one file. */
const SCRIPT = 'src/content/account-page.iife.js';
const SCRIPT_ID = 'account-page';

/** Whether the person allowed reading the account page. */
export async function mayReadAccount(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks to read the account page. Called in a click, before anything is awaited. */
export async function askToReadAccount(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Gives that permission back; whether it is gone. */
export async function giveUpAccount(): Promise<boolean> {
  return browser.permissions.remove(PERMISSION);
}

/** Calls `onChange` whenever any permission is given or taken. Returns how to stop. */
export function onAccountPermission(onChange: () => void): () => void {
  const change = (): void => onChange();
  browser.permissions.onAdded.addListener(change);
  browser.permissions.onRemoved.addListener(change);
  return () => {
    browser.permissions.onAdded.removeListener(change);
    browser.permissions.onRemoved.removeListener(change);
  };
}

/** What the browser does with the script that reads the account page. */
export type AccountScript = {
  readonly mayRead: () => Promise<boolean>;
  readonly isRegistered: () => Promise<boolean>;
  /** Puts the script into every page of the site that is opened from now on, over restarts too; it reads the account's. */
  readonly register: () => Promise<void>;
  readonly unregister: () => Promise<void>;
  /** Puts it into the pages of the site that are open already. */
  readonly startInOpenPages: () => Promise<void>;
  /** Ends it in the pages it runs in. */
  readonly endInOpenPages: () => Promise<void>;
};

/** The script in this browser. */
export const browserAccountScript: AccountScript = {
  mayRead: mayReadAccount,
  isRegistered: async () => (await registered()).length > 0,
  register: () =>
    browser.scripting.registerContentScripts([
      {
        id: SCRIPT_ID,
        js: [SCRIPT],
        matches: [SITE],
        runAt: 'document_idle',
        allFrames: false,
        persistAcrossSessions: true,
      },
    ]),
  unregister: () => browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] }),
  startInOpenPages: async () => {
    const tabs = await browser.tabs.query({ url: SITE });
    await Promise.all(tabs.map(({ id }) => startIn(id)));
  },
  endInOpenPages: async () => {
    // Which of them show an account can't be asked any more; to all others it says nothing.
    const tabs = await browser.tabs.query({});
    await Promise.all(tabs.map(({ id }) => endIn(id)));
  },
};

async function registered(): Promise<readonly unknown[]> {
  return browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
}

async function startIn(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
  } catch {
    // The tab went elsewhere meanwhile, or shows an error of the browser's own.
  }
}

async function endIn(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.tabs.sendMessage(tabId, READING_ENDED);
  } catch {
    // No script of ours in that tab.
  }
}
