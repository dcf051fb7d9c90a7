import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import type { InstalledProfile } from './installed-profile.ts';

const START_LIMIT_MS = 30_000;
const POLL_EVERY_MS = 10;
/** So much of what it says is kept for the error, in characters. */
const LONGEST_ACCOUNT = 10_000;
/** Locks of a browser that was killed: the next one would take it for running. */
const LOCKS = ['SingletonLock', 'SingletonSocket', 'SingletonCookie'];

const running = new Set<ChildProcess>();

/** A Chromium that runs on a profile in which the extension is installed. */
export type InstalledChromium = {
  readonly context: BrowserContext;
  /** Opens a page of the extension, e.g. `popup/index.html`. */
  readonly openPage: (path: string) => Promise<Page>;
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
};

/**
 * Starts Chromium on the profile. Started here and not by Playwright, whose own arguments would
 * switch installed extensions off and who would not let it be killed.
 */
export async function startInstalled(
  profile: InstalledProfile,
  { env = {}, headless = true }: InstalledChromiumOptions = {},
): Promise<InstalledChromium> {
  const { userDataDir, id } = profile;
  for (const name of LOCKS) rmSync(join(userDataDir, name), { force: true });
  const browserProcess = spawn(expectBrowser('chromium').path, toArguments(userDataDir, headless), {
    // A process group of its own: what is killed is all of it, and nothing else.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  const ended = once(browserProcess, 'exit');
  running.add(browserProcess);
  void ended.then(() => running.delete(browserProcess));
  const browser = await chromium.connectOverCDP(await readEndpoint(browserProcess));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium runs without a window to open pages in.');

  return {
    context,
    openPage: async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/src/${path}`);
      return page;
    },
    kill: async () => {
      killGroup(browserProcess);
      await ended;
      await untilGroupIsGone(browserProcess);
      await browser.close();
    },
    quit: async () => {
      const session = await browser.newBrowserCDPSession();
      // The answer may not come any more.
      await Promise.race([session.send('Browser.close').catch(() => undefined), ended]);
      await ended;
      await untilGroupIsGone(browserProcess);
      await browser.close();
    },
  };
}

/** Ends every browser that a failed test left running: for `afterEach`. */
export async function killRunning(): Promise<void> {
  for (const browserProcess of running) {
    killGroup(browserProcess);
    await untilGroupIsGone(browserProcess);
  }
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

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}

/** The database stays locked until the last process that had it open is gone. */
async function untilGroupIsGone({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  for (;;) {
    if (!isRunning(pid)) return;
    await after(POLL_EVERY_MS);
  }
}

function isRunning(group: number): boolean {
  if (process.platform === 'linux') {
    return readdirSync('/proc').some((entry) => isRunningIn(group, entry));
  }
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/** Dead processes that nobody has collected yet still count for `kill`, and can take seconds to go. */
function isRunningIn(group: number, entry: string): boolean {
  if (!/^\d+$/.test(entry)) return false;
  try {
    const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
    // Behind the name, which may hold anything: state, parent, group.
    const [state, , ofGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(ofGroup) === group && state !== 'Z' && state !== 'X';
  } catch {
    // It ended while we looked.
    return false;
  }
}
