/**
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {import('@playwright/test').Worker} Worker
 * @typedef {{ id: string, title: string, message: string }} ShownNotification
 */

/**
 * What is used of the worker's own globals, and what is put there.
 * @typedef {object} WorkerScope
 * @property {{ notifications: {
 *   create: (id: string, options: { title: string, message: string }) => Promise<string>,
 *   getAll: () => Promise<Record<string, boolean>>,
 * } }} chrome
 * @property {ShownNotification[]} [recordedNotifications]
 */

/**
 * Ends the worker as the browser does when it has been idle; resolves when it has really stopped.
 * @param {BrowserContext} context
 */
export async function stopWorker(context) {
  const { cdp, release } = await openWorkerDomain(context);
  const stopped = new Promise((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve(undefined);
    });
  });
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await release();
}

/**
 * Stops the worker and starts it again, as an event would. Playwright's handle stays valid.
 * @param {BrowserContext} context
 * @param {Worker} worker
 */
export async function restartWorker(context, worker) {
  await stopWorker(context);
  const { cdp, release } = await openWorkerDomain(context);
  await cdp.send('ServiceWorker.startWorker', { scopeURL: new URL('/', worker.url()).href });
  await worker.evaluate(() => undefined);
  await release();
}

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
