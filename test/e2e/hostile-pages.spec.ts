import type { Page } from '@playwright/test';
import { appPage } from '../support/status-pages.ts';
import type { Extension } from './support/extension.ts';
import { readEntries, waitForSightings } from './support/journal.ts';
import { openReadPage } from './support/open-read-page.ts';
import { readSightings, recordMessages } from './support/recorded-messages.ts';
import { expect, test } from './support/shared-extension.ts';

const TITLE = 'Case Was Received';

function statusNaming(receipt: string): string {
  return `On September 8, 2026, we received your Form I-130, Petition for Alien Relative, Receipt Number ${receipt}, and sent you the receipt notice.`;
}

function pageOf(body: string): string {
  return `<!doctype html><html lang="en"><body>${body}</body></html>`;
}

async function openPopupOver(extension: Extension, html: string): Promise<Page> {
  await openReadPage(extension, html);
  return extension.openPopup();
}

// Nothing in this file is ever kept by a click, so nothing may ever be stored.
test.afterEach(async ({ extension }) => {
  const popup = await extension.openPopup();
  await waitForSightings(popup);
  expect(await readEntries(popup)).toEqual([]);
});

test.describe('a page that is not as it should be', () => {
  for (const malformed of ['EAC219001234', 'EAC21900123456', 'EAC21900I2345', 'EA21900123456']) {
    test(`naming the malformed number ${malformed} is a status without a number`, async ({
      extension,
    }) => {
      const html = pageOf(appPage({ title: TITLE, text: statusNaming(malformed) }));
      const popup = await openPopupOver(extension, html);
      const seen = popup.getByTestId('page-sighting');
      await expect(seen).toHaveAttribute('data-title', TITLE);
      expect(await seen.getAttribute('data-receipt')).toBeNull();
      await expect(popup.getByTestId('keep-number')).toBeVisible();
    });
  }

  for (const [what, html] of [
    ['empty', ''],
    ['without a body', '<html></html>'],
    ['a frame set', '<frameset><frame></frameset>'],
    ['nothing but a comment', '<!-- EAC2190012345 -->'],
  ] as const) {
    test(`${what}: nothing to read`, async ({ extension }) => {
      const popup = await openPopupOver(extension, html);
      await expect(popup.getByTestId('page-nothing')).toBeVisible();
    });
  }

  test('with 5 MB of text has its status read all the same', async ({ extension }) => {
    const words = 'On this page there is a great deal to read. '.repeat(120_000);
    expect(words.length).toBeGreaterThan(5_000_000);
    const status = appPage({ title: TITLE, text: statusNaming('WAC2190012345') });
    const popup = await openPopupOver(extension, pageOf(`${status}<div>${words}</div>`));
    await expect(popup.getByTestId('page-sighting')).toHaveAttribute(
      'data-receipt',
      'WAC2190012345',
    );
  });

  test('with 5 MB of text and no status is nothing to read', async ({ extension }) => {
    const words = 'There is a great deal to read on this page. '.repeat(120_000);
    const popup = await openPopupOver(extension, pageOf(`<p>${words}</p>`));
    await expect(popup.getByTestId('page-nothing')).toBeVisible();
  });

  test('with 5 MB in the status sentence is told cut short', async ({ extension }) => {
    const worker = await extension.worker();
    await recordMessages(worker);
    const text = `${statusNaming('WAC2190012345')} ${'And so on and on. '.repeat(300_000)}`;
    await openReadPage(extension, pageOf(appPage({ title: TITLE.repeat(10_000), text })));
    await expect.poll(() => readSightings(worker)).toHaveLength(1);
    const [told] = await readSightings(worker);
    expect(told?.sighting.text?.length).toBeLessThanOrEqual(5000);
    expect(told?.sighting.title?.length).toBeLessThanOrEqual(300);
  });

  test('with 10,000 numbers lists 50 of them and says how many there were', async ({
    extension,
  }) => {
    const numbers = Array.from(
      { length: 10_000 },
      (_, index) => `EAC21900${String(index).padStart(5, '0')}`,
    );
    const popup = await openPopupOver(
      extension,
      pageOf(numbers.map((number) => `<p>${number}</p>`).join('')),
    );
    await expect(popup.getByTestId('page-number')).toHaveCount(50);
    const seen = popup.getByTestId('page-sighting');
    await expect(seen).toContainText(
      'The page holds 10,000 receipt numbers; the first 50 are listed.',
    );
    expect(await seen.getAttribute('data-receipt')).toBeNull();
  });
});

test.describe('markup and script in what the page says', () => {
  const attack = `<img src="x" onerror="globalThis.attacked = true; alert('attacked')"><script>globalThis.attacked = true</script>`;
  const asText = attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

  test('stand as text, and nothing of them runs', async ({ extension }) => {
    const dialogs: string[] = [];
    extension.context.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const page = await openReadPage(
      extension,
      pageOf(
        appPage({ title: `Case ${asText}`, text: `${statusNaming('SRC2190012345')} ${asText}` }),
      ),
    );
    const popup = await extension.openPopup();
    const seen = popup.getByTestId('page-sighting');
    await expect(seen).toHaveAttribute('data-title', `Case ${attack}`);
    await expect(seen).toContainText(`Case ${attack}`);
    await expect(popup.locator('img[src="x"], #popup script')).toHaveCount(0);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    for (const each of [page, popup]) {
      expect(await each.evaluate(() => 'attacked' in globalThis)).toBe(false);
    }
    expect(dialogs).toEqual([]);
  });
});

test.describe('a page that never rests', () => {
  const changeOften = async (changes: number): Promise<{ tookMs: number }> => {
    const heading = document.querySelector('#landing-page-header');
    const startedAt = performance.now();
    for (let done = 1; done <= changes; done += 1) {
      heading?.replaceChildren(`Case Was Looked At ${done} Times`);
      if (done % 50 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return { tookMs: performance.now() - startedAt };
  };

  test('is looked at now and then, and rightly when it is done', async ({ extension }) => {
    const worker = await extension.worker();
    await recordMessages(worker);
    const html = pageOf(appPage({ title: TITLE, text: statusNaming('NSC2190012345') }));
    const page = await openReadPage(extension, html);
    const { tookMs } = await page.evaluate(changeOften, 5000);

    const lastTitle = 'Case Was Looked At 5000 Times';
    const titles = async () => (await readSightings(worker)).map(({ sighting }) => sighting.title);
    await expect.poll(async () => (await titles()).at(-1)).toBe(lastTitle);
    const told = await titles();
    expect(new Set(told).size).toBe(told.length);
    // The first look, one every quarter of a second, and the last.
    expect(told.length).toBeLessThanOrEqual(2 + tookMs / 250);

    const popup = await extension.openPopup();
    await expect(popup.getByTestId('page-sighting')).toHaveAttribute('data-title', lastTitle);
  });
});
