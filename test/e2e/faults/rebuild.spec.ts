import { expect, test, type Page } from '@playwright/test';
import { createSeededRandom } from '../../support/seeded-random.ts';
import { startInstalled } from '../support/installed-chromium.ts';
import { killRunning } from '../support/process-group.ts';
import { createInstalledProfile, type InstalledProfile } from '../support/installed-profile.ts';
import { isRebuilt, markSuspect, readDeviceId } from '../support/rebuilding.ts';
import { reconcile } from '../support/steps.ts';
import {
  beginToNote,
  expectOnce,
  expectSecondCopyOf,
  noteCalls,
  nothingSaid,
  readJournal,
  type Said,
} from './noted.ts';

const NOTES = 300;
/** How often the browser is killed; `npm run test:faults` asks for more. */
const KILLS = Number(process.env['FOLLOWTHROUGH_REBUILD_KILLS'] ?? 2);
const REBUILDINGS = 5;
const LONGEST_REBUILDING_MS = 400;
const SEED = Number(process.env['FOLLOWTHROUGH_SEED'] ?? 20_261_121);

let profile: InstalledProfile;
let said: Said;

test.beforeEach(() => {
  profile = createInstalledProfile();
  said = nothingSaid();
});
test.afterEach(async () => {
  await killRunning();
  profile.remove();
});

test(`the browser killed ${KILLS} times while the database is rebuilt: every note is there, in the same database`, async () => {
  test.setTimeout(60_000 + KILLS * 15_000);
  const random = createSeededRandom(SEED);
  let browser = await startInstalled(profile);
  await noteCalls(browser, said, 'the time before', NOTES);
  let popup = await browser.openPage('popup/index.html');
  const deviceId = await readDeviceId(popup);
  expect(deviceId).toBeDefined();
  for (let kill = 0; kill < KILLS; kill += 1) {
    await markSuspect(popup);
    // Not awaited: it is what is killed.
    reconcile(popup).catch(() => undefined);
    const moment = random.below(LONGEST_REBUILDING_MS);
    await new Promise((resolve) => setTimeout(resolve, moment));
    await browser.kill();

    browser = await startInstalled(profile);
    popup = await browser.openPage('popup/index.html');
    expect(await reconcile(popup)).toEqual({ ok: true });
    await expectAllThere(popup);
    expect(await readDeviceId(popup)).toBe(deviceId);
  }
  await browser.quit();
});

test('notes saved in another window while the database is rebuilt: every one is there, or was said not to be saved', async () => {
  test.setTimeout(120_000);
  const browser = await startInstalled(profile);
  const popup = await browser.openPage('popup/index.html');
  const { page, firstSaved } = await beginToNote(browser, said, 'meanwhile');
  await firstSaved;
  for (let rebuilding = 0; rebuilding < REBUILDINGS; rebuilding += 1) {
    const before = said.saved.size;
    await markSuspect(popup);
    await expect
      .poll(async () => {
        await reconcile(popup);
        return isRebuilt(popup);
      })
      .toBe(true);
    await expect.poll(() => said.saved.size).toBeGreaterThan(before + 3);
  }
  // The last one may be in the database alone; the next start adds it to the second copy.
  await page.close();
  expectOnce(await readJournal(popup), said);
  await browser.quit();

  const next = await startInstalled(profile);
  await expectAllThere(await next.openPage('popup/index.html'));
  await next.quit();
});

async function expectAllThere(popup: Page): Promise<void> {
  const entries = await readJournal(popup);
  expectOnce(entries, said);
  await expectSecondCopyOf(popup, entries);
}
