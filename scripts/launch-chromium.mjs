import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startNetworkLog } from './network-log.mjs';

/** The one site the extension reads; served from our own fixtures, never from the network. */
export const STATUS_SITE = 'https://egov.uscis.gov';

/** The first page opens once the worker has seen that no record is there. */
const WELCOME_LIMIT_MS = 15_000;

/**
 * @typedef {object} LaunchOptions
 * @property {string} executablePath
 * @property {string} extensionDir the built package, e.g. dist/chrome
 * @property {boolean} [headless] default true
 * @property {string} [timeZone] an IANA name; the whole browser runs in it, worker included
 * @property {{ width: number, height: number }} [viewport]
 * @property {number} [reachesPort] a server of the test on this machine, past the closed way out
 * @property {boolean} [keepsWelcome] leaves the page open that opens by itself after the installation
 * @property {string} [userDataDir] kept afterwards when given, so that a test can start a second time
 */

/**
 * @typedef {object} RunningExtension
 * @property {import('@playwright/test').BrowserContext} context
 * @property {string} id
 * @property {() => Promise<import('@playwright/test').Worker>} worker the service worker, awaited if it is not up
 * @property {(html: string) => void} serve what the status site answers from now on
 * @property {string[]} networkAttempts everything that tried to leave the browser, first lines only
 * @property {string[]} requests every http(s) address Playwright saw asked for, served or not
 * @property {Promise<import('@playwright/test').Page> | undefined} welcome the page that opens by itself, closed again unless asked to stay
 * @property {() => Promise<void>} close
 */

/**
 * Starts Chromium with the extension in an empty profile, the status site served from memory and every
 * other way out closed and logged.
 * @param {LaunchOptions} options
 * @returns {Promise<RunningExtension>}
 */
export async function launchChromium(options) {
  const headless = options.headless ?? true;
  const network = await startNetworkLog();
  // What runs on a profile of before is not welcomed again.
  const isFresh =
    options.userDataDir === undefined || !existsSync(join(options.userDataDir, 'Default'));
  const userDataDir = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'followthrough-'));
  if (headless && isFresh)
    switchOff(userDataDir, ['webui-omnibox-popup', 'webui-omnibox-aim-popup']);
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: options.executablePath,
    headless,
    // A window that a person sees is as large as she makes it.
    viewport: headless ? (options.viewport ?? { width: 1280, height: 800 }) : null,
    // Root and containers have no sandbox to offer; a person who looks around in a window has.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    args: browserArguments(options, headless, network.port),
    env: { ...process.env, ...(options.timeZone === undefined ? {} : { TZ: options.timeZone }) },
  });

  let page = '';
  /** @type {string[]} */
  const requests = [];
  context.on('request', (request) => {
    if (/^(?:https?|wss?):/.test(request.url())) requests.push(request.url());
  });
  await context.route(`${STATUS_SITE}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: page }),
  );

  const welcome = isFresh ? findWelcome(context) : undefined;
  // Whoever does not ask for it is told nothing of it, either.
  welcome?.catch(() => undefined);
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  const id = new URL((await worker()).url()).host;
  if (options.keepsWelcome !== true) await (await welcome)?.close();
  return {
    context,
    id,
    welcome,
    worker,
    serve: (html) => {
      page = html;
    },
    networkAttempts: network.attempts,
    requests,
    close: async () => {
      // A person may have closed the window first, and be just ahead of us.
      await context.close().catch(() => undefined);
      network.close();
      if (options.userDataDir !== undefined) return;
      // The browser may still be writing its last files.
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/**
 * Switches features of the browser off, as its page of experiments does: two pages that each window loads
 * for its address bar took more of the processor than what a test looks at. On the command line the list
 * would take the place of Playwright's own.
 * @param {string} userDataDir of a profile that was never used
 * @param {string[]} experiments
 */
function switchOff(userDataDir, experiments) {
  const browser = { enabled_labs_experiments: experiments.map((name) => `${name}@2`) };
  writeFileSync(join(userDataDir, 'Local State'), JSON.stringify({ browser }));
}

/**
 * The page that the extension opens by itself after its installation, as soon as it is there.
 * @param {import('@playwright/test').BrowserContext} context
 * @returns {Promise<import('@playwright/test').Page>}
 */
async function findWelcome(context) {
  /** @type {(page: import('@playwright/test').Page) => Promise<boolean>} */
  const isWelcome = (page) =>
    page.waitForURL(/#\/welcome$/, { timeout: WELCOME_LIMIT_MS, waitUntil: 'commit' }).then(
      () => true,
      () => false,
    );
  const there = context.pages().map(async (page) => {
    if (await isWelcome(page)) return page;
    throw new Error('This is another page.');
  });
  const next = context.waitForEvent('page', { predicate: isWelcome, timeout: WELCOME_LIMIT_MS });
  return Promise.any([...there, next]);
}

/**
 * @param {Pick<LaunchOptions, 'extensionDir' | 'reachesPort'>} options
 * @param {boolean} headless
 * @param {number} proxyPort
 */
function browserArguments({ extensionDir, reachesPort }, headless, proxyPort) {
  const reached = reachesPort === undefined ? '' : `;127.0.0.1:${reachesPort}`;
  return [
    // The old headless mode has no extensions.
    ...(headless ? ['--headless=new'] : []),
    '--disable-quic',
    // Pages of one extension share a process in a browser that has been used for a while, too.
    '--renderer-process-limit=2',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    // Loopback too: an extension that talked to a local port would otherwise not be seen.
    `--proxy-bypass-list=<-loopback>${reached}`,
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
  ];
}
