import type { Page } from '@playwright/test';
import { readFixturePage } from './support/fixture-page.ts';
import { openReadPage } from './support/open-read-page.ts';
import { readSightings, recordMessages } from './support/recorded-messages.ts';
import { expect, test } from './support/shared-extension.ts';

type Change = {
  readonly title: string;
  readonly text: string;
  readonly first: 'heading' | 'paragraph';
  /** How long the page itself waits between its two steps. */
  readonly pauseInMs: number;
};

const RECEIVED = {
  title: 'Case Was Received',
  text: 'On September 8, 2026, we received your Form I-130, Petition for Alien Relative, Receipt Number MSC2190012345, and sent you the receipt notice that describes how we will process your case.',
};
const APPROVED = {
  title: 'Case Was Approved',
  text: 'On October 2, 2026, we approved your Form I-765, Application for Employment Authorization, Receipt Number MSC2190012346, and sent you an approval notice.',
};
const TRANSFERRED = {
  title: 'Case Was Transferred And A New Office Has Jurisdiction',
  text: 'On October 30, 2026, we transferred your Form I-131, Application for Travel Document, Receipt Number MSC2190012347, to another USCIS office. That office now has jurisdiction over your case.',
};

/** Longer than the content script waits before it looks, so that it meets the page half changed. */
const A_LOOK_BETWEEN = 700;

async function showStatus(page: Page, change: Change): Promise<void> {
  await page.evaluate((status) => {
    (globalThis as unknown as { showStatus: (change: Change) => void }).showStatus(status);
  }, change);
}

test.describe('a page that changes in place, in two steps', () => {
  for (const first of ['heading', 'paragraph'] as const) {
    for (const pauseInMs of [0, A_LOOK_BETWEEN]) {
      test(`${first} first, ${pauseInMs} ms apart: each status is told once, whole`, async ({
        extension,
      }) => {
        const worker = await extension.worker();
        await recordMessages(worker);
        const page = await openReadPage(extension, readFixturePage('status-app-in-steps'));
        const told = async () =>
          (await readSightings(worker)).map(({ sighting: { title, text, receiptNumbers } }) => ({
            title,
            text,
            receiptNumbers,
          }));

        const expected = [];
        for (const [status, number] of [
          [RECEIVED, 'MSC2190012345'],
          [APPROVED, 'MSC2190012346'],
          [TRANSFERRED, 'MSC2190012347'],
        ] as const) {
          await showStatus(page, { ...status, first, pauseInMs });
          expected.push({ ...status, receiptNumbers: [number] });
          await expect.poll(told).toEqual(expected);
        }

        const popup = await extension.openPopup();
        const seen = popup.getByTestId('page-sighting');
        await expect(seen).toHaveAttribute('data-receipt', 'MSC2190012347');
        await expect(seen).toHaveAttribute('data-title', TRANSFERRED.title);
        await expect(seen).toHaveAttribute('data-form', 'I-131');
        await expect(seen).toHaveAttribute('data-status-on', '2026-10-30');
      });
    }
  }

  test('the empty form is nothing to read, and tells nobody anything', async ({ extension }) => {
    const worker = await extension.worker();
    await recordMessages(worker);
    await openReadPage(extension, readFixturePage('status-app-in-steps'));
    const popup = await extension.openPopup();
    await expect(popup.getByTestId('page-nothing')).toBeVisible();
    expect(await readSightings(worker)).toEqual([]);
  });
});
