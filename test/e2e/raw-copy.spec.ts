import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/extension.ts';
import { test as inFirefox } from './support/firefox-test.ts';
import { keepFixtureCase, noteCall } from './support/steps.ts';

const SAVE = '[data-testid="save-raw-copy"]';

/** Makes the database one of a version far ahead, with a store that nobody here knows. */
async function makeNewer(): Promise<void> {
  const opening = indexedDB.open('followthrough', 99);
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore('later').put({ words: 'Of a later version.' }, 'one');
  });
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  opening.result.close();
}

inFirefox('what a newer version stored is saved as it is, in Firefox', async ({ firefox }) => {
  await firefox.openPopup();
  await firefox.readText('[data-testid="note-call"]');
  await firefox.evaluate(makeNewer);
  // While it was open: that window is only to be opened again.
  await firefox.readText('[data-testid="updated"]');
  await firefox.openDesk('#/cases');
  await firefox.click(SAVE);
  const saved = () =>
    existsSync(firefox.downloadDir)
      ? readdirSync(firefox.downloadDir).filter((name) =>
          /^followthrough-stored-.*\.jsonl$/.test(name),
        )
      : [];
  await expect.poll(saved).toHaveLength(1);
  const read = () => readFileSync(join(firefox.downloadDir, saved()[0] ?? ''), 'utf8');
  await expect.poll(read).toContain('"databaseVersion":99');
  await expect
    .poll(read)
    .toContain('{"store":"later","key":"one","value":{"words":"Of a later version."}}');
});

test.describe('in a browser of its own', () => {
  test.use({ isBrowserNew: true });

  test('where the database cannot be opened, what the files of the second copy hold is saved', async ({
    extension,
  }) => {
    const popup = await keepFixtureCase(extension);
    await noteCall(popup, 3);
    await extension.context.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('Internal error opening backing store.', 'UnknownError');
      };
    });
    const desk = await extension.openDesk('#/cases');
    await expect(desk.getByRole('alert')).toContainText('could not open the record');
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByTestId('save-raw-copy').click(),
    ]);
    const [head, ...lines] = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file?: string; line?: string; problem?: string });
    expect(head?.problem).toContain('Internal error opening backing store.');
    const ofJournal = lines.filter(({ file }) => file === 'journal/00000000-000.jsonl');
    expect(ofJournal.some(({ line }) => line?.includes('SR-made-up-1'))).toBe(true);
  });
});
