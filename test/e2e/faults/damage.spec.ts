import { expect, test, type Page } from '@playwright/test';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startInstalled } from '../support/installed-chromium.ts';
import { createInstalledProfile, type InstalledProfile } from '../support/installed-profile.ts';
import { killRunning } from '../support/process-group.ts';
import * as damages from './damages.ts';
import { setVersion } from './new-version.ts';
import {
  expectOnce,
  expectSecondCopyOf,
  noteCalls,
  nothingSaid,
  readJournal,
  type Said,
} from './noted.ts';

/** Enough for two files of the second copy. */
const EARLIER = 60;
const LATER = 90;
/** Everything comes back after a start on a busy machine: whole matters here, not how soon. */
const BROUGHT_BACK = { timeout: 30_000 };

let profile: InstalledProfile;
let said: Said;
/** States of the profile: after the earlier notes, after the later ones, and after other later ones. */
let earlier: string;
let later: string;
let otherwise: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  profile = createInstalledProfile();
  said = nothingSaid();
  await noteInOneGo('before', EARLIER, said);
  earlier = keepState('earlier');
  await noteInOneGo('otherwise', 5, nothingSaid());
  otherwise = keepState('otherwise');
  putBack(earlier);
  await noteInOneGo('after', LATER, said);
  later = keepState('later');
});
test.afterAll(() => profile.remove());
test.beforeEach(() => putBack(later));
test.afterEach(killRunning);

test.describe('the database', () => {
  const losses: [what: string, damage: () => void][] = [
    ['with 2 KB of garbage in its log', () => damages.spoilLog(profile)],
    ['with garbage for its list of files', () => damages.spoilManifest(profile)],
    ['without the files of its rows', () => damages.deleteRows(profile)],
    ['whose folder was deleted', () => damages.deleteDatabase(profile)],
    ['of an earlier day put back', () => damages.takeDatabaseOf(profile, earlier)],
  ];
  for (const [what, damage] of losses) {
    test(`${what}: every note is back, and she is told`, async () => {
      damage();
      await expectAllBack({ told: true });
    });
  }

  test('that can’t be opened at all: she is told what to do, and all is back once it can be', async () => {
    damages.blockDatabase(profile);
    const browser = await startInstalled(profile);
    const popup = await browser.openPage('popup/index.html');
    await expect(popup.getByRole('alert').first()).toContainText('do not remove the extension');
    // Nothing can be typed over what may have been typed before.
    await popup.getByTestId('note-call').click();
    await expect(popup.getByTestId('unread-draft')).toContainText('do not remove the extension');
    await expect(popup.getByTestId('save-call')).toHaveCount(0);
    await browser.quit();
    rmSync(profile.databaseDir, { force: true });
    await expectAllBack({ told: true });
  });

  test('deleted, and a swap file left beside the second copy: every note is back', async () => {
    const browser = await startInstalled(profile);
    await leaveSwapFile(await browser.openPage('popup/index.html'));
    await browser.kill();
    damages.deleteDatabase(profile);
    await expectAllBack({ told: true });
  });
});

test.describe('the second copy', () => {
  const losses: [what: string, damage: () => void][] = [
    ['whose last file was deleted', () => damages.deleteSegment(profile, 'last')],
    ['whose last file is torn', () => damages.tearSegment(profile, 'last')],
    ['whose last file has a spoilt head', () => damages.spoilSegmentHead(profile, 'last')],
    ['that was deleted', () => damages.deleteSecondCopy(profile)],
    ['of an earlier day put back', () => damages.takeSecondCopyOf(profile, earlier)],
  ];
  for (const [what, damage] of losses) {
    test(`${what}: no note is gone, and it is whole again`, async () => {
      damage();
      await expectAllBack({ told: false });
    });
  }
});

test('the second copy whose first file was deleted is whole again after an update, and no word is said', async () => {
  damages.deleteSegment(profile, 'first');
  setVersion(profile, '0.1.1');
  await expectAllBack({ told: false });
});

test('copies that went different ways: both come to hold every note of either', async () => {
  damages.takeSecondCopyOf(profile, otherwise);
  const browser = await startInstalled(profile);
  const popup = await browser.openPage('popup/index.html');
  await expect
    .poll(
      async () => (await notesOf(popup)).filter((note) => note.endsWith('of otherwise')).length,
      BROUGHT_BACK,
    )
    .toBe(5);
  const entries = await readJournal(popup);
  expectOnce(entries, said);
  await expectSecondCopyOf(popup, entries);
  await browser.quit();
});

/** Every note comes back to both copies, and is still there after one more start. */
async function expectAllBack({ told }: { told: boolean }): Promise<void> {
  const browser = await startInstalled(profile);
  const popup = await browser.openPage('popup/index.html');
  await expect
    .poll(async () => (await notesOf(popup)).length, {
      message: 'notes in the journal',
      ...BROUGHT_BACK,
    })
    .toBe(EARLIER + LATER);
  const entries = await readJournal(popup);
  expectOnce(entries, said);
  await expectSecondCopyOf(popup, entries);
  // What she opens next lists what was restored, and says that it was.
  const again = await browser.openPage('popup/index.html');
  await expect(again.getByTestId('agenda-item').first()).toBeVisible();
  if (told) await expect(again.getByTestId('restored')).toBeVisible();
  await browser.quit();

  const next = await startInstalled(profile);
  const afterwards = await readJournal(await next.openPage('popup/index.html'));
  await next.quit();
  expectOnce(afterwards, said);
}

async function notesOf(popup: Page): Promise<string[]> {
  const entries = await readJournal(popup);
  return entries.flatMap(({ fact }) => fact.notes ?? []);
}

async function noteInOneGo(label: string, count: number, heard: Said): Promise<void> {
  const browser = await startInstalled(profile);
  await noteCalls(browser, heard, label, count);
  await browser.quit();
}

/** What a browser that was killed while it wrote a file leaves behind. */
async function leaveSwapFile(ownPage: Page): Promise<void> {
  await ownPage.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle('journal');
    const handle = await directory.getFileHandle('00000001-000.jsonl');
    // Never closed: what is written lies in the swap file.
    await (await handle.createWritable()).write('{"lastArrival":9999,"digest":"torn');
  });
}

function keepState(name: string): string {
  const state = join(profile.userDataDir, '..', name);
  cpSync(profile.userDataDir, state, { recursive: true });
  return state;
}

function putBack(state: string): void {
  rmSync(profile.userDataDir, { recursive: true, maxRetries: 10 });
  cpSync(state, profile.userDataDir, { recursive: true });
}
