import { appPage, LANDING } from '../support/status-pages.ts';
import type { Firefox } from './support/firefox.ts';
import { expect, test } from './support/firefox-test.ts';
import { findOut, HOSTILE_SCRIPT } from './support/hostile-script.ts';
import { RECEIPT } from './support/steps.ts';

const STATUS = appPage({
  title: 'Case Was Received',
  text: `On September 8, 2026, we received your Form I-130, Petition for Alien Relative, Receipt Number ${RECEIPT}, and sent you the receipt notice.`,
});
const PAGE = `<!doctype html><html lang="en"><head>${HOSTILE_SCRIPT}</head><body>${STATUS}</body></html>`;

type Edges = { readonly left: number; readonly right: number; readonly bottom: number };

/** Where the chip stands; a page can feel for its edges, and for no more. */
function feelForChip(): Edges | undefined {
  const [left, right, bottom]: [number[], number[], number[]] = [[], [], []];
  for (let y = 2; y < innerHeight; y += 4) {
    for (let x = 2; x < innerWidth; x += 4) {
      const at = document.elementFromPoint(x, y);
      if (at?.parentNode !== document.documentElement || at === document.body) continue;
      left.push(x);
      right.push(x);
      bottom.push(y);
    }
  }
  if (left.length === 0) return undefined;
  return { left: Math.min(...left), right: Math.max(...right), bottom: Math.max(...bottom) };
}

/** Firefox answers null for undefined. */
async function readEdges(firefox: Firefox): Promise<Edges | undefined> {
  return (await firefox.evaluate(feelForChip)) ?? undefined;
}

async function findEdges(firefox: Firefox): Promise<Edges> {
  await expect.poll(() => readEdges(firefox), 'there is a chip').toBeDefined();
  const edges = await readEdges(firefox);
  if (edges === undefined) throw new Error('There is no chip.');
  return edges;
}

async function expectNone(firefox: Firefox): Promise<void> {
  await expect.poll(() => readEdges(firefox), 'there is no chip').toBeUndefined();
}

test.describe('the chip on the status page, in Firefox', () => {
  test('keeps the case by one click, and the page sees the same as before', async ({ firefox }) => {
    await firefox.openStatusPage(PAGE);
    const { left, bottom } = await findEdges(firefox);
    const before = await firefox.evaluate(findOut);
    expect(before).toMatchObject({ text: '', shadow: 'null', box: [0, 0, 0, 0], found: [] });
    expect(before).toMatchObject({ heard: [], local: [], session: [], globals: 0 });

    await firefox.pressAt(left + 60, bottom - 20);
    await firefox.openPopup();
    await expect.poll(() => firefox.readText('[data-testid="case-kept"]')).toBe('Kept');
    await firefox.returnToStatusPage();
    const after = await firefox.evaluate(findOut);
    expect(after['found']).toEqual([]);
    expect(after).toEqual(before);
  });

  test('opens the form of a call, in a tab where no sidebar opens', async ({ firefox }) => {
    await firefox.openStatusPage(PAGE);
    const { right, bottom } = await findEdges(firefox);
    await firefox.openPopup();
    const tabs = () =>
      firefox.evaluate(async () => {
        type Own = { browser: { tabs: { query: (of: object) => Promise<{ url?: string }[]> } } };
        const { browser } = globalThis as unknown as Own;
        return (await browser.tabs.query({})).map(({ url }) => url ?? '');
      });
    await firefox.returnToStatusPage();
    await firefox.pressAt(right - 60, bottom - 20);
    await firefox.openPopup();
    await expect.poll(async () => (await tabs()).join(' ')).toContain(`#/call/${RECEIPT}`);
  });
});

test('in Firefox there is no chip while the site is taken from the extension, and one once it is given back', async ({
  firefox,
}) => {
  const empty = `<!doctype html><html lang="en"><body>${appPage(LANDING)}</body></html>`;
  await firefox.openStatusPage(empty);
  await firefox.allowStatusSite(false);
  await firefox.evaluate((status) => {
    document.body.innerHTML = status;
  }, STATUS);
  // The script that was there already goes on reading: what it reads is told before a chip is asked for.
  await firefox.openPopup();
  await expect
    .poll(() => firefox.readAttribute('[data-testid^="page-"]', 'data-receipt'))
    .toBe(RECEIPT);
  await firefox.returnToStatusPage();
  await expectNone(firefox);

  await firefox.allowStatusSite(true);
  await firefox.openPopup();
  await firefox.returnToStatusPage();
  await findEdges(firefox);
});

test.describe('the chip, when the extension goes, in Firefox', () => {
  test('hides where it is switched off, is there once where it comes back, and goes with it', async ({
    firefox,
  }) => {
    await firefox.openStatusPage(PAGE);
    const edges = await findEdges(firefox);
    // The browser ends the script at once; nothing of it is there to clear up.
    await firefox.switchExtension(false);
    await expectNone(firefox);
    await firefox.switchExtension(true);
    await expect.poll(() => readEdges(firefox)).toEqual(edges);
    await firefox.removeExtension();
    await expectNone(firefox);
    expect(await firefox.evaluate(() => document.body.innerText)).toContain('Case Was Received');
  });
});
