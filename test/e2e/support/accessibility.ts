import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { Language } from '../../../src/domain/language.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { findNameless } from './access-tree.ts';
import { expect } from './extension.ts';
import { speak } from './languages.ts';
import { findLayoutFaults, MOST_FRAMES, WIDTHS } from './layout.ts';
import { photograph } from './photograph.ts';

// The library's own script: its Playwright companion wants a newer Node.
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A theme has the same elements as the other: only these rules can answer otherwise. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** 320 CSS pixels is 1280 at 400 %; 640 by 400 is 1280 by 800 at 200 %. */
const SMALL_WINDOWS = [
  { name: '320 px wide', width: 320, height: 640, deviceScaleFactor: 1 },
  { name: 'at 200 %', width: 640, height: 400, deviceScaleFactor: 2 },
] as const;

/** What is looked at besides English. */
const OTHER_LANGUAGES = LANGUAGES.filter((language) => language !== 'en');
/** `npm run test:languages` looks at everything in every language; a run of all tests at what texts change most. */
const IS_WHOLE = process.env['FOLLOWTHROUGH_LANGUAGES'] === 'all';
/** The narrowest and the widest window: what is too long shows in the one, what is out of line in the other. */
const EDGES = [320, 1440];

/**
 * What stands there breaks no rule in either theme, is nowhere cut off or laid over something else, and
 * needs no sideways scrolling in a small window; in every language.
 *
 * @param isOneLanguage whether the page can speak no other language: one whose record can't be written.
 */
export async function expectAccessible(
  page: Page,
  { isOneLanguage = false }: { readonly isOneLanguage?: boolean } = {},
): Promise<void> {
  await page.evaluate(AXE);
  // High enough that nothing is scrolled under the buttons that stick to the bottom.
  await page.setViewportSize({ width: 1280, height: 6000 });
  await expectRulesKept(page, 'en');
  await expectLaidOut(page, 'en', WIDTHS);
  // A file that was saved is of the language it was made in.
  if (isOneLanguage || !page.url().startsWith('chrome-extension:')) return;
  for (const language of OTHER_LANGUAGES) {
    await speak(page, language);
    if (IS_WHOLE) await expectRulesKept(page, language);
    await expectLaidOut(page, language, IS_WHOLE ? WIDTHS : EDGES);
  }
  await speak(page, 'browser');
}

async function expectRulesKept(page: Page, language: Language): Promise<void> {
  for (const [colorScheme, runOnly] of [
    ['light', { type: 'tag', values: RULES }],
    ['dark', { type: 'rule', values: RULES_OF_COLOUR }],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await findViolations(page, runOnly);
    expect.soft(found, `${language}, ${colorScheme}: broken rules`).toEqual([]);
  }
}

/** Layout, and what a screen reader is told; in one theme, as they differ in colours only. */
async function expectLaidOut(
  page: Page,
  language: Language,
  widths: readonly number[],
): Promise<void> {
  expect.soft(await findLayoutFaults(page, widths), `${language}: layout`).toEqual([]);
  for (const { name, ...size } of SMALL_WINDOWS) {
    const found = await findOverflow(page, size);
    expect.soft(found, `${language}, ${name}: wider than its window`).toEqual([]);
  }
  expect.soft(await findNameless(page), `${language}: without a name`).toEqual([]);
  await photograph(page, language);
}

async function findViolations(
  page: Page,
  only: { readonly type: string; readonly values: readonly string[] },
): Promise<string[]> {
  const { violations, passes } = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<AxeResults> };
    };
    return axe.run({ runOnly });
  }, only);
  expect(passes.length, 'rules that had something to look at').toBeGreaterThan(
    only.type === 'tag' ? 3 : 0,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Everything that is wider than its window, or scrolls sideways within itself. */
async function findOverflow(
  page: Page,
  size: { width: number; height: number; deviceScaleFactor: number },
): Promise<readonly string[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });
  let found = await page.evaluate(lookForOverflow);
  // What draws itself anew in another window does so some frames later.
  for (let frame = 0; found.tooWide.length > 0 && frame < MOST_FRAMES; frame += 1) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    found = await page.evaluate(lookForOverflow);
  }
  await cdp.send('Emulation.clearDeviceMetricsOverride');
  await cdp.detach();
  expect(found.width).toBe(size.width);
  return found.tooWide;
}

/** Runs in the page. */
function lookForOverflow(): { readonly width: number; readonly tooWide: readonly string[] } {
  // The columns of a plain text mean something only side by side: WCAG 1.4.10 excepts them.
  const KEEPS_COLUMNS = '.keeps-columns';
  const scrolls = (element: Element): boolean =>
    element === document.documentElement ||
    (/auto|scroll/.test(getComputedStyle(element).overflowX) && !element.matches(KEEPS_COLUMNS));
  return {
    width: innerWidth,
    tooWide: [...document.querySelectorAll('*')]
      .filter((element) => scrolls(element) && element.scrollWidth > element.clientWidth)
      .map(({ tagName, className, scrollWidth, clientWidth }) => {
        return `${tagName}.${className}: ${scrollWidth} > ${clientWidth}`;
      }),
  };
}
