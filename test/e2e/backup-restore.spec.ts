import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import {
  chooseAgain,
  chooseFile,
  makeBackup,
  onAnotherMachine,
  toFile,
} from './support/backups.ts';
import { bundleForPage, toPageFunction } from './support/bundle.ts';
import { expect, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { recordFacts } from './support/record-facts.ts';
import { holdSecondCopy, keepFixtureCase, noteCall, RECEIPT } from './support/steps.ts';

/** Keeps many cases: some 1,900 entries, more than come in one batch. */
async function fill(desk: Page): Promise<void> {
  const call = toPageFunction<number>(await bundleForPage('fill-journal'), 'fillJournal(300)');
  await desk.evaluate(call);
}

test('taking a file over is cancelled, gone on with and undone', async ({ extension }) => {
  test.setTimeout(90_000);
  const desk = await extension.openDesk('#/backup');
  await fill(desk);
  const file = await makeBackup(desk);
  const { length } = await readEntries(desk);

  await onAnotherMachine(async (other) => {
    const there = await other.openDesk('#/backup');
    await chooseFile(there, file);
    await expect(there.getByTestId('restore-preview')).toBeVisible();
    // Some batches further the next one waits for the second copy.
    const release = await holdSecondCopy(there);
    await there.getByTestId('restore-take-over').click();
    await expect(there.getByTestId('backup-progress')).toContainText('entries done');
    await there.getByTestId('backup-cancel').click();
    await release();
    await expect(there.getByTestId('restore-cut')).toContainText('What was added before stays');
    const some = (await readEntries(there)).length;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(length);
    await expect(there.getByTestId('import')).toHaveAttribute('data-state', 'adding');

    await there.getByTestId('restore-go-on').click();
    await expect(there.getByTestId('restore-done')).toBeVisible();
    expect((await readEntries(there)).length).toBe(length);
    await expect(there.getByTestId('import')).toHaveAttribute('data-state', 'added');

    await chooseAgain(there, file);
    await expect(there.getByTestId('restore-nothing')).toBeVisible();
    await expect(there.getByTestId('restore-take-over')).toHaveCount(0);

    await there.getByTestId('import-undo').click();
    const goOn = await holdSecondCopy(there);
    await there.getByTestId('undo-confirm').click();
    await expect(there.getByTestId('backup-progress')).toContainText('Undoing');
    await expect(there.getByTestId('backup-cancel')).toHaveCount(0);
    await goOn();
    await expect(there.getByTestId('import-undone')).toContainText('entries were removed');
    await expect(there.getByTestId('import')).toHaveCount(0);
    expect(await readEntries(there)).toEqual([]);
  });
});

test('undoing leaves the cases in which something was recorded since, and names them', async ({
  extension,
}) => {
  await noteCall(await keepFixtureCase(extension), 3);
  const desk = await extension.openDesk('#/backup');
  const file = await makeBackup(desk);
  await onAnotherMachine(async (other) => {
    const there = await other.openDesk('#/backup');
    await chooseFile(there, file);
    await there.getByTestId('restore-take-over').click();
    await expect(there.getByTestId('restore-done')).toBeVisible();
    await recordFacts(there, RECEIPT, { type: 'case-described', patch: { label: 'Rosa' } });
    await there.getByTestId('import-undo').click();
    await expect(there.getByTestId('undo-panel')).toBeFocused();
    await expect(there.getByTestId('undo-removes')).toContainText('Nothing of it can be removed');
    await expect(there.getByTestId('undo-keeps').getByRole('link')).toContainText('EAC 21 900');
    await expect(there.getByTestId('undo-erased')).toHaveCount(0);
    await expect(there.getByTestId('undo-confirm')).toHaveCount(0);
    await expectAccessible(there);
    await there.getByTestId('undo-leave').click();
    await expect(there.getByTestId('undo-panel')).toHaveCount(0);
  });
});

test('entries here that a file says were erased are asked about once', async ({ extension }) => {
  await noteCall(await keepFixtureCase(extension), 3);
  const desk = await extension.openDesk('#/backup');
  const [first] = (await makeBackup(desk)).toString('utf8').split('\n');
  const [, erased] = (await readEntries(desk)) as unknown as { readonly id: string }[];
  const file = await toFile([first ?? '', JSON.stringify({ erased: erased?.id })]);
  await chooseFile(desk, file);
  const link = desk.getByTestId('restore-erase').getByRole('link');
  await expect(link).toHaveAccessibleName('EAC 21 900 12345 · I-485 (new tab)');
  const [tab] = await Promise.all([desk.context().waitForEvent('page'), link.click()]);
  await expect(tab.getByRole('heading', { level: 1 })).toContainText('EAC 21 900 12345');
  await tab.close();
  await desk.getByTestId('restore-take-over').click();
  await expect(desk.getByTestId('restore-erase-missing')).toBeVisible();
  await expectAccessible(desk);
  await desk.getByTestId('restore-erase-keep').check();
  await desk.getByTestId('restore-take-over').click();
  await expect(desk.getByTestId('restore-done')).toContainText('Nothing new was added.');
  expect(await readEntries(desk)).toHaveLength(3);
  await chooseAgain(desk, file);
  await expect(desk.getByTestId('restore-declined')).toBeVisible();
  await expect(desk.getByTestId('restore-erase')).toHaveCount(0);
});

test('what a file erases here is brought back only by choice', async ({ extension }) => {
  await noteCall(await keepFixtureCase(extension), 3);
  const desk = await extension.openDesk('#/backup');
  const whole = await makeBackup(desk);
  const [first] = whole.toString('utf8').split('\n');
  const erased = (await readEntries(desk)) as unknown as { readonly id: string }[];
  const file = await toFile([first ?? '', JSON.stringify({ erased: erased.at(-1)?.id })]);
  await chooseFile(desk, file);
  await desk.getByTestId('restore-erase-here').check();
  await desk.getByTestId('restore-take-over').click();
  await expect(desk.getByTestId('restore-done')).toContainText('1 entry was erased here too.');
  expect(await readEntries(desk)).toHaveLength(2);

  await chooseAgain(desk, whole);
  await expect(desk.getByTestId('restore-counts')).toContainText(
    '1 entry was erased here and stays out',
  );
  await desk.getByTestId('restore-bring-back').check();
  await desk.getByTestId('restore-take-over').click();
  await expect(desk.getByTestId('restore-done')).toContainText('1 entry was added.');
  const back = (await readEntries(desk)) as unknown as { readonly id: string }[];
  expect(back).toHaveLength(3);
  expect(back.at(-1)?.id).not.toBe(erased.at(-1)?.id);
});
