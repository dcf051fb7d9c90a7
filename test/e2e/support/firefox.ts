import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShownNotification } from '../../../scripts/extension-worker.mjs';
import { STATUS_SITE } from '../../../scripts/launch-chromium.mjs';
import { readDesktop, standInForDesktop } from './firefox-desktop.ts';
import { createTabs, waitForContentScript } from './firefox-tabs.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { readRequests, serveInsideFirefox, type FirefoxRequest } from './serve-in-firefox.ts';

// Chosen here so that the address of the extension's pages is known before it is installed.
const ADDON_ID = 'followthrough@followthrough.example';
const ADDON_HOST = '5f0110a7-7480-4b1d-9d0c-000000000001';
const STATUS_PAGE = `${STATUS_SITE}/`;
const ELEMENT_WAIT_MS = 10_000;
const SCRIPT_LIMIT_MS = 60_000;

/**
 * The built extension running in a headless Firefox of its own, driven step by step: the status page in one tab, the
 * extension's pages in another.
 */
export type Firefox = {
  /** Opens the status site showing this page, and waits until the content script has read it. */
  openStatusPage: (html: string) => Promise<void>;
  /** Goes back to the tab with the status page, as it was left. */
  returnToStatusPage: () => Promise<void>;
  openPopup: () => Promise<void>;
  openDesk: (route?: string) => Promise<void>;
  /** Waits for the element and clicks it as a person does. */
  click: (selector: string) => Promise<void>;
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
  /** Everything the browser asked the network for, and which principal asked. */
  readRequests: () => Promise<FirefoxRequest[]>;
  /** The notifications that stand now, with their texts. */
  readNotifications: () => Promise<ShownNotification[]>;
  /** The folder that what was downloaded is saved in; made by the first download. */
  downloadDir: string;
  close: () => Promise<void>;
};

export type FirefoxOptions = { executablePath: string; extensionDir: string; timeZone?: string };

export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'followthrough-firefox-'));
  writePreferences(profile);
  const firefox = spawn(
    options.executablePath,
    [
      '--headless',
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(options.timeZone === undefined ? {} : { TZ: options.timeZone }) },
    },
  );
  const ended = once(firefox, 'exit');
  const close = async (): Promise<void> => {
    firefox.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const session = await connectMarionette(await readPort(firefox));
    await prepare(session, options.extensionDir);
    return { ...createDriver(session), downloadDir: downloadDirOf(profile), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function prepare(session: Marionette, extensionDir: string): Promise<void> {
  await session.send('WebDriver:NewSession', {});
  await session.send('WebDriver:SetTimeouts', {
    implicit: ELEMENT_WAIT_MS,
    script: SCRIPT_LIMIT_MS,
  });
  await serveInsideFirefox(session, STATUS_PAGE, '');
  await standInForDesktop(session);
  await session.send('Addon:Install', { path: extensionDir, temporary: true });
}

function createDriver(session: Marionette): Omit<Firefox, 'close' | 'downloadDir'> {
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

  const evaluate: Firefox['evaluate'] = async (inPage, ...given) => {
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
    returnToStatusPage: tabs.toStatusSite,
    openPopup: () => openOwnPage('popup/index.html'),
    openDesk: (route = '') => openOwnPage(`desk/index.html${route}`),
    click: async (selector) => {
      await session.send('WebDriver:ElementClick', await find(selector));
    },
    type: async (selector, text) => {
      await session.send('WebDriver:ElementSendKeys', { ...(await find(selector)), text });
    },
    readText: async (selector) =>
      String(await read('WebDriver:GetElementText', await find(selector))),
    readAttribute: async (selector, name) => {
      const value = await read('WebDriver:GetElementAttribute', {
        ...(await find(selector)),
        name,
      });
      return typeof value === 'string' ? value : undefined;
    },
    evaluate,
    readRequests: () => readRequests(session),
    readNotifications: () => readDesktop(session),
  };
}

/** Firefox says on its standard output which port it chose. */
function readPort(firefox: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: string): void => {
      said += text;
      const port = /Listening on port (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    for (const stream of [firefox.stdout, firefox.stderr]) {
      stream?.setEncoding('utf8').on('data', listen);
    }
    firefox.on('error', reject);
    firefox.on('exit', () =>
      reject(new Error(`Firefox ended before it could be driven:\n${said}`)),
    );
  });
}

function downloadDirOf(profile: string): string {
  return join(profile, 'downloads');
}

function writePreferences(profile: string): void {
  const preferences = {
    // Any free port, so that two of these can run side by side.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_HOST }),
    // Host access is the person's to give; here it is given.
    'extensions.originControls.grantByDefault': true,
    // To a folder of its own, without asking.
    'browser.download.folderList': 2,
    'browser.download.dir': downloadDirOf(profile),
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
}
