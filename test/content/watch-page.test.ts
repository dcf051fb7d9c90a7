// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPage } from '../../src/content/read-page.ts';
import { watchPage } from '../../src/content/watch-page.ts';
import type { WatchedPage } from '../../src/content/watch-page.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { APPROVED, appPage, LANDING, RECEIVED, showPage } from '../support/status-pages.ts';

let reports: Sighting[];
let isAlive: boolean;
let isReceived: boolean;
let page: WatchedPage | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  reports = [];
  isAlive = true;
  isReceived = true;
});
afterEach(() => {
  page?.stop();
  vi.useRealTimers();
});

function watch(body: string): WatchedPage {
  page = watchPage({
    document: showPage(body),
    read: readPage,
    report: (sighting) => {
      reports.push(sighting);
      return Promise.resolve(isReceived);
    },
    isAlive: () => isAlive,
  });
  return page;
}

/** Replaces a text in place, as the app does: the node stays, its characters change. */
async function replace(selector: string, text: string, thenWait = 0): Promise<void> {
  const node = document.querySelector(selector)?.firstChild;
  if (!node) throw new Error(`No text in ${selector}`);
  node.nodeValue = text;
  await pass(thenWait);
}

/** Lets the observer hear of the change, then time go by. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

const heading = '#landing-page-header';
const paragraph = '.conditionalLanding p';
const titles = () => reports.map(({ title, receiptNumbers }) => [title, receiptNumbers[0]]);

describe('the first answer', () => {
  it('that stands there already is reported at once', () => {
    watch(appPage(RECEIVED));
    expect(titles()).toEqual([['Case Was Received', 'LIN2690012345']]);
  });

  it('that comes in two steps, heading last, is reported once and whole', async () => {
    watch(appPage(LANDING));
    await replace(paragraph, RECEIVED.text, 1500);
    expect(titles()).toEqual([]);
    await replace(heading, RECEIVED.title, 10_000);
    expect(titles()).toEqual([['Case Was Received', 'LIN2690012345']]);
    expect(reports[0]?.text).toBe(RECEIVED.text);
  });

  it('that comes in two steps, heading first, is reported once and whole', async () => {
    watch(appPage(LANDING));
    await replace(heading, RECEIVED.title, 5000);
    expect(titles()).toEqual([]);
    await replace(paragraph, RECEIVED.text, 10_000);
    expect(titles()).toEqual([['Case Was Received', 'LIN2690012345']]);
  });

  it('is reported without a title after three seconds, and again when its heading comes', async () => {
    watch(appPage(LANDING));
    await replace(paragraph, RECEIVED.text, 3000);
    expect(titles()).toEqual([]);
    await pass(300);
    expect(titles()).toEqual([[undefined, 'LIN2690012345']]);
    await replace(heading, RECEIVED.title, 300);
    expect(titles()).toEqual([
      [undefined, 'LIN2690012345'],
      ['Case Was Received', 'LIN2690012345'],
    ]);
  });

  it('is waited for three seconds though the rest of the page never rests', async () => {
    watch(appPage(LANDING, '<div id="clock">0</div>'));
    await replace(paragraph, RECEIVED.text);
    for (let tick = 0; tick < 35; tick += 1) await replace('#clock', String(tick), 100);
    expect(titles()).toEqual([[undefined, 'LIN2690012345']]);
  });

  it('is reported a quarter of a second after it came', async () => {
    watch(appPage(LANDING));
    await replace(heading, RECEIVED.title);
    await replace(paragraph, RECEIVED.text, 240);
    expect(reports.length).toBe(0);
    await pass(20);
    expect(reports.length).toBe(1);
  });
});

describe('the next answer', () => {
  it('is reported when both halves are new', async () => {
    watch(appPage(RECEIVED));
    await replace(paragraph, APPROVED.text);
    await replace(heading, APPROVED.title, 300);
    expect(titles()).toEqual([
      ['Case Was Received', 'LIN2690012345'],
      ['Case Was Approved', 'IOE0912345678'],
    ]);
  });

  it('never gets the heading of the one before', async () => {
    watch(appPage(RECEIVED));
    await replace(paragraph, APPROVED.text, 800);
    await replace(heading, APPROVED.title, 5000);
    expect(titles()).toEqual([
      ['Case Was Received', 'LIN2690012345'],
      ['Case Was Approved', 'IOE0912345678'],
    ]);
  });

  it('may have the same title', async () => {
    watch(appPage(RECEIVED));
    await replace(paragraph, RECEIVED.text.replace('12345', '54321'), 1600);
    expect(titles()).toEqual([
      ['Case Was Received', 'LIN2690012345'],
      ['Case Was Received', 'LIN2690054321'],
    ]);
  });

  it('is not reported again when it is the same', async () => {
    watch(appPage(RECEIVED));
    await replace(paragraph, LANDING.text);
    await replace(heading, LANDING.title, 1000);
    await replace(paragraph, RECEIVED.text);
    await replace(heading, RECEIVED.title, 5000);
    expect(reports.length).toBe(1);
  });
});

describe('a watch', () => {
  it('reports nothing from a page with nothing to read', async () => {
    watch(appPage(LANDING));
    document.body.append('more');
    await pass(10_000);
    expect(reports).toEqual([]);
  });

  it('ends silently with the extension', async () => {
    watch(appPage(LANDING));
    isAlive = false;
    await replace(heading, RECEIVED.title);
    await replace(paragraph, RECEIVED.text, 10_000);
    isAlive = true;
    await replace(paragraph, APPROVED.text, 10_000);
    expect(reports).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells again, at the next change, what was not received', async () => {
    isReceived = false;
    watch(appPage(RECEIVED, '<div id="clock">0</div>'));
    isReceived = true;
    await pass(1000);
    expect(reports.length).toBe(1);
    await replace('#clock', '1', 1000);
    await replace('#clock', '2', 1000);
    expect(reports.length).toBe(2);
  });

  it('tells again when the page comes back from the history', async () => {
    watch(appPage(RECEIVED));
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await pass(1000);
    expect(reports.length).toBe(2);
  });

  it('answers at any time what the page shows', async () => {
    const { look } = watch(appPage(LANDING));
    expect(look()).toBeUndefined();
    await replace(paragraph, RECEIVED.text);
    expect([look()?.receiptNumbers, look()?.title]).toEqual([['LIN2690012345'], undefined]);
    await replace(heading, RECEIVED.title, 300);
    expect(look()?.title).toBe('Case Was Received');
    await replace(paragraph, APPROVED.text);
    expect([look()?.receiptNumbers, look()?.title]).toEqual([['IOE0912345678'], undefined]);
  });

  it('looks at most four times a second, however often the page changes', async () => {
    watch(appPage(RECEIVED, '<div id="clock">0</div>'));
    const looks = vi.spyOn(document, 'querySelector');
    for (let tick = 0; tick < 2000; tick += 1) {
      const clock = document.body.lastElementChild?.firstChild;
      if (clock) clock.nodeValue = String(tick);
      await pass(1);
    }
    expect(looks.mock.calls.length).toBeLessThanOrEqual(8);
    expect(looks.mock.calls.length).toBeGreaterThanOrEqual(4);
    looks.mockRestore();
  });
});

describe('an element of the extension itself', () => {
  const own = document.createElement('div');
  let readings: number;

  beforeEach(() => {
    readings = 0;
    page = watchPage({
      document: showPage(appPage(RECEIVED)),
      read: (document) => {
        readings += 1;
        return readPage(document);
      },
      report: () => Promise.resolve(true),
      isOwn: (node) => node === own,
      isAlive: () => true,
    });
  });
  afterEach(() => own.remove());

  it('comes, and the page is not read again', async () => {
    document.documentElement.append(own);
    await pass(1000);
    expect(readings).toBe(1);
  });

  it('comes along with a change of the page, which is read', async () => {
    document.documentElement.append(own);
    await replace(heading, APPROVED.title, 1000);
    expect(readings).toBe(2);
  });

  it('comes in place of others, which were part of the page', async () => {
    document.querySelector(heading)?.replaceChildren(own);
    await pass(1000);
    expect(readings).toBe(2);
  });
});
