import type { CDPSession, Page } from '@playwright/test';
import { STATUS_SITE, type RunningExtension } from '../../../scripts/launch-chromium.mjs';
import { expect } from '../support/extension.ts';
import { startNoOp, type NoOp } from './floors.ts';
import { listenInWorker, type Hearing } from './heard-by-worker.ts';
import { startWith, type Measured } from './measured.ts';

/** A tab in which pages are opened and measured. */
export type PageTab = {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Loads this page. */
  readonly show: (html: string) => Promise<void>;
};

/** A browser with ours and one with the extension that does nothing, each with a tab of the status site. */
export type BothBrowsers = {
  readonly ours: Measured;
  readonly noOp: NoOp;
  readonly tabs: { readonly floor: PageTab; readonly ours: PageTab };
  /** What our worker hears of statuses. */
  readonly sightings: Hearing;
  readonly close: () => Promise<void>;
};

/** What a stretch of time cost the page. */
export type Cost = {
  /** Processor time of the page's main thread, in ms. */
  readonly mainThread: number;
  /** Tasks of more than 50 ms. */
  readonly longTasks: number;
};

/** What opening a page cost. */
export type LoadCost = Cost & {
  /** From the start of the navigation to the end of the load event, in ms. */
  readonly load: number;
  /** How long the page was watched after that, in ms. */
  readonly watchedFor: number;
};

/** While a page is watched: waits until what ours does to it was done; told whether a chip stood just before. */
export type Arrival = (isChipThere: boolean) => Promise<unknown>;

export const NO_OP = 'an extension with an empty content script';
const BLANK = '<!doctype html><title>Blank</title>';
/** So long after its load a page is watched, or longer where what ours does to it takes longer. */
const WATCHED_FOR = 500;
/** Long tasks are told a little after their end. */
const TOLD_WITHIN = 50;
const EMPTY_FILES: Readonly<Record<string, string>> = {
  stylesheet: 'text/css',
  script: 'text/javascript',
  document: 'text/html',
};

/** Starts both browsers; ours with so many cases. */
export async function startBoth(cases: number): Promise<BothBrowsers> {
  const ours = await startWith(cases);
  const noOp = await startNoOp();
  return {
    ours,
    noOp,
    tabs: {
      floor: await openStatusTab(noOp.extension),
      ours: await openStatusTab(ours.extension),
    },
    sightings: await listenInWorker(ours.extension, 'sighting'),
    close: async () => {
      await ours.extension.close();
      await noOp.close();
    },
  };
}

/** Opens a tab of the status site. */
export async function openStatusTab(extension: RunningExtension): Promise<PageTab> {
  const page = await extension.context.newPage();
  // Else each file that a page names would be the whole page again, and its load mostly that.
  await page.route(`${STATUS_SITE}/**`, (route) => {
    const request = route.request();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      return route.fallback();
    }
    const contentType = EMPTY_FILES[request.resourceType()];
    return contentType === undefined ? route.abort() : route.fulfill({ contentType, body: '' });
  });
  return toPageTab(page, async (html) => {
    extension.serve(html);
    await page.goto(`${STATUS_SITE}/`);
  });
}

/** Has the processor time of a tab counted from now on. */
export async function toPageTab(page: Page, show: PageTab['show']): Promise<PageTab> {
  const cdp = await page.context().newCDPSession(page);
  // Processor time: what else the machine does meanwhile is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp, show };
}

/** Waits until there is a box beside head and body of the page, as a chip is; the pages themselves have none. */
export async function untilChipStands(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.children.length), 'the chip stands')
    .toBe(3);
}

/**
 * Opens a page, after one with nothing in it, and tells what that cost.
 *
 * @param watchedFor how long it is watched at least, in ms.
 * @param arrives is made before the page is opened; the page is watched until that has arrived.
 */
export async function measureLoad(
  tab: PageTab,
  html: string,
  {
    watchedFor = WATCHED_FOR,
    arrives,
  }: { readonly watchedFor?: number; readonly arrives?: () => Promise<Arrival> } = {},
): Promise<LoadCost> {
  await tab.show(BLANK);
  const arrival = await arrives?.();
  const { cost, result } = await measure(tab, async () => {
    await tab.show(html);
    const loadedAt = performance.now();
    const { isChipThere, ...seen } = await watch(tab.page, watchedFor - TOLD_WITHIN);
    await arrival?.(isChipThere);
    return { ...seen, watchedFor: performance.now() - loadedAt };
  });
  return { mainThread: cost, ...result };
}

/**
 * Opens a page once in each tab as {@link measureLoad} does; to be given to `inTurn`. The floor is watched
 * for as long as ours needed the last time.
 */
export function loadInBoth(
  tabs: BothBrowsers['tabs'],
  html: string,
  arrives?: () => Promise<Arrival>,
): readonly [floor: () => Promise<LoadCost>, ours: () => Promise<LoadCost>] {
  let watchedFor = WATCHED_FOR;
  return [
    () => measureLoad(tabs.floor, html, { watchedFor }),
    async () => {
      const cost = await measureLoad(tabs.ours, html, arrives && { arrives });
      ({ watchedFor } = cost);
      return cost;
    },
  ];
}

/** Has the page that is open change so many texts a second, for some seconds, and tells what that cost. */
export async function measureChanges(
  tab: PageTab,
  changesPerSecond: number,
  seconds: number,
): Promise<Cost> {
  const { cost, result } = await measure(tab, () =>
    tab.page.evaluate(
      async ([perSecond, wanted, toldWithin]) => {
        const start = performance.now();
        // Not those of before: the page has been open for a while.
        const isOfNow = ({ startTime }: PerformanceEntry) => startTime >= start;
        let longTasks = 0;
        const observer = new PerformanceObserver((list) => {
          longTasks += list.getEntries().filter(isOfNow).length;
        });
        observer.observe({ type: 'longtask' });
        await new Promise<void>((resolve) => {
          const list = document.createElement('ul');
          document.body.append(list);
          for (let index = 0; index < 100; index += 1) {
            list.append(Object.assign(document.createElement('li'), { textContent: 'x' }));
          }
          const texts = [...list.children].map((item) => item.firstChild as Text);
          let done = 0;
          const timer = setInterval(() => {
            const due = ((performance.now() - start) / 1000) * perSecond;
            for (; done < due; done += 1) {
              const text = texts[done % texts.length];
              if (text !== undefined) text.data = String(done);
            }
            if (done < perSecond * wanted) return;
            clearInterval(timer);
            list.remove();
            resolve();
          }, 10);
        });
        await new Promise((resolve) => setTimeout(resolve, toldWithin));
        observer.disconnect();
        return longTasks;
      },
      [changesPerSecond, seconds, TOLD_WITHIN] as const,
    ),
  );
  return { mainThread: cost, longTasks: result };
}

async function measure<Result>(
  { cdp }: PageTab,
  work: () => Promise<Result>,
): Promise<{ readonly cost: number; readonly result: Result }> {
  const before = await readTaskTime(cdp);
  const result = await work();
  return { cost: (await readTaskTime(cdp)) - before, result };
}

async function readTaskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('Chromium tells no TaskDuration.');
  return seconds * 1000;
}

/** What the page itself saw of its load and of long tasks, so long after it was loaded. */
async function watch(
  page: Page,
  forMs: number,
): Promise<Pick<LoadCost, 'load' | 'longTasks'> & { readonly isChipThere: boolean }> {
  return page.evaluate(
    async ([ms, toldWithin]) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      const longTasks = await new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().length));
        observer.observe({ type: 'longtask', buffered: true });
        // Of none it is not told.
        setTimeout(() => resolve(0), toldWithin);
      });
      const [navigation] = performance.getEntriesByType('navigation');
      // Looked at in every tab alike: to ask again costs the page more than much of what is measured.
      const isChipThere = document.documentElement.children.length === 3;
      return { load: navigation?.duration ?? NaN, longTasks, isChipThere };
    },
    [forMs, TOLD_WITHIN] as const,
  );
}
