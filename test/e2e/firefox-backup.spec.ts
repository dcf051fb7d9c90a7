import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectBrowser } from '../../scripts/find-browsers.mjs';
import { launchFirefox } from './support/firefox.ts';
import { readEntriesHere } from './support/journal.ts';
import { expect, test } from './support/firefox-test.ts';

const RECEIPT = 'EAC2190000001';
const PASSPHRASE = 'lamp under seven rivers';

const at = (testId: string) => `[data-testid="${testId}"]`;

test('in Firefox a sealed backup is made, and an empty profile restores all of it', async ({
  firefox,
  timeZone,
  isPrivate,
}) => {
  await firefox.openDesk('#/cases/add');
  await firefox.type(at('paste-text'), RECEIPT);
  await firefox.click(at('paste-find'));
  await firefox.click(at('paste-keep'));
  await expect.poll(() => firefox.readText(at('adding-progress'))).toBe('1 case recorded.');
  const before = await firefox.evaluate(readEntriesHere);

  await firefox.openDesk('#/backup');
  await firefox.type(at('passphrase'), PASSPHRASE);
  await firefox.type(at('passphrase-again'), PASSPHRASE);
  await firefox.click(at('backup-make-file'));
  const saved = () =>
    existsSync(firefox.downloadDir)
      ? readdirSync(firefox.downloadDir).filter((name) => name.endsWith('.followthrough'))
      : [];
  await expect.poll(saved).toHaveLength(1);
  await expect
    .poll(() => firefox.readText(at('backup-last')))
    .toContain('Nothing was recorded since.');

  const [file = ''] = saved();
  // Firefox puts an empty file there first, and the whole one in its place.
  await expect.poll(() => statSync(join(firefox.downloadDir, file)).size).toBeGreaterThan(0);

  const other = await launchFirefox({
    executablePath: expectBrowser('firefox').path,
    extensionDir: fileURLToPath(new URL('../../dist/firefox', import.meta.url)),
    timeZone,
    isPrivate,
  });
  try {
    await other.openDesk('#/backup');
    await other.type(at('restore-file'), join(firefox.downloadDir, file));
    await other.type(at('unlock-passphrase'), PASSPHRASE);
    await other.click(at('unlock'));
    await other.click(at('restore-take-over'));
    await expect.poll(() => other.readText(at('restore-done'))).toContain('added');
    expect(await other.evaluate(readEntriesHere)).toEqual(before);
    await other.openDesk(`#/case/${RECEIPT}`);
    await expect.poll(() => other.readText('h1')).toContain('EAC 21 900 00001');
  } finally {
    await other.close();
  }
});
