import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { expectBrowser } from '../../scripts/find-browsers.mjs';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { readKeptNotes } from './support/drafts.ts';
import { addHelpers, expect } from './support/extension.ts';
import { RECEIPT } from './support/steps.ts';

const extensionDir = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

test('a call half noted is offered again after the browser was started anew', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'followthrough-restart-'));
  const start = async () => {
    const executablePath = expectBrowser('chromium').path;
    return addHelpers(await launchChromium({ executablePath, extensionDir, userDataDir }));
  };
  const before = await start();
  const popup = await before.openPopup();
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-case').fill(RECEIPT);
  await popup.getByTestId('call-notes').pressSequentially('She said the file is at');
  await expect.poll(() => readKeptNotes(popup)).toEqual(['She said the file is at']);
  await before.close();

  const after = await start();
  const again = await after.openPopup();
  await expect(again.getByTestId('begun-form')).toContainText('EAC 21 900 12345');
  await again.getByTestId('continue-call').click();
  await expect(again.getByTestId('call-notes')).toBeEditable();
  await expect(again.getByTestId('call-notes')).toHaveValue('She said the file is at');
  await expect(again.getByTestId('call-case')).toHaveValue(RECEIPT);
  await after.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 10 });
});
