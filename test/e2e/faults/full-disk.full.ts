import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstalled } from '../support/installed-chromium.ts';
import { createInstalledProfile } from '../support/installed-profile.ts';
import { killRunning } from '../support/process-group.ts';
import { beginToNote, expectOnce, noteCalls, nothingSaid, readJournal } from './noted.ts';
import { findMount } from './requirements.ts';
import { readDeviceId } from '../support/rebuilding.ts';
import { reconcile } from '../support/steps.ts';

const DISK = '200m';
/** With this much left, in bytes, a browser's writes fail half way; with none at all they fail at once. */
const LEFT = [0, 120_000, 145_000, 170_000];
const FILLER_BLOCK = 4096;

const mount = findMount();

/** What is done between the space coming back and the restart. */
const AFTERWARDS = [
  ['the popup opened', false],
  ['notes saved again', true],
] as const;

for (const left of LEFT) {
  for (const [what, areNotesSaved] of AFTERWARDS) {
    test(`a disk that fills up to ${left / 1000} kB while notes are saved, space again, ${what}, a restart: every note is there`, async () => {
      test.skip(
        'missing' in mount,
        `Not run: this needs ${'missing' in mount ? mount.missing : ''}.`,
      );
      test.setTimeout(180_000);
      const disk = mkdtempSync(join(tmpdir(), 'followthrough-disk-'));
      run('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]);
      try {
        await fillSaveAndRestart(disk, left, areNotesSaved);
      } finally {
        await killRunning();
        run('umount', ['--lazy', disk]);
        rmSync(disk, { recursive: true, force: true });
      }
    });
  }
}

async function fillSaveAndRestart(
  disk: string,
  left: number,
  areNotesSaved: boolean,
): Promise<void> {
  const profile = createInstalledProfile(disk);
  const said = nothingSaid();
  const browser = await startInstalled(profile);
  await noteCalls(browser, said, 'the time before', 40);

  const filler = join(disk, 'filler');
  fillUpTo(disk, filler, left);
  const noting = await beginToNote(browser, said, 'the full disk', { length: 5000 });
  await expect.poll(() => said.notSaved.length, { timeout: 60_000 }).toBeGreaterThan(2);
  await noting.page.close();
  rmSync(filler);
  if (areNotesSaved) {
    await noteCalls(browser, { ...said, notSaved: [] }, 'the time after', 3);
  }
  const popup = await browser.openPage('popup/index.html');
  // It answers when it has looked after both copies.
  expect(await reconcile(popup)).toEqual({ ok: true });
  const deviceId = await readDeviceId(popup);
  expect(deviceId).toBeDefined();
  await browser.quit();

  const next = await startInstalled(profile);
  const again = await next.openPage('popup/index.html');
  const readLost = async (): Promise<readonly string[]> => {
    const ids = new Set((await readJournal(again)).map(({ id }) => id));
    return [...said.saved]
      .filter((id) => !ids.has(id))
      .map((id) => `${id}, ${said.pending.has(id) ? 'second copy pending' : 'in both copies'}`);
  };
  await expect.poll(readLost, 'notes that are not back').toEqual([]);
  expectOnce(await readJournal(again), said);
  // Which no second copy holds: with it what rang would be gone.
  expect(await readDeviceId(again), 'the database that there was').toBe(deviceId);
  await next.quit();
}

/** Fills the disk until so many bytes are left. */
function fillUpTo(disk: string, filler: string, left: number): void {
  for (;;) {
    const { bavail, bsize } = statfsSync(disk);
    const free = bavail * bsize;
    const room = free - Math.ceil(left / FILLER_BLOCK) * FILLER_BLOCK;
    if (room < FILLER_BLOCK) return;
    try {
      writeFileSync(filler, Buffer.alloc(Math.min(room, 8_388_608)), { flag: 'a' });
    } catch (error) {
      // The browser was faster.
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw error;
    }
  }
}

function run(command: string, parameters: string[]): void {
  const { status, stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}
