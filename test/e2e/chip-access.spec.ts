import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/domain/language.ts';
import { findChip, type Chip } from './support/chip.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { openIsolatedWorld } from './support/isolated-world.ts';
import { speak } from './support/languages.ts';
import { recordInCase } from './support/recorded-case.ts';
import { RECEIPT } from './support/steps.ts';

const PICTURES = process.env['FOLLOWTHROUGH_PICTURES'];
/** 640 by 400 is 1280 by 800 at 200 %. */
const WINDOWS = [
  { width: 320, height: 640 },
  { width: 640, height: 400 },
  { width: 1280, height: 800 },
] as const;

/** Keeps the case, with a wait that runs for 12 days more, or has been over for days. */
async function recordCall(extension: Extension, startedDaysAgo: number): Promise<Page> {
  const desk = await extension.openDesk('#/settings');
  await recordInCase(desk, RECEIPT, ({ call }) => [
    { type: 'case-kept' },
    call(1, -startedDaysAgo),
  ]);
  return desk;
}

async function openPage(extension: Extension) {
  const page = await extension.openStatusPage(readFixturePage('status-received'));
  return { page, chip: await findChip(extension, page) };
}

/** Has it ask what hiding it means: drawn once the browser has said that nothing lies over it. */
async function showAsking(chip: Chip): Promise<void> {
  await chip.press('hide');
  await expect.poll(async () => Object.keys((await chip.read())?.buttons ?? {})).toContain('back');
}

/** What a screen reader is told of the chip: the role and the name of what has one, in order. */
async function readAloud(page: Page): Promise<readonly string[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const tell = (id: string): string[] => {
    const node = byId.get(id);
    const role = String(node?.role?.value);
    const name = String(node?.name?.value ?? '');
    const isTold =
      node?.ignored === false && !/^(?:generic|none|sectionheader|InlineTextBox)$/.test(role);
    const isText = role === 'StaticText';
    return [
      ...(isTold ? [`${role} ${name}`.trim()] : []),
      // What has a name of its own is not read out once more by its text.
      ...(isText || role === 'button' || role === 'image'
        ? []
        : (node?.childIds ?? []).flatMap(tell)),
    ];
  };
  const chip = nodes.find(
    ({ name, role }) =>
      role?.value === 'complementary' && String(name?.value).startsWith('Followthrough'),
  );
  return chip === undefined ? [] : tell(chip.nodeId);
}

test.describe('the chip, for whoever', () => {
  test('hears it: each control has its name, and what stands there is said', async ({
    extension,
  }) => {
    const { page, chip } = await openPage(extension);
    await chip.says(/can keep/);
    const before = await readAloud(page);
    expect(before).toEqual([
      'complementary Followthrough, EAC 21 900 12345',
      'StaticText EAC 21 900 12345',
      'button Move: press, drag, or use the arrow keys',
      'button Hide',
      'status',
      'StaticText Followthrough can keep this case.',
      'button Keep',
      'button Note a call',
    ]);
    await chip.press('keep');
    await chip.says(/✓ Kept/);
    expect((await readAloud(page)).slice(4)).toEqual([
      'status',
      'StaticText No waiting time is running.',
      'image Kept',
      'button Note a call',
    ]);
    // Whoever pressed Keep by a key is on what took its place, and hears that.
    expect((await chip.read())?.focused).toBeUndefined();

    const desk = await recordCall(extension, 18);
    await page.reload();
    await page.bringToFront();
    await (await findChip(extension, page)).says(/12 days left/);
    expect((await readAloud(page)).slice(4, 7)).toEqual([
      'status',
      'StaticText Then: Write to the service center',
      'StaticText 12 days left',
    ]);
    await desk.close();
  });

  test('sees little of it: every text stands out, in both themes and in forced colours', async ({
    extension,
  }) => {
    await recordCall(extension, 18);
    const { page, chip } = await openPage(extension);
    const world = await openIsolatedWorld(page, extension.id);
    await chip.says(/12 days left/);
    for (const media of [
      { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
      { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
      { colorScheme: 'light', forcedColors: 'active', reducedMotion: 'no-preference' },
      { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'no-preference' },
    ] as const) {
      await page.emulateMedia(media);
      await page.evaluate(() =>
        document.documentElement.style.setProperty('color-scheme', 'light dark'),
      );
      await page.setViewportSize({ width: 1280, height: 799 });
      await page.setViewportSize({ width: 1280, height: 800 });
      for (const face of ['says', 'asks']) {
        if (face === 'asks') await showAsking(chip);
        const contrasts = await world.evaluate(readContrasts);
        expect(contrasts.length).toBeGreaterThan(5);
        for (const { what, ratio } of contrasts) {
          expect.soft(ratio, `${what}, ${JSON.stringify(media)}`).toBeGreaterThanOrEqual(4.5);
        }
        await photographChip(page, `${face}-${media.colorScheme}-${media.forcedColors}`);
        if (face === 'asks') await chip.press('back');
      }
    }
  });

  for (const language of LANGUAGES) {
    test(`reads ${language}: nothing is cut off, and no control covered, in a narrow window or at 200 %`, async ({
      extension,
    }) => {
      const desk = await recordCall(extension, 18);
      await speak(desk, language);
      const { page, chip } = await openPage(extension);
      const world = await openIsolatedWorld(page, extension.id);
      await chip.says(/EAC/);
      for (const size of WINDOWS) {
        await page.setViewportSize(size);
        const at = `${size.width} by ${size.height}`;
        for (const share of [0, 0.5, 1]) {
          await page.evaluate((to) => scrollTo(0, to * document.body.scrollHeight), share);
          await expect
            .poll(() => world.evaluate(countCovered), `controls covered, ${at}, at ${share}`)
            .toBe(0);
          await photographChip(page, `${language}-${size.width}-${share}`);
        }
        // It comes after the window, in a frame of its own.
        await expect(async () => {
          const { x = 0, y = 0, width = 0, height = 0 } = (await chip.read())?.box ?? {};
          expect(x).toBeGreaterThanOrEqual(8);
          expect(x + width).toBeLessThanOrEqual(size.width - 8);
          expect(y).toBeGreaterThanOrEqual(8);
          expect(y + height).toBeLessThanOrEqual(size.height - 8);
        }, at).toPass({ timeout: 5000 });
        expect(await world.evaluate(readCutOff), at).toEqual([]);
        await showAsking(chip);
        expect(await world.evaluate(readCutOff), `${at}, asking`).toEqual([]);
        await photographChip(page, `${language}-${size.width}-asks`);
        await chip.press('back');
      }
    });
  }
});

async function photographChip(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `chip-${name}.png`) });
}

type Own = { chrome: { dom: { openOrClosedShadowRoot: (of: Element) => ShadowRoot | null } } };

/** Runs in the extension's own world: how many of the page's controls lie under the chip. */
function countCovered(): number {
  const { dom } = (globalThis as unknown as Own).chrome;
  const chip = [...document.documentElement.children]
    .map((each) => (each instanceof HTMLElement ? dom.openOrClosedShadowRoot(each) : null))
    .find((each) => each?.querySelector('aside'))
    ?.querySelector('aside')
    ?.getBoundingClientRect();
  if (chip === undefined) return -1;
  return [...document.querySelectorAll('a[href], button, input, select, textarea')].filter(
    (control) => {
      const box = control.getBoundingClientRect();
      return (
        control.checkVisibility({ visibilityProperty: true }) &&
        Math.min(box.right, chip.right) - Math.max(box.left, chip.left) > 1 &&
        Math.min(box.bottom, chip.bottom) - Math.max(box.top, chip.top) > 1
      );
    },
  ).length;
}

/** Runs in the extension's own world: the texts that their boxes have no room for. */
function readCutOff(): string[] {
  const { dom } = (globalThis as unknown as Own).chrome;
  const shadow = [...document.documentElement.children]
    .map((each) => (each instanceof HTMLElement ? dom.openOrClosedShadowRoot(each) : null))
    .find((each) => each?.querySelector('aside'));
  return [...(shadow?.querySelectorAll<HTMLElement>('aside, aside *') ?? [])]
    .filter(
      (each) =>
        each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1,
    )
    .filter((each) => getComputedStyle(each).display !== 'inline')
    .map((each) => `${each.className || each.tagName}: ${each.dataset['says'] ?? ''}`);
}

/** Runs in the extension's own world: how much each text of the chip differs from what it stands on. */
function readContrasts(): { what: string; ratio: number }[] {
  const { dom } = (globalThis as unknown as Own).chrome;
  const shadow = [...document.documentElement.children]
    .map((each) => (each instanceof HTMLElement ? dom.openOrClosedShadowRoot(each) : null))
    .find((each) => each?.querySelector('aside'));
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((each) => {
      const share = each / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isClear = (colour: string) => channels(colour)[3] === 0;
  const ground = (element: Element | null): string => {
    if (element === null) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return isClear(backgroundColor) ? ground(element.parentElement) : backgroundColor;
  };
  return [...(shadow?.querySelectorAll<HTMLElement>('[data-says]') ?? [])].map((each) => {
    const [one, other] = [luminance(getComputedStyle(each).color), luminance(ground(each))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return { what: each.dataset['says'] ?? '', ratio };
  });
}
