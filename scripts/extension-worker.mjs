/**
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {import('@playwright/test').CDPSession} CDPSession
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Worker} Worker
 * @typedef {{ id: string, title: string, message: string }} ShownNotification
 */

/**
 * What is used of the worker's own globals, and what is put there.
 * @typedef {object} WorkerScope
 * @property {{
 *   action: { setBadgeText: (badge: { text: string }) => Promise<void> },
 *   notifications: {
 *     create: (id: string, options: { title: string, message: string }) => Promise<string>,
 *     clear: (id: string) => Promise<boolean>,
 *     getAll: () => Promise<Record<string, boolean>>,
 *   },
 *   storage: { session: { clear: () => Promise<void> } },
 * }} chrome
 * @property {ShownNotification[]} [recordedNotifications]
 */

/**
 * Ends the worker as the browser does when it has been idle; resolves when it has really stopped.
 * @param {BrowserContext} context
 */
export async function stopWorker(context) {
  const { cdp, release } = await openWorkerDomain(context);
  await stopThrough(cdp);
  await release();
}

/**
 * Stops the worker and starts it again, as an event would. Playwright's handle stays valid.
 * @param {BrowserContext} context
 * @param {Worker} worker
 */
export async function restartWorker(context, worker) {
  const { cdp, release } = await openWorkerDomain(context);
  await stopThrough(cdp);
  await startThrough(cdp, worker);
  await release();
}

/** @param {CDPSession} cdp in which the domain of workers is enabled */
async function stopThrough(cdp) {
  const stopped = new Promise((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve(undefined);
    });
  });
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
}

/**
 * @param {CDPSession} cdp in which the domain of workers is enabled
 * @param {Worker} worker
 */
async function startThrough(cdp, worker) {
  await cdp.send('ServiceWorker.startWorker', { scopeURL: new URL('/', worker.url()).href });
  await worker.evaluate(() => undefined);
}

/**
 * Makes the browser as good as new for the extension: closes all tabs but one, popup and panel, takes back
 * what was permitted, forgets notifications, and deletes everything that it or the status site has stored. The
 * worker starts anew, as after an installation.
 * @param {BrowserContext} context
 * @param {Worker} worker
 * @param {readonly string[]} origins whose storage is deleted, the extension's among them
 */
export async function emptyBrowser(context, worker, origins) {
  const kept = await keepOneTab(context, worker);
  const cdp = await context.newCDPSession(kept);
  await cdp.send('ServiceWorker.enable');
  await context.clearPermissions();
  // The last test may have left it ended.
  await startThrough(cdp, worker);
  await worker.evaluate(async () => {
    const { chrome } = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));
    const standing = Object.keys(await chrome.notifications.getAll());
    await Promise.all(standing.map((id) => chrome.notifications.clear(id)));
    await chrome.action.setBadgeText({ text: '' });
    await chrome.storage.session.clear();
  });
  // Nothing may hold a file open that is to be deleted, or write again what was.
  await stopThrough(cdp);
  for (const origin of origins) {
    await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: STORED });
  }
  await startThrough(cdp, worker);
  await cdp.detach();
}

/**
 * A tab of the extension without a line of its code: while there is one, the browser keeps the process
 * in which the next page of the extension opens.
 * @param {BrowserContext} context
 * @param {Worker} worker
 */
async function keepOneTab(context, worker) {
  const address = new URL('/manifest.json', worker.url()).href;
  const isKept = (/** @type {Page} */ page) => page.url() === address;
  const kept = context.pages().find(isKept) ?? (await context.newPage());
  if (!isKept(kept)) await kept.goto(address);
  const others = context.pages().filter((page) => page !== kept);
  await Promise.all(others.map((page) => page.close()));
  await closeViews(context, new URL('/src/', worker.url()).href);
  return kept;
}

/** What does not close by then never will. */
const CLOSING_LIMIT_MS = 10_000;

/**
 * Closes what the browser shows of the extension outside of tabs, of which Playwright knows nothing: a
 * panel that is left open holds the form in it.
 * @param {BrowserContext} context
 * @param {string} folder what the addresses of the extension's pages begin with
 */
async function closeViews(context, folder) {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser can’t be asked for its popup and panel.');
  const cdp = await browser.newBrowserCDPSession();
  const until = Date.now() + CLOSING_LIMIT_MS;
  for (;;) {
    const { targetInfos } = await cdp.send('Target.getTargets');
    const views = targetInfos.filter(({ type, url }) => type === 'page' && url.startsWith(folder));
    if (views.length === 0) break;
    if (Date.now() > until) throw new Error(`Not closed: ${views.map(({ url }) => url).join()}`);
    for (const { targetId } of views) {
      // It may have closed by itself meanwhile.
      await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
    }
  }
  await cdp.detach();
}

/** Everything but service workers, of which the extension's own is one. */
const STORED = 'cookies,file_systems,indexeddb,local_storage,cache_storage,storage_buckets';

/**
 * Writes down, inside the worker, the text of each notification it asks for: Chromium's
 * `notifications.getAll()` gives ids only. Call again after a restart.
 * @param {Worker} worker
 */
export async function recordNotifications(worker) {
  await worker.evaluate(() => {
    const scope = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));
    if (scope.recordedNotifications !== undefined) return;
    /** @type {ShownNotification[]} */
    const recorded = (scope.recordedNotifications = []);
    const { notifications } = scope.chrome;
    const create = notifications.create.bind(notifications);
    notifications.create = (id, options) => {
      recorded.push({ id, title: options.title, message: options.message });
      return create(id, options);
    };
  });
}

/**
 * The ids of the notifications that stand now, as the browser itself has them.
 * @param {Worker} worker
 * @returns {Promise<string[]>}
 */
export async function readNotificationIds(worker) {
  return worker.evaluate(async () => {
    const scope = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));
    return Object.keys(await scope.chrome.notifications.getAll());
  });
}

/**
 * What was asked to be shown since `recordNotifications`, in order.
 * @param {Worker} worker
 * @returns {Promise<ShownNotification[]>}
 */
export async function readRecordedNotifications(worker) {
  return worker.evaluate(() => {
    const scope = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));
    return scope.recordedNotifications ?? [];
  });
}

/** @param {BrowserContext} context */
async function openWorkerDomain(context) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  return { cdp, release: () => page.close() };
}
