import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectBrowser } from '../../scripts/find-browsers.mjs';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { expectAccessible } from './support/accessibility.ts';
import { chooseFile } from './support/backups.ts';
import { openCases } from './support/cases.ts';
import type { Extension } from './support/extension.ts';
import { addHelpers, expect, extensionDir, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { recordInCase } from './support/recorded-case.ts';
import { RECEIPT } from './support/steps.ts';

const OTHER = 'LIN2690012345';
const THIRD = 'SRC2190054321';
const PASSPHRASE = 'plum kettle violin coast';

/** Three cases with a call each, of which the first was made by mistake once more. */
async function keepThree(extension: Extension): Promise<void> {
  const desk = await extension.openDesk('#/settings');
  for (const receipt of [RECEIPT, OTHER, THIRD]) {
    await recordInCase(desk, receipt, ({ call }) => [
      { type: 'case-kept', receiptNumber: receipt as never },
      { type: 'case-described', patch: { label: `Label ${receipt.slice(-4)}` } },
      call(1, -3, { notes: `Note about ${receipt}` }),
    ]);
  }
  await desk.close();
}

/** What saving hands to the browser. */
async function saveHandOff(desk: Page): Promise<{ readonly name: string; readonly file: Buffer }> {
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByTestId('hand-off-save').click(),
  ]);
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}

test('two of three cases are handed off to another browser, which shows who recorded what', async ({
  extension,
}) => {
  await keepThree(extension);
  const desk = await openCases(extension);
  for (const receipt of [RECEIPT, OTHER]) {
    await desk
      .locator(`[data-testid="case-row"][data-receipt="${receipt}"]`)
      .getByRole('checkbox')
      .check();
  }
  await desk.getByTestId('to-hand-off').click();
  await expect(desk.getByTestId('hand-off-cases').getByRole('listitem')).toHaveCount(2);
  await desk.getByTestId('device-name').fill('Office laptop');
  await desk.getByTestId('device-initials').fill('A. B.');
  await desk.getByTestId('device-save').click();
  await expect(desk.getByTestId('ask-device')).toContainText('Saved');
  await expect(desk.getByTestId('hand-off-content')).toContainText('Going along: 7 entries.');

  await desk.getByTestId('hand-off-plain').check();
  const plain = await saveHandOff(desk);
  expect(plain.name).toMatch(/^followthrough-hand-off-\d{4}-\d\d-\d\d\.followthrough$/);
  expect(plain.file.toString()).toContain(`Note about ${OTHER}`);
  expect(plain.file.toString()).not.toContain(THIRD);
  await expect(desk.getByTestId('hand-off-notice')).not.toContainText('passphrase');

  await desk.getByTestId('hand-off-sealed').check();
  await desk.getByTestId('passphrase').fill('short');
  await desk.getByTestId('hand-off-save').click();
  await expect(desk.getByRole('alert')).toHaveText('Use at least ten characters.');
  await desk.getByTestId('passphrase').fill(PASSPHRASE);
  await expect(desk.getByTestId('passphrase-strength')).toHaveAttribute(
    'data-strength',
    /fair|strong/,
  );
  await desk.getByTestId('passphrase-again').fill(PASSPHRASE);
  const sealed = await saveHandOff(desk);
  for (const secret of [RECEIPT, OTHER, THIRD, 'Note about', 'Office laptop']) {
    expect(sealed.file.includes(secret)).toBe(false);
  }
  await expect(desk.getByTestId('hand-off-notice')).toContainText('Tell the passphrase');
  await expect(desk.getByTestId('passphrase')).toHaveValue('');

  const other = await addHelpers(
    await launchChromium({ executablePath: expectBrowser('chromium').path, extensionDir }),
  );
  const theirs = await other.openDesk('#/backup');
  await chooseFile(theirs, sealed.file);
  await theirs.getByTestId('unlock-passphrase').fill(PASSPHRASE);
  await theirs.getByTestId('unlock').click();
  await expect(theirs.getByTestId('restore-preview')).toContainText('from Office laptop');
  await expect(theirs.getByTestId('restore-counts')).toHaveText('7 entries are new');
  await theirs.getByTestId('restore-take-over').click();
  await expect(theirs.getByTestId('restore-done')).toContainText('7 entries were added.');
  await theirs.getByTestId('restore-to-cases').click();
  await expect(theirs.getByTestId('case-row')).toHaveCount(2);
  await theirs.goto(theirs.url().replace(/#.*$/, `#/case/${OTHER}`));
  await expect(theirs.getByText(`Note about ${OTHER}`)).toBeVisible();
  await expect(theirs.getByTestId('timeline-recorded-by').first()).toHaveText(
    'Recorded by A. B. on Office laptop',
  );
  await expect(theirs.getByTestId('ask-device')).toBeVisible();
  await theirs.getByTestId('device-leave').click();
  await expect(theirs.getByTestId('device-leave')).toHaveCount(0);
  await theirs.goto(theirs.url().replace(/#.*$/, `#/report/${OTHER}`));
  await theirs.getByTestId('report-full').check();
  await expect(theirs.getByTestId('report-paper')).toContainText('by A. B. on Office laptop');
  await other.close();
});

test('what was handed off is marked as handed over, and that is undone', async ({ extension }) => {
  await keepThree(extension);
  const desk = await extension.openDesk(`#/case/${RECEIPT}`);
  await desk.getByTestId('to-hand-off').click();
  await desk.getByTestId('device-leave').click();
  await desk.getByTestId('hand-off-plain').check();
  await expect(desk.getByTestId('hand-off-mark')).toHaveCount(0);
  await saveHandOff(desk);
  await desk.getByTestId('hand-off-mark-to').fill('Jo Made-Up');
  await desk.getByTestId('hand-off-mark-save').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText(/1 case/);
  const facts = (await readEntries(desk)).map(({ fact }) => fact);
  expect(facts).toContainEqual(
    expect.objectContaining({ type: 'case-handed-over', to: 'Jo Made-Up' }),
  );
  await desk.getByTestId('bulk-undo').click();
  await expect(desk.getByTestId('bulk-done')).toHaveText('Undone in 1 case');
});

test('the room of hand-offs is accessible, masks its cases, and says when none is chosen', async ({
  extension,
}) => {
  await keepThree(extension);
  const desk = await extension.openDesk(`#/hand-off?cases=${RECEIPT},${OTHER},WAC2190099999`);
  await expect(desk.getByTestId('hand-off-missing')).toContainText('1 case');
  await desk.getByTestId('passphrase').fill(PASSPHRASE);
  await desk.getByTestId('hand-off-save').click();
  await expect(desk.getByRole('alert')).toHaveText('The two passphrases are not the same.');
  await desk.getByTestId('passphrase-again').fill(PASSPHRASE);
  await saveHandOff(desk);
  await expect(desk.getByTestId('hand-off-mark')).toBeVisible();
  await expectAccessible(desk);

  await desk.goto(desk.url().replace(/#.*$/, '#/settings'));
  await desk.getByTestId('is-masked').check();
  await desk.goto(desk.url().replace(/#.*$/, `#/hand-off?cases=${RECEIPT}`));
  await expect(desk.getByTestId('hand-off-cases')).toContainText('2345');
  await expect(desk.getByTestId('hand-off-cases')).not.toContainText('900');
  await desk.goto(desk.url().replace(/#.*$/, '#/hand-off'));
  await expect(desk.getByTestId('hand-off-none')).toBeVisible();
});
