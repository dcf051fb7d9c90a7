import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  readNotificationIds,
  readRecordedNotifications,
  recordNotifications,
} from './extension-worker.mjs';
import { STATUS_SITE } from './launch-chromium.mjs';
import { root } from './run-tool.mjs';

/**
 * @typedef {import('./launch-chromium.mjs').RunningExtension} RunningExtension
 * @typedef {import('@playwright/test').Page} Page
 */

const RECEIPT = 'EAC2190012345';
const SERVICE_REQUEST = 'SR-0000012345';
const DAYS_AGO = 32;
/** The waiting time after a call in the published instructions. */
const WAIT_IN_DAYS = 30;
const STEP_LIMIT_MS = 15_000;

/**
 * Walks the main path as a person would and says what it saw; throws at the first step that does not show
 * what it should.
 * @param {RunningExtension} extension
 */
export async function walkMainPath(extension) {
  const folder = join(root, 'build', 'walk');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const worker = await extension.worker();
  await recordNotifications(worker);
  extension.context.setDefaultTimeout(STEP_LIMIT_MS);

  const welcome = await extension.welcome;
  assert.ok(welcome, 'no page opened after the installation');
  say('The first page opened', await welcome.locator('h1').innerText());
  await shoot(welcome, folder, 'first-page');

  const page = await extension.context.newPage();
  await page.goto(`${STATUS_SITE}/`);
  say('Opened the status page', await page.locator('h2').innerText());

  const popup = await extension.context.newPage();
  await popup.setViewportSize({ width: 400, height: 640 });
  await popup.goto(`chrome-extension://${extension.id}/src/popup/index.html`);
  await keepCase(popup);
  // Only now: what the extension adds to the page comes once it has read it.
  await shoot(page, folder, 'page');
  await noteCall(popup);
  await seeNotification(worker, folder);
  await seeAgenda(popup);
  await shoot(popup, folder, 'popup');

  const desk = await extension.context.newPage();
  await desk.setViewportSize({ width: 1200, height: 900 });
  await desk.goto(`chrome-extension://${extension.id}/src/desk/index.html#/case/${RECEIPT}`);
  await desk.getByText(SERVICE_REQUEST).first().waitFor();
  say('The case file shows the call', `service request ${SERVICE_REQUEST}`);
  await shoot(desk, folder, 'case-file');
}

/** @param {Page} popup */
async function keepCase(popup) {
  const sighting = popup.getByTestId('page-sighting');
  await sighting.waitFor();
  const seen = {
    receipt: await sighting.getAttribute('data-receipt'),
    form: await sighting.getAttribute('data-form'),
    title: await sighting.getAttribute('data-title'),
    statusOn: await sighting.getAttribute('data-status-on'),
  };
  assert.deepEqual(seen, {
    receipt: RECEIPT,
    form: 'I-485',
    title: "Response To USCIS' Request For Evidence Was Received",
    statusOn: '2026-03-17',
  });
  say('The popup shows what the page says', Object.values(seen).join(' · '));
  await popup.getByTestId('keep-case').click();
  await popup.getByTestId('keep-case').waitFor({ state: 'detached' });
  say('Kept the case', RECEIPT);
}

/** @param {Page} popup */
async function noteCall(popup) {
  await popup.getByTestId('note-call').first().click();
  const form = popup.getByTestId('call-form');
  const startedAt = `${daysFromToday(-DAYS_AGO)}T10:15`;
  await form.getByTestId('call-started-at').fill(startedAt);
  await form.getByTestId('call-representative-name').fill('Ms. Sample');
  await form.getByTestId('call-service-request').fill(SERVICE_REQUEST);
  await form.getByTestId('save-call').click();
  await popup.getByTestId('saved').waitFor();
  say('Noted a call', `${startedAt}, service request ${SERVICE_REQUEST}`);
}

/**
 * @param {import('@playwright/test').Worker} worker
 * @param {string} folder
 */
async function seeNotification(worker, folder) {
  const standing = await waitFor('a notification', async () => {
    const ids = await readNotificationIds(worker);
    return ids.length > 0 ? ids : undefined;
  });
  const shown = (await readRecordedNotifications(worker)).find(({ id }) => standing.includes(id));
  assert.ok(shown, `no text is known of the notification ${standing.join(', ')}`);
  const text = `${shown.title}\n${shown.message}\n`;
  writeFileSync(join(folder, 'notification.txt'), text);
  say('The browser shows a notification', `${shown.title} / ${shown.message}`);
  say('  saved', relative(root, join(folder, 'notification.txt')));
}

/** @param {Page} popup */
async function seeAgenda(popup) {
  await popup.reload();
  const item = popup.locator(`[data-testid="agenda-item"][data-receipt="${RECEIPT}"]`).first();
  await item.waitFor();
  const countedOn = await item.getAttribute('data-counted-on');
  const step = await item.getAttribute('data-step');
  assert.equal(countedOn, daysFromToday(WAIT_IN_DAYS + 1 - DAYS_AGO));
  assert.equal(step, 'write-service-center');
  say('The agenda says what is due', `${step} since ${countedOn}: ${await item.innerText()}`);
}

/**
 * The local calendar date so many days from today.
 * @param {number} days
 */
function daysFromToday(days) {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/**
 * @template Found
 * @param {string} what
 * @param {() => Promise<Found | undefined>} look
 * @returns {Promise<Found>}
 */
async function waitFor(what, look) {
  const endsAt = performance.now() + STEP_LIMIT_MS;
  while (performance.now() < endsAt) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`There was no ${what} within ${STEP_LIMIT_MS / 1000} s.`);
}

/**
 * @param {Page} page
 * @param {string} folder
 * @param {string} name
 */
async function shoot(page, folder, name) {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  say('  picture', relative(root, path));
}

/**
 * @param {string} what
 * @param {string} seen
 */
function say(what, seen) {
  console.log(`${what}: ${seen.replaceAll(/\s+/g, ' ')}`);
}
