import { bundleForPage, toPageFunction } from './support/bundle.ts';
import { expect, test } from './support/extension.ts';
import { test as firefoxTest } from './support/firefox-test.ts';

type Counted = { readonly counted: number; readonly wrong: readonly string[] };

/** Eight calls a day over 1,200 days. */
const CALLS = 9600;

test('Chromium’s own Temporal counts 30 days from every day, in every zone', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  const count = toPageFunction<Counted>(await bundleForPage('counting'), 'countEveryDay()');
  const { counted, wrong } = await popup.evaluate(count);
  expect(wrong).toEqual([]);
  expect(counted).toBe(CALLS);
});

firefoxTest(
  'Firefox’s own Temporal counts 30 days from every day, in every zone',
  async ({ firefox }) => {
    await firefox.openPopup();
    const count = toPageFunction<Counted>(await bundleForPage('counting'), 'countEveryDay()');
    const { counted, wrong } = await firefox.evaluate(count);
    expect(wrong).toEqual([]);
    expect(counted).toBe(CALLS);
  },
);
