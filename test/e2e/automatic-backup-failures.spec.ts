import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import {
  letHoursPass,
  loseKey,
  readSealed,
  startDownloading,
  switchOn,
} from './support/automatic-backups.ts';
import type { DownloadingProfile } from './support/downloading-profile.ts';
import { createDownloadingProfile } from './support/downloading-profile.ts';
import { expect, test } from './support/extension.ts';
import type { InstalledChromium } from './support/installed-chromium.ts';
import { killRunning } from './support/process-group.ts';
import { recordInCase } from './support/recorded-case.ts';
import { RECEIPT } from './support/steps.ts';

type OwnPage = {
  readonly chrome: {
    readonly permissions: {
      request: (asked: object, answer?: (isGiven: boolean) => void) => Promise<boolean>;
      readonly remove: (given: object) => Promise<boolean>;
    };
  };
};

let profile: DownloadingProfile;
let browser: InstalledChromium;
test.beforeEach(async () => {
  profile = createDownloadingProfile();
  browser = await startDownloading(profile);
});
test.afterEach(async () => {
  await killRunning();
  profile.remove();
});

/** The room of backups with a case that is on record. */
async function openRoom(): Promise<Page> {
  const desk = await browser.openPage('desk/index.html#/backup');
  await recordInCase(desk, RECEIPT, () => [{ type: 'case-kept' }]);
  return desk;
}

/** Has a backup become due, and the agenda of another tab opened, which tries to write it. */
async function openAgendaWhenDue(desk: Page): Promise<Page> {
  await letHoursPass(desk, 25);
  await recordInCase(desk, RECEIPT, () => [{ type: 'case-described', patch: { label: 'Rosa' } }]);
  return browser.openPage('desk/index.html#/agenda');
}

test('where the browser takes the permission away, the agenda says so and leads to allowing it again', async () => {
  const desk = await openRoom();
  await switchOn(desk);
  await desk.evaluate(() =>
    (globalThis as unknown as OwnPage).chrome.permissions.remove({ permissions: ['downloads'] }),
  );
  const agenda = await openAgendaWhenDue(desk);
  const band = agenda.getByTestId('backup-failed-banner');
  await expect(band).toContainText('the browser no longer allows it.');
  await expectAccessible(agenda);
  const popup = await browser.openPage('popup/index.html');
  await expect(popup.getByTestId('backup-failed-banner')).toContainText('no longer allows it');
  await expectAccessible(popup);

  await agenda.bringToFront();
  await band.getByRole('link', { name: 'Allow it again' }).click();
  await expect(agenda.getByTestId('automatic-backup')).toBeFocused();
  await expect(agenda.getByTestId('backup-failed')).toContainText('The last try failed');
  await expectAccessible(agenda);
  await agenda.getByTestId('backup-mend').click();
  await expect(agenda.getByTestId('backup-failed')).toHaveCount(0);
  await expect.poll(profile.readBackups).toHaveLength(2);
  await expect(popup.getByTestId('backup-failed-banner')).toHaveCount(0);
});

test('where the permission is refused, nothing is switched on, and the room says so', async () => {
  const desk = await openRoom();
  // The browser's own question stands outside every page, where no test can press its buttons.
  await desk.evaluate(() => {
    (globalThis as unknown as OwnPage).chrome.permissions.request = (_asked, answer) => {
      // Chromium answers either way.
      answer?.(false);
      return Promise.resolve(false);
    };
  });
  await desk.getByTestId('automatic-plain').check();
  await desk.getByTestId('backup-on').click();
  await expect(desk.getByTestId('backup-not-on')).toContainText('nothing was switched on');
  await expect(desk.getByTestId('backup-off')).toHaveCount(0);
  expect(profile.readBackups()).toEqual([]);
});

test('where the folder can’t be written, the agenda says so, until it can', async () => {
  const desk = await openRoom();
  await switchOn(desk);
  rmSync(profile.backupDir, { recursive: true });
  // A file stands where the folder has to be: so it can't be written even by root.
  writeFileSync(profile.backupDir, '');
  const agenda = await openAgendaWhenDue(desk);
  const band = agenda.getByTestId('backup-failed-banner');
  await expect(band).toContainText('could not write to its folder for downloads');
  await band.getByRole('link', { name: 'Try again' }).click();
  // It has the focus when the room has come, gives it to the button, and has it again once that was tried.
  await expect(agenda.getByTestId('automatic-backup')).toBeFocused();
  await agenda.getByTestId('backup-mend').click();
  await expect(agenda.getByTestId('automatic-backup')).toBeFocused();
  await expect(agenda.getByTestId('backup-failed')).toContainText('could not write');

  rmSync(profile.backupDir);
  await agenda.getByTestId('backup-mend').click();
  await expect(agenda.getByTestId('backup-failed')).toHaveCount(0);
  await expect.poll(profile.readBackups).toHaveLength(1);
});

test('where the key was lost, a passphrase is given again, and opens what comes then', async () => {
  const desk = await openRoom();
  await switchOn(desk);
  const [before] = profile.readBackups();
  await loseKey(desk);
  const agenda = await openAgendaWhenDue(desk);
  await agenda
    .getByTestId('backup-failed-banner')
    .getByRole('link', { name: 'Give a passphrase again' })
    .click();
  await agenda.getByTestId('backup-mend').click();
  await expect(agenda.getByTestId('backup-passphrase')).toBeFocused();
  await expectAccessible(agenda);
  const another = 'kettles under seven rivers';
  await agenda.getByTestId('backup-passphrase').fill(another);
  await agenda.getByTestId('backup-passphrase-again').fill(another);
  await agenda.getByTestId('backup-mend').click();
  await expect(agenda.getByTestId('backup-failed')).toHaveCount(0);
  const fresh = profile.readBackups().find((name) => name !== before) ?? '';
  expect(await readSealed(join(profile.backupDir, fresh), another)).toContain('Rosa');
});
