import { chromium, type BrowserContext, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import type { InstalledProfile } from './installed-profile.ts';
import { startGroup } from './process-group.ts';

const START_LIMIT_MS = 30_000;
/** So much of what it says is kept for the error, in characters. */
const LONGEST_ACCOUNT = 10_000;
/** Locks of a browser that was killed: the next one would take it for running. */
const LOCKS = ['SingletonLock', 'SingletonSocket', 'SingletonCookie'];

/** A Chromium that runs on a profile in which the extension is installed. */
export type InstalledChromium = {
  readonly context: BrowserContext;
  /** Opens a page of the extension, e.g. `popup/index.html`. */
  readonly openPage: (path: string) => Promise<Page>;
  /** Switches the extension off or on, as on chrome://extensions. Its pages close when it goes off. */
  readonly setEnabled: (isEnabled: boolean) => Promise<void>;
  /** Ends every process of the browser at once, as a crash or the system would. */
  readonly kill: () => Promise<void>;
  /** Ends the browser as a person does. */
  readonly quit: () => Promise<void>;
};

export type InstalledChromiumOptions = {
  /** Added to the environment, e.g. a clock that can be moved. */
  readonly env?: NodeJS.ProcessEnv;
  /** Needed where real desktop notifications are looked at. */
  readonly headless?: boolean;
  /** Whether downloads end where the profile says; else the tool that drives the browser takes them. */
  readonly hasDownloads?: boolean;
};

/**
 * Starts Chromium on the profile. Started here and not by Playwright, whose own arguments would
 * switch installed extensions off and who would not let it be killed.
 */
export async function startInstalled(
  profile: InstalledProfile,
  { env = {}, headless = true, hasDownloads = false }: InstalledChromiumOptions = {},
): Promise<InstalledChromium> {
  const { userDataDir, id } = profile;
  for (const name of LOCKS) rmSync(join(userDataDir, name), { force: true });
  const group = startGroup(expectBrowser('chromium').path, toArguments(userDataDir, headless), env);
  const browser = await chromium.connectOverCDP(await readEndpoint(group.first), {
    noDefaults: hasDownloads,
  });
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium runs without a window to open pages in.');

  return {
    context,
    openPage: async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/src/${path}`);
      return page;
    },
    setEnabled: async (isEnabled) => {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(setEnabledHere, { id, isEnabled });
      await page.close();
    },
    kill: async () => {
      await group.kill();
      await browser.close();
    },
    quit: async () => {
      const session = await browser.newBrowserCDPSession();
      // The answer may not come any more.
      await Promise.race([session.send('Browser.close').catch(() => undefined), group.ended]);
      await group.ended;
      await group.untilGone();
      await browser.close();
    },
  };
}

type ExtensionsPage = {
  readonly chrome: {
    readonly management: {
      readonly setEnabled: (id: string, isEnabled: boolean) => Promise<void>;
    };
  };
};

/** Runs in chrome://extensions. */
async function setEnabledHere({ id, isEnabled }: { id: string; isEnabled: boolean }) {
  await (globalThis as unknown as ExtensionsPage).chrome.management.setEnabled(id, isEnabled);
}

function toArguments(userDataDir: string, headless: boolean): string[] {
  return [
    `--user-data-dir=${userDataDir}`,
    '--remote-debugging-port=0',
    ...(headless ? ['--headless=new'] : []),
    // Root and containers have no sandbox to offer.
    '--no-sandbox',
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Two pages that each window would load for its address bar.
    '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
    // Nothing is to be found outside.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    'about:blank',
  ];
}

/** Chromium says on its standard error where it can be reached. */
function readEndpoint(browserProcess: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browserProcess.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < LONGEST_ACCOUNT) said += text;
      const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (endpoint !== undefined) resolve(endpoint);
    });
    const fail = (why: string): void => reject(new Error(`Chromium ${why}:\n${said}`));
    browserProcess.on('error', reject);
    browserProcess.on('exit', () => fail('ended before it could be driven'));
    AbortSignal.timeout(START_LIMIT_MS).addEventListener('abort', () => fail('did not start'));
  });
}
