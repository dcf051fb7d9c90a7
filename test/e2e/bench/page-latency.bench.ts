import { test } from '../support/extension.ts';
import { readFixturePage } from '../support/fixture-page.ts';
import { openIsolatedWorld } from '../support/isolated-world.ts';
import { measureFigure } from './figures.ts';
import { listenInWorker } from './heard-by-worker.ts';
import { openStatusTab, startBoth, type BothBrowsers } from './status-pages.ts';

/* How long the worker waits for a status once the page shows it, against a bare message to a worker. */

const CASES = 10;
const ANSWER = {
  title: 'Case Was Received',
  text: 'On September 8, 2026, we received your Form I-130, Petition for Alien Relative, Receipt Number MSC2190012345, and sent you the receipt notice that describes how we will process your case.',
};

let both: BothBrowsers;
/** Has a page of the extension that does nothing send its worker a message, and gives how long that took. */
let sendBare: () => Promise<number>;

test.beforeAll(async () => {
  both = await startBoth(CASES);
  const { extension } = both.noOp;
  const { page, show } = await openStatusTab(extension);
  await show(readFixturePage('status-received'));
  const world = await openIsolatedWorld(page, extension.id);
  const bare = await listenInWorker(extension, 'bare');
  sendBare = () =>
    bare.timeOfNext(() =>
      world.evaluate(() => {
        type Own = { chrome: { runtime: { sendMessage: (message: object) => unknown } } };
        const { chrome } = globalThis as unknown as Own;
        const now = performance.timeOrigin + performance.now();
        void chrome.runtime.sendMessage({ type: 'bare' });
        return now;
      }),
    );
});
test.afterAll(() => both.close());

test.describe('a status is reported', () => {
  async function measureUntilReported(what: string, showStatus: () => Promise<number>) {
    await measureFigure(
      {
        what: `a status reported, ${what}`,
        floor: 'a bare message to the worker',
        unit: 'ms',
        compared: 'difference',
      },
      sendBare,
      () => both.sightings.timeOfNext(showStatus),
    );
  }

  test('that is already there at load', async () => {
    const { page, show } = both.tabs.ours;
    await measureUntilReported('already there at load, from when its page is there', async () => {
      await show(readFixturePage('status-received'));
      return page.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation');
        if (!(navigation instanceof PerformanceNavigationTiming)) return NaN;
        return performance.timeOrigin + navigation.domContentLoadedEventStart;
      });
    });
  });

  // The script lets a page that changes finish first, for `LOOK_AFTER` of src/content/watch-page.ts.
  test('that replaces the empty form', async () => {
    const { page, show } = both.tabs.ours;
    await measureUntilReported('in place of the empty form, from when it stands', async () => {
      await show(readFixturePage('status-app'));
      return page.evaluate(({ title, text }) => {
        const landing = document.querySelector('.conditionalLanding');
        const [heading, paragraph] = landing?.querySelectorAll('h2, p') ?? [];
        if (heading === undefined || paragraph === undefined) throw new Error('There is no form.');
        heading.textContent = title;
        paragraph.textContent = text;
        return performance.timeOrigin + performance.now();
      }, ANSWER);
    });
  });
});
