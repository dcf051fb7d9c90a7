import '../../support/temporal.ts';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { joinBytes } from '../../../src/domain/backup/byte-streams.ts';
import { openSealed } from '../../../src/platform/open-backup.ts';
import { expect } from './extension.ts';
import type { DownloadingProfile } from './downloading-profile.ts';
import type { InstalledChromium } from './installed-chromium.ts';
import { startInstalled } from './installed-chromium.ts';

export const PASSPHRASE = 'a long way down the road';

/** Starts a browser that saves where its profile says. */
export function startDownloading(profile: DownloadingProfile): Promise<InstalledChromium> {
  return startInstalled(profile, { hasDownloads: true });
}

/** Switches automatic backups on, sealed, and waits for the first file. */
export async function switchOn(desk: Page): Promise<void> {
  const part = desk.getByTestId('automatic-backup');
  await part.getByTestId('backup-passphrase').fill(PASSPHRASE);
  await part.getByTestId('backup-passphrase-again').fill(PASSPHRASE);
  await part.getByTestId('backup-on').click();
  await expect(part.getByTestId('backup-worked')).toContainText('Last written');
}

/** Makes the last backup as old as if it had been written so many hours ago. */
export async function letHoursPass(desk: Page, hours: number): Promise<void> {
  await desk.evaluate(changeHere, hours);
}

/** Takes the key away, as a database that is built anew does. */
export async function loseKey(desk: Page): Promise<void> {
  await desk.evaluate(changeHere, 'without-key' as const);
}

/** Runs in a page: changes the age of the last backup, or takes the key. Nothing is changed while a backup is being written: it would be noted over it. */
export async function changeHere(change: number | 'without-key'): Promise<void> {
  await navigator.locks.request('automatic-backup', async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const database = await answer(indexedDB.open('followthrough'));
    const settings = database.transaction('settings', 'readwrite').objectStore('settings');
    if (change === 'without-key') await answer(settings.delete('backupKey'));
    else {
      const backup = (await answer(settings.get('automaticBackup'))) as { worked: { at: string } };
      const at = Temporal.Instant.from(backup.worked.at).subtract({ hours: change }).toString();
      const aged = { ...backup, worked: { ...backup.worked, at } };
      await answer(settings.put(aged, 'automaticBackup'));
    }
    database.close();
  });
}

/** What stands in a sealed backup. */
export async function readSealed(path: string, passphrase = PASSPHRASE): Promise<string> {
  const file = new Blob([readFileSync(path)]);
  const opened = await openSealed(file, passphrase);
  const parts: Uint8Array[] = [];
  for await (const part of opened()) parts.push(part);
  return new TextDecoder().decode(joinBytes(parts));
}
