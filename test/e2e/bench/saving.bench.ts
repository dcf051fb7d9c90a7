import type { Page } from '@playwright/test';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { expect, test } from '../support/extension.ts';
import { reconcile } from '../support/steps.ts';
import { measureFigure } from './figures.ts';
import type { Measured } from './measured.ts';
import { startWith } from './measured.ts';

/*
 * A call is saved from the click until "Saved" stands there, which is said once both copies have it. The
 * floor is what two copies cost barely, in the same page of the same browser: one put in a strict
 * transaction and one line added to a file. It holds nothing of what a save is besides: nothing is read,
 * no case folded, no row or digest written, no draft ended, nothing compared, no other window told.
 *
 * Both are measured in a page that was opened anew, as a popup always is.
 */

const MOST_TIMES_A_BARE_WRITE = 2;
const JOURNALS = [10, 1000];
/** The calls go round these cases, so that none becomes one of calls alone. */
const CALLED_ABOUT = 10;

type Surface = {
  readonly name: string;
  readonly open: (measured: Measured, receipt: string) => Promise<void>;
};

const SURFACES: readonly Surface[] = [
  {
    name: 'popup',
    open: async ({ page }, receipt) => {
      await page.getByTestId('note-call').click();
      await page.getByTestId('call-case').fill(receipt);
    },
  },
  {
    name: 'desk',
    open: async ({ page, extension }, receipt) => {
      await page.goto(`chrome-extension://${extension.id}/src/desk/index.html#/call/${receipt}`);
      await page.reload();
    },
  },
];

/** Opens the page anew, and waits until nothing that its opening set off is still under way. */
async function openAnew({ page, extension }: Measured): Promise<void> {
  await page.goto(`chrome-extension://${extension.id}/src/popup/index.html`);
  await page.reload();
  await expect(page.getByTestId('note-call')).toBeVisible();
  expect(await reconcile(page)).toEqual({ ok: true });
}

/** Clicks, by the page itself, and watches for the word: how long that took by the page’s clock. */
async function clickUntilSaved(page: Page): Promise<number> {
  return page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
        new MutationObserver((_, watch) => {
          if (find('saved')?.textContent !== 'Saved') return;
          watch.disconnect();
          resolve(performance.now() - start);
        }).observe(document, { childList: true, subtree: true, characterData: true });
        const start = performance.now();
        find('save-call')?.click();
      }),
  );
}

for (const cases of JOURNALS) {
  test(`a call is saved in twice the time of a bare write, beside ${cases} cases`, async () => {
    const measured = await startWith(cases);
    const bundle = await bundleForPage('saving-speed');
    const { page, releaseSecondCopy, extension } = measured;
    const inPage = <Result>(call: string) => page.evaluate(toPageFunction<Result>(bundle, call));
    try {
      await releaseSecondCopy();
      await inPage('completeCopies()');
      const receipts = await inPage<readonly string[]>(`keptNumbers(${CALLED_ABOUT})`);
      let saved = 0;
      for (const { name, open } of SURFACES) {
        await measureFigure(
          {
            what: `Saving a call, ${name}, ${cases} cases`,
            floor: 'a strict transaction and a line added to a file',
            unit: 'ms',
            compared: 'ratio',
            atMost: MOST_TIMES_A_BARE_WRITE,
          },
          async () => {
            await openAnew(measured);
            return inPage('writeBarely()');
          },
          async () => {
            saved += 1;
            const words = `They said it is still waiting, ${saved}.`;
            await openAnew(measured);
            await open(measured, receipts[saved % receipts.length] ?? '');
            await page.getByTestId('call-notes').fill(words);
            await inPage(`untilDraftIsKept(${JSON.stringify(words)})`);
            return clickUntilSaved(page);
          },
        );
      }
    } finally {
      await extension.close();
    }
  });
}
