import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { bundleForPage, toPageFunction } from './support/bundle.ts';
import { expect, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { probeStores } from './support/probe-stores.ts';
import { openRecordedCase, recordInCase } from './support/recorded-case.ts';
import { daysAgo, keepFixtureCase, readBadge, RECEIPT } from './support/steps.ts';

const OTHER = 'SRC2190054321';
const NOTE = 'Never to be read again';
const NAME = 'Kowalczyk';
const DRAFT = 'Half a sentence about it';
const ID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g;

/** Everything that this extension stores in the browser, as text. */
async function storedIn(page: Page): Promise<string> {
  const probe = await page.evaluate(probeStores);
  expect(probe.database, 'the database can be read').toContain('[');
  const own = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  const { sessionStorage, localStorage, database, files } = probe;
  return [sessionStorage, localStorage, database, files, own].join('\n');
}

async function inPage<Result>(page: Page, call: string): Promise<Result> {
  return page.evaluate(toPageFunction<Result>(await bundleForPage('erasing'), call));
}

/** What an old backup brings: nothing unasked; by choice, so many entries. */
async function takeOver(page: Page, backup: string, bringBack: boolean): Promise<number> {
  return inPage(page, `takeOver(${JSON.stringify(backup)}, ${bringBack})`);
}

async function openFile(page: Page, receipt: string): Promise<void> {
  await page.goto(page.url().replace(/#.*$/, `#/case/${receipt}`));
}

test('an entry is erased after strike was offered and its digits were typed, with no trace of its words', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RECEIPT, ({ call }) => [
    call(1, -3, { notes: NOTE, representativeName: NAME }),
    call(2, -2, { notes: 'This one stays' }),
  ]);
  const backup = await inPage<string>(desk, 'backUp()');
  const entry = desk.getByTestId('timeline-entry').filter({ hasText: NOTE });
  await entry.getByTestId('erase-entry').click();
  const dialog = desk.getByRole('dialog', { name: 'Erase this entry?' });
  await expect(dialog.getByTestId('strike-instead')).toBeFocused();
  await expectAccessible(desk);
  await desk.setViewportSize({ width: 1280, height: 900 });

  await dialog.getByTestId('erase-typed').fill('9999');
  await desk.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('This is not “2345”. Nothing was erased.');
  await expect(dialog.getByTestId('erase-typed')).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(entry.getByTestId('erase-entry')).toBeFocused();
  expect(await readEntries(desk)).toHaveLength(3);

  await desk.keyboard.press('Enter');
  await dialog.getByTestId('erase-typed').fill('2345');
  await desk.keyboard.press('Enter');
  await expect(desk.getByTestId('entry-erased')).toHaveText('The entry is erased.');
  await expect(desk.getByTestId('entry-erased')).toBeFocused();
  await expect(entry).toHaveCount(0);
  await expect(
    desk.getByTestId('timeline-entry').filter({ hasText: 'This one stays' }),
  ).toBeVisible();
  const stored = await storedIn(desk);
  expect(stored).toContain('This one stays');
  expect(stored).not.toContain(NOTE);
  expect(stored).not.toContain(NAME);

  expect(await takeOver(desk, backup, false)).toBe(0);
  expect(await storedIn(desk)).not.toContain(NOTE);
  expect(await takeOver(desk, backup, true)).toBe(1);
  await desk.reload();
  await expect(entry).toBeVisible();
});

test('strike, offered first, leads to the strike', async ({ extension }) => {
  const desk = await openRecordedCase(extension, RECEIPT, ({ call }) => [
    call(1, -3, { notes: NOTE }),
  ]);
  await desk.getByTestId('erase-entry').click();
  await expect(desk.getByTestId('strike-instead')).toBeFocused();
  await desk.keyboard.press('Enter');
  await desk.getByTestId('confirm-strike').click();
  const struck = desk.getByTestId('timeline-entry').filter({ hasText: NOTE });
  await expect(struck).toContainText('Struck');
  await struck.getByTestId('erase-entry').click();
  await expect(desk.getByTestId('erase-form')).toBeVisible();
  await expect(desk.getByTestId('strike-instead')).toHaveCount(0);
});

test('a case is erased with its begun forms, in other windows too, and the list says so', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-notes').fill(DRAFT);
  const desk = await extension.openDesk('#/settings');
  await recordInCase(desk, RECEIPT, ({ call }) => [call(1, -32, { notes: NOTE })]);
  await recordInCase(desk, OTHER, () => [{ type: 'case-kept' }]);
  const backup = await inPage<string>(desk, 'backUp()');
  await openFile(desk, RECEIPT);
  await expect.poll(async () => storedIn(desk)).toContain(DRAFT);
  await desk.getByTestId('erase-case').click();
  await desk.getByTestId('erase-typed').fill('2345');
  await desk.getByTestId('erase-confirm').click();
  await expect(desk.getByTestId('case-erased')).toHaveText(
    'The case is erased, with everything that was recorded of it.',
  );
  await expect(desk.getByTestId('case-row')).toHaveCount(1);
  await expect(popup.getByTestId('form-place')).toContainText('erased');
  await expect(popup.getByTestId('call-notes')).toHaveValue('');
  await popup.close();
  await expect.poll(async () => storedIn(desk)).not.toContain(DRAFT);
  const stored = await storedIn(desk);
  expect(stored).toContain(OTHER);
  expect(stored).not.toContain(NOTE);
  expect(stored).not.toContain(RECEIPT);
  await expect.poll(extension.readNotificationIds).toEqual([]);

  expect(await takeOver(desk, backup, false)).toBe(0);
  await desk.reload();
  await expect(desk.getByTestId('case-row')).toHaveCount(1);
  await expect(desk.getByTestId('case-erased')).toHaveCount(0);
  expect(await takeOver(desk, backup, true)).toBeGreaterThan(0);
  await desk.reload();
  await expect(desk.getByTestId('case-row')).toHaveCount(2);
});

test('everything is erased: notes, names, numbers, forms, what was shown; and nothing comes back unasked', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-started-at').fill(await daysAgo(popup, 32));
  await popup.getByTestId('call-notes').fill(NOTE);
  await popup.getByTestId('call-representative-name').fill(NAME);
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  await expect.poll(extension.readNotificationIds).toHaveLength(1);
  await expect.poll(() => readBadge(popup)).toBe('1');
  await popup.getByTestId('close-saved').click();
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-notes').fill(DRAFT);

  const desk = await extension.openDesk('#/cases');
  await desk.goto(desk.url().replace(/#.*$/, '#/settings'));
  const backup = await inPage<string>(desk, 'backUp()');
  await expect.poll(async () => storedIn(desk)).toContain(DRAFT);
  await desk.getByTestId('erase-everything').click();
  await expectAccessible(desk);
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.getByTestId('erase-typed').fill('Erase');
  await desk.getByTestId('erase-confirm').click();
  await expect(desk.getByTestId('everything-erased')).toHaveText(
    'Everything is erased. Followthrough is as on its first day.',
  );
  await expect(desk.getByTestId('everything-erased')).toBeFocused();
  await expect.poll(extension.readNotificationIds).toEqual([]);
  await expect.poll(() => readBadge(desk)).toBe('');
  await expect(popup.getByTestId('form-place')).toContainText('erased');
  await popup.close();
  await expect.poll(async () => storedIn(desk)).not.toContain(DRAFT);
  const stored = await storedIn(desk);
  // Of what was erased the ids stay, and chance spells four digits in one of them now and then.
  const beside = stored.replaceAll(ID, '');
  for (const secret of [NOTE, NAME, RECEIPT, '2345']) expect(beside).not.toContain(secret);

  expect(await takeOver(desk, backup, false)).toBe(0);
  await extension.restartWorker();
  expect(await readEntries(desk)).toEqual([]);
  expect(await takeOver(desk, backup, true)).toBeGreaterThan(1);
  const cases = await extension.openDesk('#/cases');
  await expect(cases.getByTestId('case-row')).toHaveAttribute('data-receipt', RECEIPT);
});
