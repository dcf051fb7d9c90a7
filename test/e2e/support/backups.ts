import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import { launchChromium } from '../../../scripts/launch-chromium.mjs';
import type { Extension } from './extension.ts';
import { addHelpers, expect } from './extension.ts';

/** Makes a backup by the screen, and gives the file that the browser was handed. */
export async function makeBackup(desk: Page, passphrase?: string): Promise<Buffer> {
  if (passphrase === undefined) await desk.getByTestId('backup-plain').check();
  else {
    await desk.getByTestId('passphrase').fill(passphrase);
    await desk.getByTestId('passphrase-again').fill(passphrase);
  }
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByTestId('backup-make-file').click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^followthrough-backup-\d{4}-\d\d-\d\d\.followthrough$/);
  await expect(desk.getByTestId('backup-made')).toContainText('handed to the browser');
  return readFile(await file.path());
}

/** Chooses a file in the room of backups. */
export async function chooseFile(desk: Page, buffer: Buffer): Promise<void> {
  await desk
    .getByTestId('restore-file')
    .setInputFiles({ name: 'a.followthrough', mimeType: 'application/octet-stream', buffer });
}

/** Chooses a file after another was dealt with. */
export async function chooseAgain(desk: Page, file: Buffer): Promise<void> {
  await desk.getByTestId('restore-other').click();
  await chooseFile(desk, file);
}

/** A browser with an empty profile, as on another machine. */
export async function onAnotherMachine(work: (other: Extension) => Promise<void>): Promise<void> {
  const executablePath = expectBrowser('chromium').path;
  const extensionDir = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));
  const timeZone = 'America/New_York';
  const running = await launchChromium({ executablePath, extensionDir, timeZone });
  try {
    const other = await addHelpers(running);
    await work(other);
    expect(other.uncaughtErrors).toEqual([]);
  } finally {
    await running.close();
  }
}

/** A file of these lines, with the last line that fits them. */
export async function toFile(lines: readonly string[]): Promise<Buffer> {
  const text = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('hex');
  const end = { entries: 0, markers: lines.length - 1, sha256 };
  return Buffer.concat([text, Buffer.from(`${JSON.stringify({ end })}\n`)]);
}
