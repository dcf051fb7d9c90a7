import { findChip } from './support/chip.ts';
import { expect, test } from './support/extension.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { readEntries } from './support/journal.ts';
import { attachRealPanel, isShown } from './support/own-view.ts';
import { keepFixtureCase, noteCall, RECEIPT } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });

/** Of the browser of the first test, which the second has to find as new. */
test('a case, a call and a call half noted are kept, and the panel is left open', async ({
  extension,
}) => {
  await noteCall(await keepFixtureCase(extension), 3);
  const popup = await extension.openPopup();
  // Of the case on the page, as what is opened from the chip.
  await expect(popup.getByTestId('page-sighting')).toHaveAttribute('data-receipt', RECEIPT);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-notes').fill('Half a');
  const page = await extension.openStatusPage(readFixturePage('status-received'));
  await (await findChip(extension, page)).press('call');
  await (await attachRealPanel(extension)).read('form-place');
  await extension.stopWorker();
  expect((await readEntries(popup)).length).toBeGreaterThan(1);
});

test('the browser is empty for the test after it', async ({ extension }) => {
  expect(await isShown(extension, 'src/panel/index.html')).toBe(false);
  const popup = await extension.openPopup();
  expect(await readEntries(popup)).toEqual([]);
  const stored = await popup.evaluate(async () => {
    const files: string[] = [];
    const visit = async (directory: FileSystemDirectoryHandle): Promise<void> => {
      for await (const [name, handle] of directory.entries()) {
        files.push(name);
        if (handle instanceof FileSystemDirectoryHandle) await visit(handle);
      }
    };
    await visit(await navigator.storage.getDirectory());
    return { files, inLocalStorage: Object.values(localStorage).join() };
  });
  // The theme is written down by each page that opens.
  expect(stored.inLocalStorage).not.toContain('Half a');
  expect(stored.files.filter((name) => name.endsWith('.jsonl'))).toEqual([]);
  expect(await extension.readNotificationIds()).toEqual([]);
  await expect(popup.getByTestId('continue-call')).toHaveCount(0);
});
