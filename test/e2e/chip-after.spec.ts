import type { Page } from '@playwright/test';
import { findChip } from './support/chip.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { readEntries } from './support/journal.ts';
import { recordInCase } from './support/recorded-case.ts';
import { keepFixtureCase, RECEIPT, reconcile } from './support/steps.ts';

const STEPS = readFixturePage('status-app-in-steps');

async function openWithChip(extension: Extension, html: string) {
  const page = await extension.openStatusPage(html);
  return { page, chip: await findChip(extension, page) };
}

/** The page's own app puts an answer where the form was. */
async function showAnswer(page: Page): Promise<void> {
  await page.evaluate((receipt) => {
    const { showStatus } = globalThis as unknown as { showStatus: (change: object) => void };
    showStatus({
      title: 'Case Was Approved',
      text: `On October 2, 2026, we approved your Form I-485, Application to Register Permanent Residence, Receipt Number ${receipt}, and sent you an approval notice.`,
      first: 'heading',
      pauseInMs: 0,
    });
  }, RECEIPT);
}

test('an answer that comes in its place is on record before the chip says how the case stands', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await recordInCase(popup, RECEIPT, ({ call }) => [call(1, -60)]);
  const { page, chip } = await openWithChip(extension, STEPS);
  await showAnswer(page);
  const shown = await chip.says(/✓ Kept$/);
  expect(shown.text).toMatch(/A newer status/);
});

test('the chip follows what is recorded elsewhere, with its page in front', async ({
  extension,
}) => {
  const { page, chip } = await openWithChip(extension, readFixturePage('status-received'));
  await chip.press('keep');
  await chip.says(/No waiting time is running/);
  const popup = await extension.openPopup();
  await page.bringToFront();
  await recordInCase(popup, RECEIPT, ({ call }) => [call(1, -18)]);
  // As any window does that saved something.
  await reconcile(popup);
  await chip.says(/12 days left \| ✓ Kept$/);
});

test('nothing is done by a press on a chip that the page laid something over', async ({
  extension,
}) => {
  const { page, chip } = await openWithChip(extension, readFixturePage('status-received'));
  await chip.says(/Followthrough can keep this case/);
  await page.evaluate(() => {
    const decoy = document.createElement('div');
    decoy.popover = 'manual';
    decoy.style.cssText = 'inset:0;width:100vw;height:100vh;pointer-events:none;background:white';
    decoy.textContent = 'A nice picture';
    document.body.append(decoy);
    decoy.showPopover();
  });
  // The browser tells of it a moment later; until then the handle, which records nothing, is pressed.
  await expect
    .poll(async () => {
      await chip.press('move');
      return (await chip.read())?.text;
    })
    .toContain('The page lies over this box');
  for (const does of ['keep', 'call', 'hide']) await chip.press(does);
  expect(Object.keys((await chip.read())?.buttons ?? {})).toContain('keep');
  const popup = await extension.openPopup();
  expect(await readEntries(popup)).toEqual([]);
});

test('who can’t drag presses the handle, and the chip goes from corner to corner', async ({
  extension,
}) => {
  const { page, chip } = await openWithChip(extension, readFixturePage('status-received'));
  await page.setViewportSize({ width: 1000, height: 900 });
  await chip.says(/Followthrough can keep this case/);
  const cornerOf = async () => {
    const { x, y } = (await chip.read())?.box ?? { x: 0, y: 0 };
    return [x < 500 ? 'left' : 'right', y < 450 ? 'top' : 'bottom'].join(' ');
  };
  expect(await cornerOf()).toBe('right bottom');
  for (const corner of ['left bottom', 'left top', 'right top', 'right bottom']) {
    await chip.press('move');
    await expect.poll(cornerOf).toBe(corner);
  }
  const { x: from, y } = (await chip.read())?.buttons['move'] ?? { x: 0, y: 0 };
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move(from - 300, y - 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await chip.read())?.box.x).toBeLessThan(500);
  expect((await chip.read())?.box.y).toBeGreaterThan(100);
});
