import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { expectBrowser } from '../../scripts/find-browsers.mjs';
import { launchChromium, type RunningExtension } from '../../scripts/launch-chromium.mjs';
import { bundleForPage, toPageFunction } from './support/bundle.ts';
import { expect, test } from './support/extension.ts';
import { holdSecondCopy, reconcile } from './support/steps.ts';

const FEW = 10;
const MANY = 50_000;
/** Measured in turn, so that what else the machine does meets both alike. */
const TIMES = { popup: 15, reconcile: 45 };
const MOST_TIMES_SLOWER = { popup: 1.3, reconcile: 1.5 };

const extensionDir = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

type OwnPage = {
  readonly chrome: {
    readonly runtime: { readonly sendMessage: (message: object) => Promise<unknown> };
  };
};
type Measured = { readonly extension: RunningExtension; readonly page: Page };

async function startWith(cases: number, fill: () => Promise<number>): Promise<Measured> {
  const executablePath = expectBrowser('chromium').path;
  const extension = await launchChromium({ executablePath, extensionDir });
  // Writing the second copy of a journal that was not recorded but poured in is not what is measured.
  const holder = await extension.context.newPage();
  await holder.goto(`chrome-extension://${extension.id}/src/popup/index.html`);
  // Answered when the worker has compared the copies: held before, they would keep it waiting.
  expect(await reconcile(holder)).toEqual({ ok: true });
  await holdSecondCopy(holder);
  await keepAwake(holder);
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/src/popup/index.html`);
  expect(await page.evaluate(fill)).toBeGreaterThan(cases);
  expect(await reconcile(page)).toEqual({ ok: true });
  return { extension, page };
}

/** A worker that fell asleep during the filling would wait for the second copy when it starts again. */
async function keepAwake(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as OwnPage;
    setInterval(() => void chrome.runtime.sendMessage({ type: 'stay-awake' }), 10_000);
  });
}

/** Opens the popup anew: how long, by the page’s own clock, until it shows the agenda and takes a call. */
async function openPopup({ page }: Measured): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  return page.evaluate(async () => {
    const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
    const appears = (id: string) =>
      new Promise<HTMLElement>((resolve) => {
        const look = () => {
          const found = find(id);
          if (found === null) return;
          watch.disconnect();
          resolve(found);
        };
        const watch = new MutationObserver(look);
        watch.observe(document, { childList: true, subtree: true });
        look();
      });
    await appears('agenda-item');
    (await appears('note-call')).click();
    await appears('call-started-at');
    return performance.now();
  });
}

async function lookAtWhatIsDue({ page }: Measured): Promise<number> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as OwnPage;
    const start = performance.now();
    await chrome.runtime.sendMessage({ type: 'reconcile' });
    return performance.now() - start;
  });
}

async function compare(
  few: Measured,
  many: Measured,
  what: keyof typeof TIMES,
  measure: (measured: Measured) => Promise<number>,
): Promise<number> {
  const turns = TIMES[what];
  const times: { few: number; many: number }[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    times.push({ few: await measure(few), many: await measure(many) });
  }
  const median = (of: 'few' | 'many') =>
    times.map((time) => time[of]).toSorted((one, other) => one - other)[(turns - 1) / 2] ?? NaN;
  const [ofFew, ofMany] = [median('few'), median('many')];
  console.log(
    `${what}, median of ${turns}: ${ofFew.toFixed(1)} ms with ${FEW} cases, ${ofMany.toFixed(1)} ms with ${MANY}`,
  );
  return ofMany / ofFew;
}

test('fifty thousand cases open and are looked at as fast as ten', async () => {
  test.setTimeout(300_000);
  const bundle = await bundleForPage('fill-journal');
  const fill = (cases: number) => toPageFunction<number>(bundle, `fillJournal(${cases})`);
  const few = await startWith(FEW, fill(FEW));
  const many = await startWith(MANY, fill(MANY));
  try {
    expect(await compare(few, many, 'popup', openPopup)).toBeLessThanOrEqual(
      MOST_TIMES_SLOWER.popup,
    );
    expect(await compare(few, many, 'reconcile', lookAtWhatIsDue)).toBeLessThanOrEqual(
      MOST_TIMES_SLOWER.reconcile,
    );
  } finally {
    await few.extension.close();
    await many.extension.close();
  }
});
