import { readFile, writeFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/extension.ts';
import { recordInCase } from './support/recorded-case.ts';
import { RECEIPT } from './support/steps.ts';

const HIDDEN = 'LIN2690012345';
const SCRIPT = '<script>document.title = "run"</script><img src="https://example.org/x.png">';

async function download(desk: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByTestId('export-copy').click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^followthrough-copy-\d{4}-\d\d-\d\d\.html$/);
  return readFile(await file.path());
}

test('the cases are saved as a page that opens anywhere, runs nothing and asks the network for nothing', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/export');
  await recordInCase(desk, RECEIPT, ({ call, on }) => [
    { type: 'case-kept', receiptNumber: RECEIPT as never },
    { type: 'case-described', patch: { label: SCRIPT } },
    call(1, -3, { notes: SCRIPT, representativeName: 'Ms. Made-Up' }),
    { type: 'date-noted', kind: 'interview', on: on(20), notes: 'Bring the passport' },
  ]);
  await recordInCase(desk, HIDDEN, () => [
    { type: 'case-kept', receiptNumber: HIDDEN as never },
    { type: 'case-described', patch: { label: 'Hidden', isProtected: true } },
  ]);
  const copy = await download(desk);
  await expect(desk.getByTestId('export-progress')).toHaveText(
    'A file with 1 case was handed to the browser.',
  );
  expect(copy.toString()).not.toContain('Hidden');
  await desk.getByTestId('export-protected').check();
  expect((await download(desk)).toString()).toContain('Hidden');

  const directory = mkdtempSync(join(tmpdir(), 'followthrough-copy-'));
  const path = join(directory, 'copy.html');
  await writeFile(path, copy);
  const page = await extension.context.newPage();
  const attempts = extension.requests.length;
  await page.goto(pathToFileURL(path).href);
  await expect(page).toHaveTitle('Followthrough: copy of the record');
  await expect(page.getByRole('heading', { name: 'EAC 21 900 12345' })).toBeVisible();
  await expect(page.getByText('Ms. Made-Up')).toBeVisible();
  await expect(page.getByText('Bring the passport').first()).toBeVisible();
  await expect(page.getByText(SCRIPT).first()).toBeVisible();
  await expect(page.locator('script, img, link, iframe')).toHaveCount(0);
  // The one style is the one that its policy allows.
  await expect(page.locator('.case')).toHaveCSS('margin-top', '40px');
  await page.getByRole('link', { name: 'EAC 21 900 12345' }).click();
  await expect(page).toHaveURL(/#case-1$/);
  expect(extension.requests.slice(attempts)).toEqual([]);
  await expectAccessible(page);
  rmSync(directory, { recursive: true });
});
