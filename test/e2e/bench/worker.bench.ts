import type { Page } from '@playwright/test';
import { stopWorker } from '../../../scripts/extension-worker.mjs';
import type { RunningExtension } from '../../../scripts/launch-chromium.mjs';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { expect, test } from '../support/extension.ts';
import { findDueCases } from './due.ts';
import { measureFigure } from './figures.ts';
import type { NoOp } from './floors.ts';
import { blankPage, startNoOp } from './floors.ts';
import { pageHeap, workerHeap } from './heap.ts';
import type { Measured } from './measured.ts';
import { startWith, untilReconciled } from './measured.ts';

/*
 * The worker as it is nearly always: asleep, or idle. The floor is a worker that does nothing, in an
 * extension of its own. What an alarm is late by is the browser’s; ours is what lies between the alarm and
 * the notification: the worker starts, opens the database, finds what is due, claims and shows it.
 */

const MOST_MS_LATER = 1000;
const MOST_MB_MORE = 3;
const FEW = 10;
const MANY = 50_000;
/** So far ahead an alarm is set: by then the worker has been put to sleep. */
const AHEAD_IN_MS = 2500;

type OwnPage = {
  readonly chrome: {
    readonly alarms: {
      readonly create: (name: string, info: { readonly when: number }) => Promise<void>;
    };
    readonly notifications: { readonly getAll: () => Promise<Record<string, true>> };
    readonly storage: {
      readonly session: {
        readonly get: (key: string) => Promise<{ readonly heardAt?: number }>;
        readonly remove: (key: string) => Promise<void>;
      };
    };
  };
};

let noOp: NoOp;
let ours: Measured | undefined;

test.beforeEach(async () => {
  noOp = await startNoOp();
});
test.afterEach(async () => {
  await noOp.close();
  await ours?.extension.close();
  ours = undefined;
});

/** The memory of our worker when it has looked at what is due, over that of one that does nothing. */
async function measureWorkerHeap(
  what: string,
  { page, extension }: Pick<Measured, 'page' | 'extension'>,
): Promise<void> {
  await measureFigure(
    {
      what,
      floor: 'a worker that does nothing',
      unit: 'MB',
      compared: 'difference',
      atMost: MOST_MB_MORE,
    },
    async () => {
      await untilReconciled(noOp);
      return workerHeap(noOp.extension);
    },
    async () => {
      await untilReconciled({ page });
      return workerHeap(extension);
    },
  );
}

/** The memory of the popup’s page when this stands in it, over that of a page with one word. */
async function measurePopupHeap(
  what: string,
  { page, extension }: Measured,
  untilThere: string,
): Promise<void> {
  await measureFigure(
    { what, floor: 'a blank page of an extension', unit: 'MB', compared: 'difference' },
    async () => {
      await noOp.page.goto(blankPage(noOp.extension));
      return pageHeap(noOp.page);
    },
    async () => {
      await page.goto(`chrome-extension://${extension.id}/src/popup/index.html`);
      await expect(page.getByTestId(untilThere).first()).toBeVisible();
      return pageHeap(page);
    },
  );
}

/** Starts ours with so many cases, both copies complete, and nothing in it that keeps the worker awake. */
async function startAsleep(cases: number, dueShare?: number): Promise<Measured> {
  ours = await startWith(cases, dueShare === undefined ? {} : { dueShare });
  const { page, extension, releaseSecondCopy } = ours;
  await releaseSecondCopy();
  const bundle = await bundleForPage('saving-speed');
  await page.evaluate(toPageFunction<void>(bundle, 'completeCopies()'));
  const others = extension.context.pages().filter((each) => each !== page);
  // A tab without a line of code: it keeps the process, as the blank one does beside the no-op page.
  const blank = await extension.context.newPage();
  await blank.goto(`chrome-extension://${extension.id}/manifest.json`);
  for (const each of others) await each.close();
  return ours;
}

/** Sets the alarm, and gives when it is to fire. */
async function setAlarm(page: Page): Promise<number> {
  return page.evaluate(async (ahead) => {
    const when = Date.now() + ahead;
    await (globalThis as unknown as OwnPage).chrome.alarms.create('next', { when });
    return when;
  }, AHEAD_IN_MS);
}

/** Ends the worker, and fails unless that was before its alarm: else no sleeping worker was measured. */
async function putToSleep({ context }: RunningExtension, alarmAt: number): Promise<void> {
  await stopWorker(context);
  expect(Date.now()).toBeLessThan(alarmAt);
}

/** When the worker that does nothing heard of the alarm. Asking does not wake it. */
async function untilHeard(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { session } = (globalThis as unknown as OwnPage).chrome.storage;
    for (;;) {
      const { heardAt } = await session.get('heardAt');
      if (heardAt === undefined) continue;
      await session.remove('heardAt');
      return heardAt;
    }
  });
}

/** When a notification stood there. Asking does not wake the worker. */
async function untilNotified(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { notifications } = (globalThis as unknown as OwnPage).chrome;
    while (Object.keys(await notifications.getAll()).length === 0);
    return Date.now();
  });
}

test('a due reminder is shown within a second of its alarm while the worker sleeps', async () => {
  const { page, extension } = await startAsleep(FEW, 1);
  const due = await findDueCases(page, 1);
  await measureFigure(
    {
      what: 'From the time of an alarm until the reminder is shown, the worker asleep',
      floor: 'until a sleeping worker that does nothing hears of it',
      unit: 'ms',
      compared: 'difference',
      atMost: MOST_MS_LATER,
    },
    async () => {
      const when = await setAlarm(noOp.page);
      await putToSleep(noOp.extension, when);
      return (await untilHeard(noOp.page)) - when;
    },
    async () => {
      await due.putDue();
      const when = await setAlarm(page);
      await putToSleep(extension, when);
      const shownAt = await untilNotified(page);
      expect(shownAt).toBeGreaterThanOrEqual(when);
      // Answered when this run is over: nothing of it is left for the next turn.
      await untilReconciled({ page });
      await due.expectShown();
      return shownAt - when;
    },
  );
});

for (const cases of [FEW, MANY]) {
  test(`a sleeping worker answers, and holds little afterwards, as does the popup’s page, with ${cases} cases`, async () => {
    const one = await startAsleep(cases);
    const { page, extension } = one;
    await measureFigure(
      {
        what: `From asking a sleeping worker what is due until it has answered, ${cases} cases`,
        floor: 'a sleeping worker that does nothing',
        unit: 'ms',
        compared: 'difference',
      },
      async () => {
        await stopWorker(noOp.extension.context);
        return untilReconciled(noOp);
      },
      async () => {
        await stopWorker(extension.context);
        return untilReconciled({ page });
      },
    );
    await measureWorkerHeap(`Memory of the idle worker, ${cases} cases`, one);
    await measurePopupHeap(`Memory of the popup’s page, ${cases} cases`, one, 'agenda-item');
  });
}

test('the worker holds little while nothing is on record, and so does the popup’s page', async () => {
  const empty = await startAsleep(0);
  await measureWorkerHeap('Memory of the idle worker, an empty journal', empty);
  await measurePopupHeap('Memory of the popup’s page, an empty journal', empty, 'note-call');
});
