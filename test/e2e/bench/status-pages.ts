import type { CDPSession, Page } from '@playwright/test';
import { STATUS_SITE, type RunningExtension } from '../../../scripts/launch-chromium.mjs';

/** A tab in which status pages are opened and measured. */
export type StatusTab = {
  readonly extension: RunningExtension;
  readonly page: Page;
  readonly cdp: CDPSession;
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
};

const BLANK = '<!doctype html><title>Blank</title>';
/** So long after its load a page is watched: what is reported, answered and drawn has come by then. */
const WATCHED_FOR = 500;

/** Opens a tab of the status site. */
export async function openStatusTab(extension: RunningExtension): Promise<StatusTab> {
  const page = await extension.context.newPage();
  const cdp = await extension.context.newCDPSession(page);
  // Processor time: what else the machine does meanwhile is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { extension, page, cdp };
}

/** Opens a page, after one with nothing in it, and tells what that cost. */
export async function measureLoad(tab: StatusTab, html: string): Promise<LoadCost> {
  const { extension, page } = tab;
  extension.serve(BLANK);
  await page.goto(`${STATUS_SITE}/`);
  const { cost, result } = await measure(tab, async () => {
    extension.serve(html);
    await page.goto(`${STATUS_SITE}/`);
    return watch(page, WATCHED_FOR);
  });
  return { mainThread: cost, ...result };
}

/** Has the page that is open change so many texts a second, for some seconds, and tells what that cost. */
export async function measureChanges(
  tab: StatusTab,
  changesPerSecond: number,
  seconds: number,
): Promise<Cost> {
  const { cost, result } = await measure(tab, async () => {
    await tab.page.evaluate(
      ([perSecond, wanted]) =>
        new Promise<void>((resolve) => {
          const list = document.createElement('ul');
          document.body.append(list);
          for (let index = 0; index < 100; index += 1) {
            list.append(Object.assign(document.createElement('li'), { textContent: 'x' }));
          }
          const texts = [...list.children].map((item) => item.firstChild as Text);
          const start = performance.now();
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
        }),
      [changesPerSecond, seconds] as const,
    );
    return watch(tab.page, 0);
  });
  return { mainThread: cost, longTasks: result.longTasks };
}

async function measure<Result>(
  { cdp }: StatusTab,
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
async function watch(page: Page, forMs: number): Promise<Omit<LoadCost, 'mainThread'>> {
  return page.evaluate(async (ms) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    const longTasks = await new Promise<number>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries().length));
      observer.observe({ type: 'longtask', buffered: true });
      // Of none it is not told.
      setTimeout(() => resolve(0), 50);
    });
    const [navigation] = performance.getEntriesByType('navigation');
    return { load: navigation?.duration ?? NaN, longTasks };
  }, forMs);
}
