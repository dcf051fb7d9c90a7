import type { Page } from '@playwright/test';
import { appPage, LANDING } from '../support/status-pages.ts';
import { findChip } from './support/chip.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { readEntries } from './support/journal.ts';
import { attachRealPanel } from './support/own-view.ts';
import { recordInCase } from './support/recorded-case.ts';
import { RECEIPT } from './support/steps.ts';

const FIXTURE = readFixturePage('status-received');

async function openWithChip(extension: Extension, html = FIXTURE) {
  const page = await extension.openStatusPage(html);
  return { page, chip: await findChip(extension, page) };
}

/** Comes back to the page, as after a look at another window: it has the focus again. */
async function comeBackTo(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow?.focus();
    window.focus();
    frame.remove();
  });
}

async function readTypes(page: Page): Promise<string[]> {
  return (await readEntries(page)).map(({ fact }) => fact.type);
}

test.describe('the chip on the status page', () => {
  test('keeps the case by one click, and says how long is left and what comes next', async ({
    extension,
  }) => {
    const { page, chip } = await openWithChip(extension);
    const before = await chip.says(/^EAC 21 900 12345 \| Followthrough can keep this case\.$/);
    expect(before.name).toBe('Followthrough, EAC 21 900 12345');
    expect(Object.keys(before.buttons)).toEqual(['move', 'hide', 'keep', 'call']);
    await chip.press('keep');
    const kept = await chip.says(/No waiting time is running\. \| ✓ Kept$/);
    expect(Object.keys(kept.buttons)).toEqual(['move', 'hide', 'call']);
    expect(kept.box).toEqual(before.box);

    const desk = await extension.openDesk('#/settings');
    expect(await readTypes(desk)).toEqual(['case-kept', 'status-seen']);
    await recordInCase(desk, RECEIPT, ({ call }) => [call(1, -18, { notes: 'A made-up note' })]);
    await comeBackTo(page);
    const waits = await chip.says(/Then: Write to the service center \| 12 days left \| ✓ Kept$/);
    expect(waits.text).not.toContain('made-up');
    await desk.bringToFront();
    await recordInCase(desk, RECEIPT, ({ call }) => [call(2, -50)]);
    await comeBackTo(page);
    await chip.says(/Now: Write to the service center \| \d+ days over \| ✓ Kept$/);
  });

  test('says of a protected case that it is kept, and no more', async ({ extension }) => {
    const desk = await extension.openDesk('#/settings');
    await recordInCase(desk, RECEIPT, ({ call }) => [
      { type: 'case-kept' },
      call(1, -40),
      { type: 'case-described', patch: { isProtected: true } },
    ]);
    const { chip } = await openWithChip(extension);
    expect((await chip.says(/✓ Kept/)).text).toMatch(/^EAC 21 900 12345 \| +\| ✓ Kept$/);
  });

  test('speaks the language that is chosen, and masks the number where the screen does', async ({
    extension,
  }) => {
    const desk = await extension.openDesk('#/settings');
    await desk.getByTestId('is-masked').click();
    await expect(desk.locator('.is-masked')).toHaveCount(1);
    // The page is masked before that is on record, which is what the chip goes by.
    await expect.poll(() => readTypes(desk)).toEqual(['setting-changed']);
    const { page, chip } = await openWithChip(extension);
    const masked = await chip.says(/EAC/);
    expect(`${masked.text} ${masked.name}`).not.toContain('900');
    await desk.bringToFront();
    await desk.getByTestId('language-es').click();
    await expect(desk.locator('html')).toHaveAttribute('lang', /^es/);
    await expect.poll(() => readTypes(desk)).toEqual(['setting-changed', 'setting-changed']);
    await comeBackTo(page);
    expect((await chip.says(/puede guardar este caso/)).language).toMatch(/^es/);
  });

  test('stands on a page in Spanish, in the language of the interface', async ({ extension }) => {
    const text =
      'El 4 de Mayo de 2026, recibimos su Formulario I-130, Petición para Familiar Extranjero, Número de Recibo IOE0912345678.';
    const body = appPage({ title: 'Caso Fue Recibido', text });
    const { chip } = await openWithChip(
      extension,
      `<!doctype html><html lang="es"><body>${body}</body></html>`,
    );
    expect((await chip.says(/^IOE .*can keep/)).language).toMatch(/^en/);
    await chip.press('keep');
    await chip.says(/✓ Kept$/);
    const desk = await extension.openDesk('#/settings');
    expect((await readEntries(desk)).map(({ fact }) => fact)).toMatchObject([
      { type: 'case-kept' },
      { type: 'status-seen', sighting: { language: 'es', title: 'Caso Fue Recibido' } },
    ]);
  });

  test('is not there where the page names several numbers, or none', async ({ extension }) => {
    const several =
      '<ul><li>Receipt Number EAC2190012345</li><li>Receipt Number EAC2190012346</li></ul>';
    for (const body of [several, appPage(LANDING)]) {
      const { page, chip } = await openWithChip(
        extension,
        `<!doctype html><html lang="en"><body>${body}</body></html>`,
      );
      const popup = await extension.openPopup();
      await expect(popup.getByTestId(/^page-/).first()).toBeVisible();
      expect(await chip.read()).toBeUndefined();
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    }
  });

  test('opens the form of a call beside the page', async ({ extension }) => {
    const { chip } = await openWithChip(extension);
    await chip.press('call');
    const panel = await attachRealPanel(extension);
    await panel.click('call-notes');
    expect(await panel.read('call-form')).not.toBe('');
  });

  test('can be hidden here, and switched off for good', async ({ extension }) => {
    const { page, chip } = await openWithChip(extension);
    await chip.press('hide');
    const asked = await chip.says(/The settings switch it on again/);
    expect(Object.keys(asked.buttons)).toEqual(['move', 'back', 'hideHere', 'switchOff']);
    await chip.press('hideHere');
    await chip.isGone();
    await page.reload();
    const again = await findChip(extension, page);
    await again.press('hide');
    await again.press('switchOff');
    await again.isGone();

    const desk = await extension.openDesk('#/settings');
    expect((await readEntries(desk)).map(({ fact }) => fact)).toEqual([
      { type: 'setting-changed', name: 'hasChip', value: false },
    ]);
    await expect(desk.getByTestId('has-chip')).not.toBeChecked();
    await desk.getByTestId('has-chip').click();
    await expect(desk.getByTestId('has-chip')).toBeChecked();
    await expect.poll(() => readTypes(desk)).toHaveLength(2);
    await comeBackTo(page);
    await again.says(/can keep/);
    await desk.bringToFront();
    await desk.getByTestId('has-chip').click();
    await expect.poll(() => readTypes(desk)).toHaveLength(3);
    await comeBackTo(page);
    await again.isGone();
  });

  test('is reached, moved and left by keys, and stands there the next time', async ({
    extension,
  }) => {
    const { page, chip } = await openWithChip(extension);
    const before = await chip.says(/can keep/);
    // From the end of the page backwards.
    await page.locator('input').last().focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab');
        return (await chip.read())?.focused;
      })
      .toBe('move');
    for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    const moved = { ...before.box, x: before.box.x - 24, y: before.box.y - 120 };
    expect((await chip.read())?.box).toEqual(moved);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await chip.says(/switch it on again/);
    await page.keyboard.press('Escape');
    await chip.says(/can keep/);

    await page.reload();
    const again = await findChip(extension, page);
    const { box } = await again.says(/can keep/);
    // A place is a share of the room: a pixel may be lost.
    expect(Math.abs(box.x - moved.x) + Math.abs(box.y - moved.y)).toBeLessThanOrEqual(2);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('covers no control of the page, and makes room for one that comes', async ({
    extension,
  }) => {
    const button =
      '<button style="position:fixed;right:20px;bottom:20px;width:90px;height:40px">Chat</button>';
    const { page, chip } = await openWithChip(
      extension,
      FIXTURE.replace('</body>', `${button}</body>`),
    );
    const { box } = await chip.says(/can keep/);
    expect(box.x).toBe(8);
    await page.evaluate(() => {
      const menu = document.createElement('a');
      menu.href = '#';
      menu.textContent = 'Menu';
      menu.style.cssText = 'position:fixed;left:0;bottom:0;width:100px;height:60px';
      document.body.append(menu);
    });
    await expect.poll(async () => (await chip.read())?.box.y).toBe(8);
    await expect.poll(async () => (await chip.read())?.box.x).toBeGreaterThan(600);
  });

  test('goes with the answer, comes back with it, and stays where an app replaces its page', async ({
    extension,
  }) => {
    const { page, chip } = await openWithChip(extension);
    await chip.says(/can keep/);
    await page.evaluate(() => {
      const { body } = document;
      Object.assign(globalThis, { answer: body });
      document.documentElement.replaceChild(document.createElement('body'), body);
    });
    await chip.isGone();
    await page.evaluate(() => {
      const { answer } = globalThis as unknown as { answer: Element };
      document.documentElement.replaceChild(answer, document.body);
    });
    await chip.says(/can keep/);
  });

  test('has the colours of the page, and stands in a narrow window', async ({ extension }) => {
    const { page, chip } = await openWithChip(extension);
    await chip.says(/can keep/);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(async () => (await chip.read())?.colour).toBe('rgb(20, 24, 29)');
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'light';
    });
    await expect.poll(async () => (await chip.read())?.colour).toBe('rgb(255, 255, 255)');
    await page.setViewportSize({ width: 320, height: 640 });
    const rightEdge = async () => {
      const { box } = await chip.says(/can keep/);
      return box.x + box.width;
    };
    await expect.poll(rightEdge, 'it is back in the window').toBeLessThanOrEqual(312);
    const { box } = await chip.says(/can keep/);
    expect(box.x).toBeGreaterThanOrEqual(8);
    expect(box.width).toBe(294);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    const withChip = await width();
    await chip.press('hide');
    await chip.press('hideHere');
    await chip.isGone();
    expect(await width()).toBe(withChip);
  });
});

test.describe('the chip, when the extension goes', () => {
  test.use({ isBrowserNew: true });
  test('goes with it', async ({ extension }) => {
    const { page, chip } = await openWithChip(extension);
    await chip.says(/can keep/);
    const worker = await extension.worker();
    await worker.evaluate(() => {
      (
        globalThis as unknown as { chrome: { runtime: { reload: () => void } } }
      ).chrome.runtime.reload();
    });
    const count = () => page.evaluate(() => document.documentElement.children.length);
    await expect.poll(count).toBe(2);
  });
});
