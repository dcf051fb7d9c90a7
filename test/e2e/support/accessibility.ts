import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect } from './extension.ts';
import { findLayoutFaults } from './layout.ts';

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

/**
 * What stands there breaks no rule in either theme, is nowhere cut off or laid over something else, and
 * needs no sideways scrolling in a small window.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  // High enough that nothing is scrolled under the buttons that stick to the bottom.
  await page.setViewportSize({ width: 1280, height: 6000 });
  for (const [colorScheme, runOnly] of [
    ['light', { type: 'tag', values: RULES }],
    ['dark', { type: 'rule', values: RULES_OF_COLOUR }],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await findViolations(page, runOnly), `${colorScheme}: broken rules`).toEqual([]);
    expect.soft(await findLayoutFaults(page), `${colorScheme}: layout`).toEqual([]);
  }
  for (const { name, ...size } of SMALL_WINDOWS) {
    expect.soft(await findOverflow(page, size), `${name}: wider than its window`).toEqual([]);
  }
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
): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });
  const found = await page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      element === document.documentElement ||
      /auto|scroll/.test(getComputedStyle(element).overflowX);
    return {
      width: innerWidth,
      tooWide: [...document.querySelectorAll('*')]
        .filter((element) => scrolls(element) && element.scrollWidth > element.clientWidth)
        .map(({ tagName, className, scrollWidth, clientWidth }) => {
          return `${tagName}.${className}: ${scrollWidth} > ${clientWidth}`;
        }),
    };
  });
  await cdp.send('Emulation.clearDeviceMetricsOverride');
  await cdp.detach();
  expect(found.width).toBe(size.width);
  return found.tooWide;
}
