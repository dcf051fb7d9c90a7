import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { bundleForPage, toPageFunction } from './support/bundle.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { holdSecondCopy, reconcile } from './support/steps.ts';

/** More than are read in one go, or drawn at once. How fast it is with far more, `npm run bench` measures. */
const CASES = 300;
/** The last of them all, by its id. */
const LAST = /990000\d{4}/;

let bundle: Promise<string> | undefined;

/** The desk of somebody with many cases. */
async function openFilled(extension: Extension, hash: string): Promise<Page> {
  const popup = await extension.openPopup();
  expect(await reconcile(popup)).toEqual({ ok: true });
  // What was poured in and not recorded would have to be copied first.
  await holdSecondCopy(popup);
  bundle ??= bundleForPage('fill-journal');
  const wish = JSON.stringify({ peopleShare: 0.4, tagShare: 0.5, linkShare: 0.1 });
  const fill = toPageFunction<number>(await bundle, `fillJournal(${CASES}, ${wish})`);
  expect(await popup.evaluate(fill)).toBeGreaterThan(CASES);
  return extension.openDesk(hash);
}

/** The number of the case that comes last by its id. */
async function readLast(desk: Page): Promise<string> {
  const last = await desk.evaluate(
    () =>
      new Promise<IDBValidKey | undefined>((resolve) => {
        const opening = indexedDB.open('followthrough');
        opening.addEventListener('success', () => {
          const docket = opening.result.transaction('docket').objectStore('docket');
          const reading = docket.openKeyCursor(null, 'prev');
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result?.key);
          });
        });
      }),
  );
  expect(last).toMatch(LAST);
  return last as string;
}

test('of many cases only the rows in sight are drawn, down to the last one', async ({
  extension,
}) => {
  const desk = await openFilled(extension, '#/cases?closed=shown');
  await expect(desk.getByTestId('cases-status')).toHaveText(`${CASES} cases`);
  const last = await readLast(desk);
  const rows = desk.getByTestId('case-row');
  expect(await rows.count()).toBeLessThan(CASES / 3);
  const row = desk.locator(`[data-testid="case-row"][data-receipt="${last}"]`);
  await expect(row).toHaveCount(0);
  await expect(async () => {
    await desk.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(row).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await rows.count()).toBeLessThan(CASES / 3);
});

test('commands and the choice of a case find the last of many, and tags in use are proposed', async ({
  extension,
}) => {
  const desk = await openFilled(extension, '#/settings');
  const last = await readLast(desk);
  await expect(async () => {
    await desk.keyboard.press('Control+k');
    await expect(desk.getByTestId('palette-input')).toBeFocused({ timeout: 500 });
  }).toPass();
  // Not by its beginning, which the index of numbers would know.
  await desk.keyboard.type(last.slice(3));
  await expect(desk.getByTestId('palette-command')).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL(new RegExp(`#/case/${last}$`));

  const other = await extension.openDesk(`#/case/${last}/link`);
  await other.getByTestId('pick-case').fill('99');
  await expect(other.getByTestId('pick-offered').getByRole('radio')).toHaveCount(8);
  await other.goto(other.url().replace(/link$/, 'bookkeeping'));
  await expect(other.getByTestId('tags-in-use').getByRole('button').first()).toBeVisible();
});

test('a round over many cases takes so many as are wanted', async ({ extension }) => {
  const desk = await openFilled(extension, '#/round');
  await expect(desk.getByTestId('round-fits')).toContainText('fit');
  await desk.getByTestId('round-days').fill('1');
  await desk.getByTestId('round-most').fill('7');
  await desk.getByTestId('round-begin').click();
  await expect(desk.getByTestId('round-start')).toHaveCount(0);
  await expect(desk.getByText('0 of 7 done')).toBeVisible();
});

test('of a long agenda the first lines of each part are shown, and more when they are asked for', async ({
  extension,
}) => {
  const desk = await openFilled(extension, '#/agenda');
  const more = desk.getByTestId('agenda-more');
  await expect(more).toBeVisible();
  const lines = desk.getByTestId('agenda-item');
  const count = await lines.count();
  expect(count).toBeLessThanOrEqual(100);
  await expectAccessible(desk);
  await more.click();
  await expect.poll(() => lines.count()).toBeGreaterThan(count + 20);
});
