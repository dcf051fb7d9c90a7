import type { Page } from '@playwright/test';
import { appPage } from '../support/status-pages.ts';
import { findChip } from './support/chip.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { findOut, HOSTILE_SCRIPT } from './support/hostile-script.ts';
import { readEntries } from './support/journal.ts';
import { recordInCase } from './support/recorded-case.ts';
import { RECEIPT } from './support/steps.ts';

const STATUS = appPage({
  title: 'Case Was Received',
  text: `On September 8, 2026, we received your Form I-130, Petition for Alien Relative, Receipt Number ${RECEIPT}, and sent you the receipt notice.`,
});
const CANARY = 'canary-5be1c9';

function hostilePage(more = ''): string {
  return `<!doctype html><html lang="en"><head>${HOSTILE_SCRIPT}</head><body>${STATUS}${more}</body></html>`;
}

async function openHostilePage(extension: Extension): Promise<Page> {
  const page = await extension.openStatusPage(hostilePage());
  // Of the mouse, the page sees where it entered and left: the tests leave it far from the chip.
  await page.mouse.move(5, 5);
  return page;
}

/** Keeps the case with a call of 40 days ago, and everything that nobody else may read. */
async function recordAll(extension: Extension): Promise<Page> {
  const desk = await extension.openDesk('#/settings');
  await recordInCase(desk, RECEIPT, ({ call }) => [
    { type: 'case-kept' },
    { type: 'case-described', patch: { label: CANARY } },
    call(1, -40, { notes: CANARY, representativeName: CANARY }),
  ]);
  return desk;
}

test.describe('a page that does all it can', () => {
  test('sees the same of a case that is kept, with a step due, and of one that is not', async ({
    extension,
  }) => {
    const page = await openHostilePage(extension);
    await (await findChip(extension, page)).says(/can keep/);
    const ofNew = await page.evaluate(findOut);
    expect(ofNew).toMatchObject({ text: '', html: '<div></div>', shadow: 'null', own: [] });
    expect(ofNew).toMatchObject({ box: [0, 0, 0, 0], found: [], carets: [expect.any(String)] });
    expect(ofNew).toMatchObject({ heard: [], local: [], session: [], globals: 0, shift: 0 });
    expect(ofNew['mutations']).toEqual(['childList <div></div>']);

    const desk = await recordAll(extension);
    await page.bringToFront();
    await page.reload();
    await page.mouse.move(5, 5);
    const shown = await (await findChip(extension, page)).says(/Now: Write/);
    expect(shown.text).not.toContain(CANARY);
    expect(await page.evaluate(findOut)).toEqual(ofNew);
    expect(await readEntries(desk)).not.toEqual([]);
  });

  test('hears of nothing that is pressed, typed or moved in it', async ({ extension }) => {
    const page = await openHostilePage(extension);
    const chip = await findChip(extension, page);
    await chip.press('keep');
    await chip.says(/✓ Kept/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowUp');
    await chip.press('hide');
    // Escape goes back from this, and hides the chip where it does not ask.
    await chip.says(/switch it on again/);
    await page.keyboard.press('Escape');
    const { move } = (await chip.says(/No waiting time/)).buttons;
    await page.mouse.move(move?.x ?? 0, move?.y ?? 0);
    await page.mouse.down();
    await page.mouse.move(600, 400, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await chip.read())?.box.x).toBeLessThan(600);
    const { heard, mutations, shift } = await page.evaluate(findOut);
    expect({ heard, mutations, shift }).toEqual({
      heard: [],
      mutations: ['childList <div></div>'],
      shift: 0,
    });
    // It does listen, and would have heard of a press on anything else that stands where the chip does.
    await page.evaluate(() => {
      const own = document.createElement('button');
      own.textContent = 'Control';
      document.documentElement.append(own);
      own.click();
    });
    expect((await page.evaluate(findOut))['heard']).toContain('click 4');
  });

  test('presses nothing itself', async ({ extension }) => {
    const page = await openHostilePage(extension);
    const chip = await findChip(extension, page);
    const { buttons, text } = await chip.says(/can keep/);
    const points = Object.values(buttons).map(({ x, y }) => ({ x, y }));
    await page.evaluate((at) => {
      for (const { x, y } of at) {
        const target = document.elementFromPoint(x, y);
        if (!(target instanceof HTMLElement)) continue;
        const about = { clientX: x, clientY: y, bubbles: true, composed: true, detail: 1 };
        for (const type of ['pointerdown', 'pointermove', 'pointerup', 'mousedown', 'mouseup'])
          target.dispatchEvent(new PointerEvent(type, about));
        target.dispatchEvent(new MouseEvent('click', about));
        target.click();
        target.focus();
        for (const key of ['Enter', ' ', 'Escape', 'ArrowUp'])
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
    }, points);
    // A press of the person is answered after all that came before it.
    await chip.press('hide');
    await chip.says(/switch it on again/);
    await chip.press('back');
    expect((await chip.says(/can keep/)).text).toBe(text);
    expect(await readEntries(await extension.openPopup())).toEqual([]);
  });

  test('and removes or covers the chip only loses the chip', async ({ extension }) => {
    const page = await openHostilePage(extension);
    await (await findChip(extension, page)).says(/can keep/);
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    const popup = await extension.openPopup();
    await expect(popup.getByTestId('page-sighting')).toHaveAttribute('data-receipt', RECEIPT);
  });

  test('forbids styles and scripts in its policy, and the chip is as it is', async ({
    extension,
  }) => {
    const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'none'">`;
    const ugly = `<style>div, aside, button { display: none !important; transform: scale(9) !important; }</style>`;
    const html = `<!doctype html><html lang="en"><head>${policy}${ugly}</head><body>${STATUS}</body></html>`;
    const page = await extension.openStatusPage(html);
    const { box } = await (await findChip(extension, page)).says(/can keep/);
    expect(box.width).toBe(294);
    expect(box.x + box.width).toBe(1280 - 8);
  });
});
