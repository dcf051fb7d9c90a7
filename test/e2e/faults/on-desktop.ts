import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import type { Driver } from '../support/chromium-driver.ts';
import type { Notified, NotificationService } from '../support/notification-service.ts';
import { expect } from './machine.ts';

type OwnPage = {
  readonly browser?: Apis;
  readonly chrome: Apis;
};
type Apis = {
  readonly action: { readonly getBadgeText: (of: object) => Promise<string> };
  readonly alarms: {
    readonly getAll: () => Promise<readonly { readonly scheduledTime: number }[]>;
    readonly create: (name: string, when: { readonly when: number }) => Promise<void>;
  };
  readonly runtime: { readonly sendMessage: (message: object) => Promise<unknown> };
};

/** What is said of a case with this number, when a call about it has lapsed. */
export const LAPSED = 'Case ending 0000: no answer after 30 days';
/** What is said of it a few days before; the day depends on when the test runs. */
export const HEADS_UP: unknown = expect.stringMatching(/^Case ending 0000: the wait ends /);
/** What a test notification says. */
export const TEST = 'This is a test';

let bundle: Promise<string> | undefined;

/** Runs an export of in-browser/reminders.ts, e.g. `recordCalls(1, 0)`, in the page that is open. */
export async function inPage(driver: Driver, call: string): Promise<void> {
  bundle ??= bundleForPage('reminders');
  await driver.evaluate(toPageFunction<void>(await bundle, call));
}

/** Has the worker look at what is due, and waits until it did; asked in a page of the extension. */
export async function reconcile(driver: Driver): Promise<void> {
  const answer = await driver.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as OwnPage;
    return (browser ?? chrome).runtime.sendMessage({ type: 'reconcile' });
  });
  expect(answer).toEqual({ ok: true });
}

/** When the alarms that are set are to fire. */
export async function readAlarmTimes(driver: Driver): Promise<readonly number[]> {
  return driver.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as OwnPage;
    const alarms = await (browser ?? chrome).alarms.getAll();
    return alarms.map(({ scheduledTime }) => scheduledTime);
  });
}

/**
 * Sets the periodic alarm to fire so many seconds from now. Chromium waits by a clock that nobody can
 * set: set before the clock is moved, it still comes after these seconds.
 */
export async function setPeriodicAlarm(driver: Driver, seconds: number): Promise<void> {
  await driver.evaluate((ahead) => {
    const { browser, chrome } = globalThis as unknown as OwnPage;
    return (browser ?? chrome).alarms.create('tick', { when: Date.now() + ahead * 1000 });
  }, seconds);
}

/** What stands on the toolbar button. */
export async function readBadge(driver: Driver): Promise<string> {
  return driver.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as OwnPage;
    return (browser ?? chrome).action.getBadgeText({});
  });
}

/** Titles of everything the desktop was asked to show, in order. */
export function titles(notified: readonly Notified[]): readonly string[] {
  return notified.map(({ title }) => title);
}

/** The desktop comes to be asked for these, and these alone, besides what was `before`. */
export async function expectShown(
  desktop: NotificationService,
  expected: readonly unknown[],
  { before = 0, within = 10_000 }: { readonly before?: number; readonly within?: number } = {},
): Promise<void> {
  await expect
    .poll(() => titles(desktop.notified.slice(before)), { timeout: within })
    .toEqual(expected);
}

/**
 * Nothing was shown but `expected`: what is due is looked at once more, and a test notification, which
 * was asked for after it, is the next thing to arrive.
 */
export async function expectNothingElse(
  driver: Driver,
  desktop: NotificationService,
  expected: readonly unknown[],
  before = 0,
): Promise<void> {
  await driver.openDesk('#/settings');
  await reconcile(driver);
  await driver.click('[data-testid="send-test-notification"]');
  await expect
    .poll(() => titles(desktop.notified.slice(before)), 'with the test notification at the end')
    .toEqual([...expected, TEST]);
}
