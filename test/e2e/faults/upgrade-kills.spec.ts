import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { createSeededRandom } from '../../support/seeded-random.ts';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { startInstalled, type InstalledChromium } from '../support/installed-chromium.ts';
import { createInstalledProfile, type InstalledProfile } from '../support/installed-profile.ts';
import { readEntries } from '../support/journal.ts';
import { buildNextVersion, putPackage } from '../support/next-version.ts';
import { killRunning } from '../support/process-group.ts';

const THIS_PACKAGE = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));
/** How often the browser is killed; `npm run test:faults` asks for more. */
const KILLS = Number(process.env['FOLLOWTHROUGH_UPGRADE_KILLS'] ?? 3);
const SEED = Number(process.env['FOLLOWTHROUGH_SEED'] ?? 20_261_121);
const CASES = 400;

type Row = { readonly id: string; readonly later?: string };
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
  ids = (await readStored(await openQuietPage(browser))).rows.map(({ id }) => id);
  await browser.quit();
  before = join(profile.userDataDir, '..', 'before');
  cpSync(profile.userDataDir, before, { recursive: true });
});
test.afterEach(killRunning);
test.afterAll(() => profile.remove());

test(`the browser killed ${KILLS} times during an update: the record is of one version or the other, and whole`, async () => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const random = createSeededRandom(SEED);
  const versions: (number | undefined)[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    rmSync(profile.userDataDir, { recursive: true, maxRetries: 10 });
    cpSync(before, profile.userDataDir, { recursive: true });
    putPackage(profile, THIS_PACKAGE);
    await killDuringUpdate(random.below(ids.length));

    // This version starts no update, so that what was left can be looked at.
    putPackage(profile, THIS_PACKAGE);
    const { version, rows } = await inBrowser(async (browser) =>
      readStored(await openQuietPage(browser)),
    );
    versions.push(version);
    expect(
      rows.map(({ id }) => id),
      'every entry, once',
    ).toEqual(ids);
    const isRewritten = new Set(rows.map(({ later }) => later === 'rewritten'));
    expect([...isRewritten], `version ${version}`).toEqual([version === 2]);

    putPackage(profile, nextPackage);
    const after = await inBrowser(async (browser) => {
      const desk = await browser.openPage('desk/index.html#/cases');
      await expect(desk.getByTestId('case-row').first()).toBeVisible();
      return readStored(await openQuietPage(browser));
    });
    expect(after.version).toBe(2);
    expect(after.rows).toEqual(rows.map((row) => ({ ...row, later: 'rewritten' })));
  }
  expect(versions, 'kills that cut an update short').toContain(1);
  const description = `versions after ${KILLS} kills: ${versions.join(', ')}`;
  test.info().annotations.push({ type: 'count', description });
});

/** Starts with this version, lets the next one begin its update, and kills when it has come so far. */
async function killDuringUpdate(rows: number): Promise<void> {
  const browser = await startInstalled(profile);
  const watching = await openQuietPage(browser);
  const reached = new Promise<void>((resolve) => {
    void watching.exposeFunction('tellReached', resolve);
  });
  await watching.evaluate(
    (wanted) => {
      const progress = new BroadcastChannel('upgrade-progress');
      progress.addEventListener('message', ({ data }: MessageEvent<number>) => {
        const { tellReached } = globalThis as unknown as { tellReached: () => void };
        if (data >= wanted) tellReached();
      });
    },
    Math.floor(rows / 100) * 100,
  );
  putPackage(profile, nextPackage);
  // It may be gone before the page is there.
  browser.openPage('desk/index.html#/cases').catch(() => undefined);
  await reached;
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
