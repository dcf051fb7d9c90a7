import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { upgrades } from '../../src/storage/upgrades.ts';
import { startInstalled, type InstalledChromium } from './support/installed-chromium.ts';
import { createInstalledProfile, type InstalledProfile } from './support/installed-profile.ts';
import { readEntries } from './support/journal.ts';
import { buildNextVersion, NEXT_VERSION, putPackage } from './support/next-version.ts';
import { killRunning } from './support/process-group.ts';
import { expectFrozenShown, FROZEN_IDS, putFrozenDatabase } from './support/shown-database.ts';

/** The version of the database after this one. */
const NEXT = upgrades.length + 1;
const THIS_PACKAGE = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

/** An opening is waited for 5 s, and what holds it up asked for a second more, before anything is said. */
const SAID_BY = { timeout: 20_000 };

type OwnPage = {
  readonly chrome: {
    readonly runtime: {
      readonly getManifest: () => { readonly version: string };
      readonly reload: () => void;
    };
  };
  holder?: IDBDatabase;
};

let nextPackage: string;
let profile: InstalledProfile;
test.beforeAll(async () => {
  nextPackage = await buildNextVersion('upgrade');
});
test.beforeEach(() => {
  profile = createInstalledProfile();
});
test.afterEach(async () => {
  await killRunning();
  profile.remove();
});

test('an update that changes the stores keeps everything', async () => {
  const browser = await startWithFrozen();
  const page = await browser.openPage('popup/index.html');
  putPackage(profile, nextPackage, NEXT_VERSION);
  await page
    .evaluate(() => (globalThis as unknown as OwnPage).chrome.runtime.reload())
    // The page goes with the extension, mostly before it has answered.
    .catch(() => undefined);
  // Its pages can't be opened while it is being loaded.
  await expect(async () => {
    const again = await browser.openPage('desk/index.html#/settings');
    expect(await readVersion(again)).toBe(NEXT_VERSION);
    await again.close();
  }).toPass();

  await expectFrozenShown((route) => browser.openPage(`desk/index.html${route}`));
  await expectUpdated(await openQuietPage(browser));
  await browser.quit();
});

test('an old window that is open lets the update through, says so, and keeps what is typed', async () => {
  const browser = await startWithFrozen();
  const old = await browser.openPage('popup/index.html');
  await old.getByTestId('note-call').click();
  await old.getByTestId('call-case').fill('EAC2190012348');
  await old.getByTestId('call-notes').pressSequentially('Typed before. ');
  // The worker and the open window go on with the old code, as long as the browser lets them.
  putPackage(profile, nextPackage);

  const desk = await browser.openPage('desk/index.html#/cases?closed=shown');
  await expect(desk.getByTestId('case-row')).toHaveCount(4);
  await expect(old.getByTestId('updated')).toBeVisible();
  await old.getByTestId('call-notes').pressSequentially('Typed after.');
  await old.getByTestId('save-call').click();
  await expect(old.getByTestId('not-saved')).toContainText('Followthrough was updated');
  await expect(old.getByTestId('call-notes')).toHaveValue('Typed before. Typed after.');

  await old.getByTestId('open-again').click();
  // The frozen record is one whose screen is masked.
  const begun = old.getByTestId('begun-form').filter({ hasText: 'EAC (… 2348)' });
  await begun.getByTestId('continue-call').click();
  await expect(old.getByTestId('call-notes')).toHaveValue('Typed before. Typed after.');
  await expect(old.getByTestId('updated')).toBeHidden();
  await expectUpdated(await openQuietPage(browser));
  await browser.quit();
});

test('a window that does not let go is named, nobody waits for ever, and all go on once it is closed', async () => {
  const browser = await startWithFrozen();
  const holder = await openQuietPage(browser);
  await holder.evaluate(async () => {
    const opening = indexedDB.open('followthrough');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    (globalThis as unknown as OwnPage).holder = opening.result;
  });
  putPackage(profile, nextPackage);

  const second = await browser.openPage('desk/index.html#/cases?closed=shown');
  const third = await browser.openPage('popup/index.html');
  // Only the first that opens it is told by the browser, which may be the worker.
  for (const each of [second, third]) {
    await expect(each.getByRole('alert').first()).toContainText(
      'Close the other windows of Followthrough',
      SAID_BY,
    );
  }

  await holder.close();
  await expect(second.getByTestId('case-row')).toHaveCount(4);
  await expect(third.getByTestId('agenda-item').first()).toBeVisible();
  await expect(second.getByRole('alert')).toHaveCount(0);
  await expect(third.getByRole('alert')).toHaveCount(0);
  await expectUpdated(await openQuietPage(browser));
  await browser.quit();
});

test('an older version leaves the record alone, says what to do, and saves a copy of all of it', async () => {
  const first = await startWithFrozen();
  putPackage(profile, nextPackage);
  await expectFrozenShown((route) => first.openPage(`desk/index.html${route}`));
  await first.quit();
  putPackage(profile, THIS_PACKAGE);

  const browser = await startInstalled(profile);
  const desk = await browser.openPage('desk/index.html#/cases?closed=shown');
  await expect(desk.getByRole('alert').first()).toContainText('update Followthrough');
  const popup = await browser.openPage('popup/index.html');
  await expect(popup.getByRole('alert').first()).toContainText('update Followthrough');
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByTestId('save-raw-copy').first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^followthrough-stored-\d{4}-\d\d-\d\d\.jsonl$/);
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { store?: string; value?: object });
  expect(lines[0]).toMatchObject({ followthrough: 'raw copy', databaseVersion: NEXT });
  const entries = lines.filter(({ store }) => store === 'entries').map(({ value }) => value);
  expect(entries).toEqual(
    FROZEN_IDS.map((id) => expect.objectContaining({ id, later: 'rewritten' })),
  );
  await expectUpdated(await openQuietPage(browser));
  await browser.quit();

  putPackage(profile, nextPackage);
  const newer = await startInstalled(profile);
  await expectFrozenShown((route) => newer.openPage(`desk/index.html${route}`));
  await newer.quit();
});

/** A browser with this version, whose database is the frozen one. */
async function startWithFrozen(): Promise<InstalledChromium> {
  const browser = await startInstalled(profile);
  const page = await browser.openPage('popup/index.html');
  await expect(page.getByTestId('note-call').first()).toBeVisible();
  await putFrozenDatabase(page);
  await page.close();
  return browser;
}

/** A page of the extension in which none of its code runs. */
async function openQuietPage(browser: InstalledChromium): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${profile.id}/manifest.json`);
  return page;
}

/** The database is that of the next version, and holds every entry once. */
async function expectUpdated(quietPage: Page): Promise<void> {
  const databases = await quietPage.evaluate(() => indexedDB.databases());
  expect(databases).toEqual([{ name: 'followthrough', version: NEXT }]);
  expect(await readEntries(quietPage)).toEqual(
    FROZEN_IDS.map((id) => expect.objectContaining({ id, later: 'rewritten' })),
  );
}

async function readVersion(page: Page): Promise<string> {
  return page.evaluate(
    () => (globalThis as unknown as OwnPage).chrome.runtime.getManifest().version,
  );
}
