import { expect, test, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { loadavg } from 'node:os';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import { launchChromium, type RunningExtension } from '../../../scripts/launch-chromium.mjs';
import type { BookkeepingWish } from '../../support/generated-bookkeeping.ts';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { holdSecondCopy, reconcile } from '../support/steps.ts';

/** What the journal of a measurement holds beside its cases. */
export type Wish = BookkeepingWish & { readonly looks?: number; readonly dueShare?: number };

/** A browser whose journal was filled, and a page of the extension in it. */
export type Measured = {
  readonly extension: RunningExtension;
  readonly page: Page;
  readonly entries: number;
  /** Lets the second copy be written, which is kept from that until then. */
  readonly releaseSecondCopy: () => Promise<void>;
};

type OwnPage = {
  readonly chrome: {
    readonly runtime: { readonly sendMessage: (message: object) => Promise<unknown> };
  };
};

const extensionDir = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));
let bundle: Promise<string> | undefined;

/** Starts a browser with so many cases. */
export async function startWith(cases: number, wish: Wish = {}): Promise<Measured> {
  const executablePath = expectBrowser('chromium').path;
  const extension = await launchChromium({ executablePath, extensionDir });
  // Writing the second copy of a journal that was not recorded but poured in is not what is measured.
  const holder = await extension.context.newPage();
  await holder.goto(`chrome-extension://${extension.id}/src/popup/index.html`);
  // Answered when the worker has compared the copies: held before, they would keep it waiting.
  expect(await reconcile(holder)).toEqual({ ok: true });
  const releaseSecondCopy = await holdSecondCopy(holder);
  // A worker that fell asleep during the filling would wait for the second copy when it starts again.
  await holder.evaluate(() => {
    const { chrome } = globalThis as unknown as OwnPage;
    setInterval(() => void chrome.runtime.sendMessage({ type: 'stay-awake' }), 10_000);
  });
  bundle ??= bundleForPage('fill-journal');
  const fill = `fillJournal(${cases}, ${JSON.stringify(wish)})`;
  const entries = await holder.evaluate(toPageFunction<number>(await bundle, fill));
  expect(entries).toBeGreaterThanOrEqual(cases);
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/src/popup/index.html`);
  expect(await reconcile(page)).toEqual({ ok: true });
  return { extension, page, entries, releaseSecondCopy };
}

/** Times in ms, and what is told of them. */
export type Times = {
  readonly median: number;
  /** 19 of 20 took no longer. */
  readonly p95: number;
  readonly max: number;
  readonly count: number;
};

/** The median, the 95th percentile and the longest of some times. */
export function sum(times: readonly number[]): Times {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
  return { median: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? NaN, count: sorted.length };
}

/** Notes a measurement for who reads the results. */
export function tell(said: string): void {
  const [load = 0] = loadavg();
  console.log(`  ${said}`);
  test
    .info()
    .annotations.push({ type: 'measured', description: `${said} (load ${load.toFixed(1)})` });
}

/** A gate that does not keep the others from being measured. */
export const gate = expect.soft;

/**
 * Measures something in two browsers, in turn, so that what else the machine does meets both alike, and
 * tells how many times slower the second is.
 */
export async function compare(
  what: string,
  [few, many]: readonly [Measured, Measured],
  turns: number,
  measure: (measured: Measured) => Promise<number>,
): Promise<number> {
  // What is only slow the first time in a browser is not what grows with the cases.
  await measure(few);
  await measure(many);
  const times: { few: number; many: number }[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    times.push({ few: await measure(few), many: await measure(many) });
  }
  const ofFew = sum(times.map((time) => time.few));
  const ofMany = sum(times.map((time) => time.many));
  const ratio = ofMany.median / ofFew.median;
  tell(
    `${what}: median of ${turns} ${ofFew.median.toFixed(0)} ms with few cases, ${ofMany.median.toFixed(0)} ms with many, ${ratio.toFixed(2)} times`,
  );
  return ratio;
}

/** Opens a room anew: how long, by the page’s own clock, until these are there, the last one has the focus. */
export async function openRoom(
  { extension, page }: Measured,
  hash: string,
  selectors: readonly string[],
): Promise<number> {
  const url = `chrome-extension://${extension.id}/src/desk/index.html${hash}`;
  if (page.url() !== url) await page.goto(url);
  await page.reload({ waitUntil: 'commit' });
  return page.evaluate(async (wanted) => {
    const appears = (selector: string) =>
      new Promise<HTMLElement>((resolve) => {
        const look = () => {
          const found = document.querySelector<HTMLElement>(selector);
          if (found === null) return;
          watch.disconnect();
          resolve(found);
        };
        const watch = new MutationObserver(look);
        watch.observe(document, { childList: true, subtree: true, attributes: true });
        look();
      });
    for (const selector of wanted) (await appears(selector)).focus({ preventScroll: true });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now();
  }, selectors);
}

/** Types into a field, a key at a time: how long each took until the page had drawn its answer. */
export async function typeInto(
  page: Page,
  testId: string,
  typed: string,
): Promise<readonly number[]> {
  return page.evaluate(
    async ([id, text]) => {
      const field = document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`);
      if (field === null) throw new Error(`There is no ${id}.`);
      const times: number[] = [];
      for (let length = 1; length <= text.length; length += 1) {
        const start = performance.now();
        field.value = text.slice(0, length);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // A task that follows a frame: then the frame with the answer has been drawn.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(performance.now() - start);
      }
      return times;
    },
    [testId, typed] as const,
  );
}

/** Tells how long keys took, and returns what 19 of 20 took at most. */
export function tellKeys(what: string, times: readonly number[]): number {
  const { median, p95, max, count } = sum(times);
  tell(
    `${what}, of ${count} keys: median ${median.toFixed(0)} ms, 95 % within ${p95.toFixed(0)} ms, longest ${max.toFixed(0)} ms`,
  );
  return p95;
}
