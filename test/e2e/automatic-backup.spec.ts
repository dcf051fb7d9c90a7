import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expectBrowser } from '../../scripts/find-browsers.mjs';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { joinBytes } from '../../src/domain/backup/byte-streams.ts';
import { openSealed } from '../../src/platform/open-backup.ts';
import { expectAccessible } from './support/accessibility.ts';
import { addHelpers, expect, test } from './support/extension.ts';
import { recordInCase } from './support/recorded-case.ts';
import { RECEIPT } from './support/steps.ts';

const PASSPHRASE = 'a long way down the road';
const NOTE = 'Said it would take a month';
const PACKAGE = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

type Downloads = {
  readonly chrome: {
    readonly downloads: {
      search: (of: object) => Promise<{ filename: string; state: string; exists: boolean }[]>;
    };
  };
};

/** The package with the permission fixed, as no test can answer the browser's own question. */
function packageThatMayDownload(): string {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-downloads-'));
  cpSync(PACKAGE, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { optional_permissions: optional, ...manifest } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as {
    readonly permissions: readonly string[];
    readonly optional_permissions: readonly string[];
  };
  const permissions = [...manifest.permissions, ...optional];
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

async function readDownloads(page: Page) {
  return page.evaluate(async () =>
    (globalThis as unknown as Downloads).chrome.downloads.search({ orderBy: ['startTime'] }),
  );
}

async function readSealed(path: string): Promise<string> {
  const opened = await openSealed(new Blob([readFileSync(path)]), PASSPHRASE);
  const parts: Uint8Array[] = [];
  for await (const part of opened()) parts.push(part);
  return new TextDecoder().decode(joinBytes(parts));
}

/** Makes the last backup as old as if it had been written so many hours ago. */
async function letHoursPass(page: Page, hours: number): Promise<void> {
  await page.evaluate(async (count) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('followthrough');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const settings = database.transaction('settings', 'readwrite').objectStore('settings');
    const reading = settings.get('automaticBackup');
    await new Promise<void>((resolve) => {
      reading.addEventListener('success', () => {
        const backup = reading.result as { worked: { at: string } };
        const at = Temporal.Instant.from(backup.worked.at).subtract({ hours: count }).toString();
        const worked = { ...backup.worked, at };
        settings
          .put({ ...backup, worked }, 'automaticBackup')
          .addEventListener('success', () => resolve());
      });
    });
    database.close();
  }, hours);
}

test('a backup is written sealed when switched on, by the worker a day later if something changed, and says so', async () => {
  const extensionDir = packageThatMayDownload();
  const executablePath = expectBrowser('chromium').path;
  const running = await launchChromium({ executablePath, extensionDir });
  const extension = await addHelpers(running);
  try {
    const desk = await extension.openDesk('#/backup');
    await recordInCase(desk, RECEIPT, () => [{ type: 'case-kept' }]);
    const part = desk.getByTestId('automatic-backup');
    await part.getByTestId('backup-passphrase').fill(PASSPHRASE);
    await part.getByTestId('backup-passphrase-again').fill('a long way up');
    await part.getByTestId('backup-on').click();
    await expect(part.getByRole('alert')).toHaveText('The two passphrases are not the same.');
    await expectAccessible(desk);
    await part.getByTestId('backup-passphrase-again').fill(PASSPHRASE);
    await part.getByTestId('backup-on').click();
    await expect(part.getByTestId('backup-worked')).toContainText('Last written');
    const [first] = await readDownloads(desk);
    expect(first?.state).toBe('complete');
    expect(readFileSync(first?.filename ?? '', 'latin1')).not.toContain(RECEIPT);
    expect(await readSealed(first?.filename ?? '')).toContain(RECEIPT);

    await letHoursPass(desk, 25);
    await recordInCase(desk, RECEIPT, ({ call }) => [call(1, -1, { notes: NOTE })]);
    await extension.restartWorker();
    await expect
      .poll(async () => (await readDownloads(desk)).map(({ state }) => state))
      .toEqual(['complete', 'complete']);
    const [, second] = await readDownloads(desk);
    expect(await readSealed(second?.filename ?? '')).toContain(NOTE);

    await part.getByTestId('backup-off').click();
    await expect(part.getByTestId('backup-on')).toBeVisible();
  } finally {
    await running.close();
    rmSync(extensionDir, { recursive: true });
  }
  expect(extension.uncaughtErrors).toEqual([]);
});
