import { expect, test, type Page } from '@playwright/test';
import { measureFigure } from './figures.ts';
import { startWith } from './measured.ts';

const CASES = 2000;

/** From the click until the file is handed over, by the page’s own clock. */
async function takeOut(page: Page, kind: string): Promise<number> {
  // Chosen anew, the menu says nothing of the file before.
  await page.reload();
  const file = page.waitForEvent('download');
  const button = page.getByTestId(`export-${kind}`);
  await expect(button).toBeEnabled();
  const took = await page.evaluate(async (id) => {
    const start = performance.now();
    const progress = '[data-testid="export-progress"]';
    const isDone = () => document.querySelector(progress)?.textContent.includes('was handed');
    document.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.click();
    await new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (isDone() !== true) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document, { childList: true, subtree: true, characterData: true });
    });
    return performance.now() - start;
  }, `export-${kind}`);
  await (await file).delete();
  return took;
}

/** Reads the same entries and writes them down as they are. */
async function readBarely(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const start = performance.now();
        const opening = indexedDB.open('followthrough');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('Not opened.')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll();
          reading.addEventListener('success', () => {
            const size = new Blob(reading.result.map((row) => JSON.stringify(row))).size;
            opening.result.close();
            if (size > 0) resolve(performance.now() - start);
            else reject(new Error('There are no entries.'));
          });
        });
      }),
  );
}

test('tables of thousands of cases are taken out', async () => {
  test.setTimeout(600_000);
  const { extension, page, entries } = await startWith(CASES, { looks: 6 });
  try {
    expect(entries).toBeGreaterThan(CASES);
    await page.goto(`chrome-extension://${extension.id}/src/desk/index.html#/export`);
    for (const kind of ['cases', 'contacts'] as const) {
      await measureFigure(
        {
          what: `taking out the table of ${kind}, ${CASES} cases`,
          floor: 'reading all entries at once and writing them down as JSON',
          unit: 'ms',
          compared: 'ratio',
        },
        () => readBarely(page),
        () => takeOut(page, kind),
      );
    }
  } finally {
    await extension.close();
  }
});
