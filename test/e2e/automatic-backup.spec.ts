import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/accessibility.ts';
import {
  letHoursPass,
  PASSPHRASE,
  readSealed,
  startDownloading,
  switchOn,
} from './support/automatic-backups.ts';
import { chooseFile, onAnotherMachine } from './support/backups.ts';
import type { DownloadingProfile } from './support/downloading-profile.ts';
import { createDownloadingProfile } from './support/downloading-profile.ts';
import { expect, test } from './support/extension.ts';
import { killRunning } from './support/process-group.ts';
import { recordInCase } from './support/recorded-case.ts';
import { RECEIPT } from './support/steps.ts';

const NOTE = 'Said it would take a month';

let profile: DownloadingProfile;
test.beforeEach(() => {
  profile = createDownloadingProfile();
});
test.afterEach(async () => {
  await killRunning();
  profile.remove();
});

test('backups end sealed in the folder for downloads, also by the worker alone, and open elsewhere', async () => {
  const browser = await startDownloading(profile);
  const desk = await browser.openPage('desk/index.html#/backup');
  await recordInCase(desk, RECEIPT, () => [{ type: 'case-kept' }]);
  const part = desk.getByTestId('automatic-backup');
  await part.getByTestId('backup-passphrase').fill(PASSPHRASE);
  await part.getByTestId('backup-passphrase-again').fill('a long way up');
  await part.getByTestId('backup-on').click();
  await expect(part.getByRole('alert')).toHaveText('The two passphrases are not the same.');
  await expect(part.getByTestId('backup-passphrase-again')).toBeFocused();
  await expectAccessible(desk);
  expect(profile.readBackups()).toEqual([]);
  await switchOn(desk);
  const [first = ''] = profile.readBackups();
  expect(first).toMatch(/^backup-\d{4}-\d\d-\d\d\.followthrough$/);
  expect(readFileSync(join(profile.backupDir, first), 'latin1')).not.toContain(RECEIPT);
  expect(await readSealed(join(profile.backupDir, first))).toContain(RECEIPT);

  await letHoursPass(desk, 25);
  await recordInCase(desk, RECEIPT, ({ call }) => [call(1, -1, { notes: NOTE })]);
  await browser.quit();
  // No page is opened: the worker alone writes the next one, and not over the first.
  const again = await startDownloading(profile);
  await expect.poll(profile.readBackups).toHaveLength(2);
  const second = profile.readBackups().find((name) => name !== first) ?? '';
  expect(second).toMatch(/^backup-.*\.followthrough$/);
  await again.quit();

  await onAnotherMachine(async (other) => {
    const there = await other.openDesk('#/backup');
    await chooseFile(there, readFileSync(join(profile.backupDir, second)));
    await there.getByTestId('unlock-passphrase').fill(PASSPHRASE);
    await there.getByTestId('unlock').click();
    await there.getByTestId('restore-take-over').click();
    await expect(there.getByTestId('restore-done')).toContainText('2 entries were added.');
    await there.goto(there.url().replace(/#.*/, `#/case/${RECEIPT}`));
    await expect(there.getByText(NOTE).first()).toBeVisible();
  });
});

test('how often and how many is changed while it is on, and needs no passphrase', async () => {
  const browser = await startDownloading(profile);
  const desk = await browser.openPage('desk/index.html#/backup');
  await recordInCase(desk, RECEIPT, () => [{ type: 'case-kept' }]);
  await switchOn(desk);
  const part = desk.getByTestId('automatic-backup');
  await part.getByTestId('backup-every').selectOption({ label: 'Every week' });
  await expect(part.getByTestId('saved')).toHaveText('Saved');
  await part.getByTestId('backup-keep').selectOption('3');
  await expect(part.getByTestId('backup-keep')).toHaveValue('3');
  await expectAccessible(desk);
  await desk.reload();
  await expect(part.getByTestId('backup-every')).toHaveValue('week');
  await expect(part.getByTestId('backup-keep')).toHaveValue('3');
  await expect(part.getByTestId('backup-passphrase')).toHaveCount(0);

  const written = [...profile.readBackups()];
  for (const n of [1, 2, 3]) {
    // Whatever writes what is due: the next one is new beside these.
    const before = profile.readBackups();
    await letHoursPass(desk, 7 * 24);
    await recordInCase(desk, RECEIPT, () => [
      { type: 'case-described', patch: { label: `Label ${n}` } },
    ]);
    // The desk writes what is due when it is opened.
    await desk.reload();
    const fresh = () => profile.readBackups().filter((name) => !before.includes(name));
    await expect.poll(fresh).toHaveLength(1);
    written.push(...fresh());
  }
  const [oldest, ...kept] = written;
  await expect.poll(profile.readBackups).toEqual(kept.toSorted());
  expect(kept).not.toContain(oldest);

  const before = profile.readBackups();
  await letHoursPass(desk, 25);
  await recordInCase(desk, RECEIPT, ({ call }) => [call(1, -1, { notes: NOTE })]);
  await part.getByTestId('backup-every').selectOption({ label: 'Every day' });
  // Opened once it is there: to open a sealed file takes the processor a good while.
  const fresh = () => profile.readBackups().filter((name) => !before.includes(name));
  await expect.poll(fresh).toHaveLength(1);
  expect(await readSealed(join(profile.backupDir, fresh()[0] ?? ''))).toContain(NOTE);

  await part.getByTestId('backup-off').click();
  await expect(part.getByTestId('backup-on')).toBeVisible();
  await expect(part).toBeFocused();
  await browser.quit();
});
