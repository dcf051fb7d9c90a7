import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { createSeededRandom } from '../../support/seeded-random.ts';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { startInstalled, type InstalledChromium } from '../support/installed-chromium.ts';
import { createInstalledProfile, type InstalledProfile } from '../support/installed-profile.ts';
import { readEntries } from '../support/journal.ts';
import { upgrades } from '../../../src/storage/upgrades.ts';
import { buildNextVersion, NEXT_VERSION, putPackage } from '../support/next-version.ts';
import { killRunning } from '../support/process-group.ts';
import { expectSecondCopyOf, type IdentifiedEntry } from './noted.ts';

/** The version of the database after this one. */
const NEXT = upgrades.length + 1;
const THIS_PACKAGE = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));
/** How often the browser is killed; `npm run test:faults` asks for more. */
const KILLS = Number(process.env['FOLLOWTHROUGH_UPGRADE_KILLS'] ?? 2);
const SEED = Number(process.env['FOLLOWTHROUGH_SEED'] ?? 20_261_121);
const CASES = 400;
/** What a kill left may have to be brought back from the second copy first: whole matters here, not how soon. */
const BROUGHT_BACK = { timeout: 30_000 };

type Row = IdentifiedEntry & { readonly later?: string };
type Stored = { readonly version: number | undefined; readonly rows: readonly Row[] };

let profile: InstalledProfile;
let nextPackage: string;
let before: string;
let ids: readonly string[];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  nextPackage = await buildNextVersion('upgrade-kills');
  profile = createInstalledProfile();
  const browser = await startInstalled(profile);
  const page = await browser.openPage('desk/index.html');
  const fill = toPageFunction<number>(await bundleForPage('fill-journal'), `fillJournal(${CASES})`);
  await page.evaluate(fill);
  await browser.quit();
  // What was poured in is in no second copy before the next start, and without one a browser that is
  // killed may throw all of it away.
  await inBrowser(async (again) => {
    const quietPage = await openQuietPage(again);
    const { rows } = await readStored(quietPage);
    ids = rows.map(({ id }) => id);
    await expectSecondCopyOf(quietPage, rows);
  });
  before = join(profile.userDataDir, '..', 'before');
  cpSync(profile.userDataDir, before, { recursive: true });
});
test.afterEach(killRunning);
test.afterAll(() => profile.remove());

test(`the browser killed ${KILLS} times during an update: the record is of one version or the other, and whole`, async () => {
  test.setTimeout(60_000 + KILLS * 90_000);
  const random = createSeededRandom(SEED);
  const versions: (number | undefined)[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    rmSync(profile.userDataDir, { recursive: true, maxRetries: 10 });
    cpSync(before, profile.userDataDir, { recursive: true });
    putPackage(profile, THIS_PACKAGE);
    // Not in the last part of it, which would be done before the browser is dead.
    await killDuringUpdate(random.below(ids.length / 2));

    // This version starts no update, so that what was left can be looked at.
    putPackage(profile, THIS_PACKAGE);
    const { version, rows } = await inBrowser(async (browser) => {
      const quietPage = await openQuietPage(browser);
      const readIds = async () => (await readStored(quietPage)).rows.map(({ id }) => id);
      await expect.poll(readIds, { message: 'every entry, once', ...BROUGHT_BACK }).toEqual(ids);
      return readStored(quietPage);
    });
    versions.push(version);
    const isRewritten = new Set(rows.map(({ later }) => later === 'rewritten'));
    expect([...isRewritten], `version ${version}`).toEqual([version === NEXT]);

    // Under its own number: Chromium keeps the worker of a package whose version is the same, and the
    // worker of this version can't open what the next one has made.
    putPackage(profile, nextPackage, NEXT_VERSION);
    const after = await inBrowser(async (browser) => {
      const desk = await browser.openPage('desk/index.html#/cases');
      await expect(desk.getByTestId('case-row').first()).toBeVisible(BROUGHT_BACK);
      const quietPage = await openQuietPage(browser);
      await expect
        .poll(async () => (await readStored(quietPage)).rows.length, BROUGHT_BACK)
        .toBe(rows.length);
      return readStored(quietPage);
    });
    expect(after.version).toBe(NEXT);
    expect(after.rows.map(({ id }) => id)).toEqual(ids);
  }
  expect(versions, 'kills that cut an update short').toContain(upgrades.length);
  const description = `versions after ${KILLS} kills: ${versions.join(', ')}`;
  test.info().annotations.push({ type: 'count', description });
});

/** Starts with this version, lets the next one begin its update, and kills when it has come so far. */
async function killDuringUpdate(rows: number): Promise<void> {
  const browser = await startInstalled(profile);
  const watching = await openQuietPage(browser);
  // Kept in the page, which hears it from the first message on however slow the way to here is.
  await watching.evaluate(
    (wanted) => {
      const progress = new BroadcastChannel('upgrade-progress');
      const reached = new Promise<void>((resolve) => {
        progress.addEventListener('message', ({ data }: MessageEvent<number>) => {
          if (data >= wanted) resolve();
        });
      });
      Object.assign(globalThis, { reached });
    },
    Math.floor(rows / 100) * 100,
  );
  putPackage(profile, nextPackage);
  // It may be gone before the page is there.
  browser.openPage('desk/index.html#/cases').catch(() => undefined);
  await watching.evaluate(() => (globalThis as unknown as { reached: Promise<void> }).reached);
  await browser.kill();
}

async function inBrowser<Result>(
  work: (browser: InstalledChromium) => Promise<Result>,
): Promise<Result> {
  const browser = await startInstalled(profile);
  const result = await work(browser);
  await browser.quit();
  return result;
}

/** A page of the extension in which none of its code runs. */
async function openQuietPage(browser: InstalledChromium): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${profile.id}/manifest.json`);
  return page;
}

async function readStored(quietPage: Page): Promise<Stored> {
  const rows = (await readEntries(quietPage)) as unknown as Row[];
  const [database] = await quietPage.evaluate(() => indexedDB.databases());
  return { version: database?.version, rows };
}
