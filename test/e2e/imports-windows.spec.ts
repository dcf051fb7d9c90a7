import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { chooseFile, makeBackup, onAnotherMachine, toFile } from './support/backups.ts';
import { bundleForPage, toPageFunction } from './support/bundle.ts';
import { expect, test } from './support/extension.ts';
import { holdSecondCopy, keepFixtureCase, noteCall } from './support/steps.ts';

/** Keeps many cases: more entries than are added while the second copy waits. */
async function fill(desk: Page): Promise<void> {
  const call = toPageFunction<number>(await bundleForPage('fill-journal'), 'fillJournal(600)');
  await desk.evaluate(call);
}

test('what one window is taking over is left alone by another, until the first is closed', async ({
  extension,
}) => {
  test.setTimeout(90_000);
  const desk = await extension.openDesk('#/backup');
  await fill(desk);
  const file = await makeBackup(desk);
  await onAnotherMachine(async (other) => {
    const holder = await other.openDesk('#/settings');
    const there = await other.openDesk('#/backup');
    const second = await other.openDesk('#/backup');
    for (const window of [there, second]) {
      await chooseFile(window, file);
      await expect(window.getByTestId('restore-preview')).toBeVisible();
    }
    // After some batches the next waits for the second copy.
    const release = await holdSecondCopy(holder);
    await there.getByTestId('restore-take-over').click();
    await expect(there.getByTestId('backup-progress')).toContainText('entries done');
    await expect(second.getByTestId('import')).toContainText('Being taken over just now.');
    await expect(second.getByTestId('import-undo')).toHaveCount(0);
    await second.getByTestId('restore-take-over').click();
    await expect(second.getByTestId('restore-cut')).toHaveText(
      'Another window is taking a file over, or undoing that. Try again when it has ended.',
    );
    await expectAccessible(second);

    await there.close();
    await expect(second.getByTestId('import')).toContainText('Cut short');
    await expect(second.getByTestId('import-undo')).toBeVisible();
    await release();
    await second.getByTestId('restore-go-on').click();
    await expect(second.getByTestId('restore-done')).toBeVisible();
    await expect(second.getByTestId('import')).toHaveAttribute('data-state', 'added');
    await second.getByTestId('import-undo').click();
    await second.getByTestId('undo-confirm').click();
    await expect(second.getByTestId('import-undone')).toContainText('entries were removed');
  });
});

test('a file that brought only word of what was erased elsewhere can be undone', async ({
  extension,
}) => {
  await noteCall(await keepFixtureCase(extension), 3);
  const desk = await extension.openDesk('#/backup');
  const [first] = (await makeBackup(desk)).toString('utf8').split('\n');
  const erased = '0199d2c4-5b1e-7c3a-9f10-0242ac120003';
  await chooseFile(desk, await toFile([first ?? '', JSON.stringify({ erased })]));
  await desk.getByTestId('restore-take-over').click();
  await expect(desk.getByTestId('restore-done')).toContainText('this can be undone below');
  await expect(desk.getByTestId('import')).toContainText(
    '1 entry that was erased elsewhere kept out',
  );
  await desk.getByTestId('import-undo').click();
  await expect(desk.getByTestId('undo-markers')).toHaveText(
    '1 entry that was erased elsewhere may come in again.',
  );
  await expectAccessible(desk);
  await desk.getByTestId('undo-confirm').click();
  await expect(desk.getByTestId('import-undone')).toHaveText('The import was undone.');
  await expect(desk.getByTestId('import')).toHaveCount(0);
});
