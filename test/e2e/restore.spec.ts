import type { Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { keepFixtureCase, noteCall, readBadge, reconcile, RECEIPT } from './support/steps.ts';

/** Throws the database away, as the browser does when it finds it damaged. */
async function loseDatabase(ownPage: Page): Promise<void> {
  await ownPage.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('followthrough');
        deleting.addEventListener('success', () => resolve());
        deleting.addEventListener('error', () => reject(deleting.error));
      }),
  );
}

test('a record whose database was thrown away is back, said in one sentence, with one summary', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 32);
  await expect.poll(extension.readNotificationIds).toHaveLength(1);
  const before = await readEntries(popup);
  await loseDatabase(popup);
  await popup.close();

  await extension.restartWorker();
  const again = await extension.openPopup();
  await expect(again.getByTestId('restored')).toContainText('3 entries');
  await expect(again.getByTestId('agenda-item')).toHaveAttribute('data-receipt', RECEIPT);
  expect(await readEntries(again)).toEqual(before);
  expect(await reconcile(again)).toEqual({ ok: true });
  await expect.poll(() => readBadge(again)).toBe('1');

  await again.getByRole('button', { name: 'Understood' }).click();
  await expect(again.getByTestId('restored')).toHaveCount(0);
  const desk = await extension.openDesk('#/agenda');
  await expect(desk.getByTestId('agenda-item')).toBeVisible();
  await expect(desk.getByTestId('restored')).toHaveCount(0);
});

test('a message that cannot be put away says why, and stays', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 3);
  await loseDatabase(popup);
  await popup.close();
  await extension.restartWorker();
  const again = await extension.openPopup();
  const restored = again.getByTestId('restored');
  await expect(restored).toContainText('3 entries');
  await again.evaluate(() => {
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  await restored.getByRole('button', { name: 'Understood' }).click();
  await expect(restored.getByRole('alert')).toHaveText(
    'Your answer could not be kept: the browser could not use the disk; it may be full.',
  );
});

test('what is noted in an emptied database joins what comes back', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 3);
  await loseDatabase(popup);
  await popup.reload();
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-case').fill('SRC2190012345');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText(/^Saved/);
  await expect.poll(async () => (await readEntries(popup)).length).toBe(5);
});

test('a database thrown away under open windows is back when the next one opens', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 3);
  await loseDatabase(popup);
  const again = await extension.openPopup();
  await expect(again.getByTestId('restored')).toContainText('3 entries');
  await expect(again.getByTestId('agenda-item')).toHaveAttribute('data-receipt', RECEIPT);
});
