import type { ShownNotification } from '../../../scripts/extension-worker.mjs';
import { STATUS_SITE } from '../../../scripts/launch-chromium.mjs';
import { ACCOUNT_SITE } from './account-site.ts';
import { readDesktop } from './firefox-desktop.ts';
import { ADDON_HOST, ADDON_ID } from './firefox-process.ts';
import { createTabs, waitForContentScript } from './firefox-tabs.ts';
import type { Marionette } from './marionette.ts';
import { runPrivileged } from './run-privileged.ts';
import { readRequests, serveInsideFirefox, type FirefoxRequest } from './serve-in-firefox.ts';

/** Firefox driven step by step: the status page in one tab, the extension's pages in another. */
export type FirefoxDriver = {
  /** Opens the status site showing this page, and waits until the content script has read it. */
  openStatusPage: (html: string) => Promise<void>;
  /** Opens the signed-in account page showing this, in the tab of the status page. */
  openAccountPage: (html: string) => Promise<void>;
  /** Goes back to the tab with the status page, as it was left. */
  returnToStatusPage: () => Promise<void>;
  openPopup: () => Promise<void>;
  openPanel: () => Promise<void>;
  openDesk: (route?: string) => Promise<void>;
  /** Opens a page of ours in a tab of its own, which is driven from then on; the one before stays open. */
  openBeside: (path: string) => Promise<void>;
  /** Waits for the element and clicks it as a person does. */
  click: (selector: string) => Promise<void>;
  /** Presses the mouse at a point of the window, whatever stands there. */
  pressAt: (x: number, y: number) => Promise<void>;
  /** Waits for the element and types into it. */
  type: (selector: string, text: string) => Promise<void>;
  /** Waits for the element and reads its text. */
  readText: (selector: string) => Promise<string>;
  /** Waits for the element and reads an attribute. */
  readAttribute: (selector: string, name: string) => Promise<string | undefined>;
  /** Runs a function in the page itself, where `browser` is if it is one of ours; awaits its promise. */
  evaluate: <Given extends unknown[], Result>(
    inPage: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ) => Promise<Result>;
  /** Switches the extension off, or on, as in the page of add-ons. */
  switchExtension: (isOn: boolean) => Promise<void>;
  /** Takes the status site from the extension, or gives it back, as in the page of add-ons. */
  allowStatusSite: (isAllowed: boolean) => Promise<void>;
  /** Ends the event page at once, as Firefox does once it was idle; the next message starts it anew. */
  endBackground: () => Promise<void>;
  /** Removes the extension. */
  removeExtension: () => Promise<void>;
  /** Everything the browser asked the network for, and which principal asked. */
  readRequests: () => Promise<FirefoxRequest[]>;
  /** The notifications that stand now, with their texts. */
  readNotifications: () => Promise<ShownNotification[]>;
};

/** Drives the Firefox at the other end of the session. */
export function createDriver(session: Marionette, addonId: string = ADDON_ID): FirefoxDriver {
  const tabs = createTabs(session);
  const open = async (url: string): Promise<void> => {
    await session.send('WebDriver:Navigate', { url });
  };
  const openOwnPage = async (path: string): Promise<void> => {
    await tabs.toOwnPages();
    await open(`moz-extension://${ADDON_HOST}/src/${path}`);
  };
  const find = async (selector: string): Promise<{ id: string }> => {
    const found = await session.send('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    const [id] = Object.values((found as { value: Record<string, string> }).value);
    if (id === undefined) throw new Error(`Firefox found no ${selector}.`);
    return { id };
  };
  const read = async (command: string, parameters: object): Promise<unknown> =>
    ((await session.send(command, parameters)) as { value: unknown }).value;
  /** Does it with the element; where that was drawn anew before it came to it, with the one in its place. */
  const withElement = async (
    selector: string,
    command: string,
    parameters: object = {},
  ): Promise<unknown> => {
    for (;;) {
      const element = await find(selector);
      try {
        return await session.send(command, { ...element, ...parameters });
      } catch (error) {
        if (!String(error).includes('stale element reference')) throw error;
      }
    }
  };
  const readOf = async (...of: Parameters<typeof withElement>): Promise<unknown> =>
    ((await withElement(...of)) as { value: unknown }).value;

  const evaluate: FirefoxDriver['evaluate'] = async (inPage, ...given) => {
    const answer = (await read('WebDriver:ExecuteAsyncScript', {
      // No sandbox: ours are the page's own globals, `browser` among them.
      sandbox: null,
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${inPage.toString()})(...arguments[0]))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args: [given],
    })) as { value: Awaited<ReturnType<typeof inPage>>; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };

  return {
    openStatusPage: async (html) => {
      await serveInsideFirefox(session, STATUS_SITE, html);
      await tabs.toStatusSite();
      await open(STATUS_SITE);
      await openOwnPage('popup/index.html');
      await evaluate(waitForContentScript);
      await tabs.toStatusSite();
    },
    openAccountPage: async (html) => {
      await serveInsideFirefox(session, ACCOUNT_SITE, html);
      await tabs.toStatusSite();
      await open(`${ACCOUNT_SITE}/account/applicant`);
    },
    returnToStatusPage: tabs.toStatusSite,
    openPopup: () => openOwnPage('popup/index.html'),
    openPanel: () => openOwnPage('panel/index.html'),
    openDesk: (route = '') => openOwnPage(`desk/index.html${route}`),
    openBeside: async (path) => {
      await tabs.toNewOwnPage();
      await openOwnPage(path);
    },
    click: async (selector) => {
      await withElement(selector, 'WebDriver:ElementClick');
    },
    pressAt: async (x, y) => {
      const press = [
        { type: 'pointerMove', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const parameters = { pointerType: 'mouse' };
      await session.send('WebDriver:PerformActions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters, actions: press }],
      });
    },
    type: async (selector, text) => {
      await withElement(selector, 'WebDriver:ElementSendKeys', { text });
    },
    readText: async (selector) => String(await readOf(selector, 'WebDriver:GetElementText')),
    readAttribute: async (selector, name) => {
      const value = await readOf(selector, 'WebDriver:GetElementAttribute', { name });
      return typeof value === 'string' ? value : undefined;
    },
    evaluate,
    switchExtension: async (isOn) => {
      const how = isOn ? 'enable' : 'disable';
      await runPrivileged(
        session,
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        return AddonManager.getAddonByID('${addonId}').then((addon) => addon.${how}()).then(() => null);`,
        [],
      );
    },
    allowStatusSite: async (isAllowed) => {
      await runPrivileged(
        session,
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('${addonId}');
        const site = { permissions: [], origins: ['${STATUS_SITE}/*'] };
        return ExtensionPermissions.${isAllowed ? 'add' : 'remove'}('${addonId}', site, extension).then(() => null);`,
        [],
      );
    },
    endBackground: async () => {
      const state = await runPrivileged(
        session,
        `const { extension } = WebExtensionPolicy.getByID('${addonId}');
        return extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => extension.backgroundState);`,
        [],
      );
      if (state !== 'stopped') throw new Error(`The event page is still ${String(state)}.`);
    },
    removeExtension: async () => {
      await session.send('Addon:Uninstall', { id: addonId });
    },
    readRequests: () => readRequests(session),
    readNotifications: () => readDesktop(session),
  };
}
