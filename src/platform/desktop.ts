import browser from 'webextension-polyfill';

/** What the desktop shows of a reminder. */
export type Notification = {
  /** The reminder's id: showing it again replaces it. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
};

/** The two alarms there are; both are only hints to wake up. */
export type AlarmTimes = {
  /** When the next reminder rings; `undefined` when none is known. */
  readonly next: Temporal.Instant | undefined;
};

/** Everything outside the journal that reconciling changes. */
export type Desktop = {
  readonly show: (notification: Notification) => Promise<void>;
  readonly withdraw: (id: string) => Promise<void>;
  readonly shownIds: () => Promise<readonly string[]>;
  readonly setBadge: (text: string) => Promise<void>;
  readonly setAlarms: (times: AlarmTimes) => Promise<void>;
};

const TICK_IN_MINUTES = 30;

/** The browser's own notifications, badge and alarms. */
export const browserDesktop: Desktop = {
  async show({ id, title, message }) {
    // A packaged image: the page policy lets no other be loaded. More options than these four are
    // refused by one browser or the other.
    const iconUrl = browser.runtime.getURL('icons/icon-128.png');
    await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
  },
  async withdraw(id) {
    await browser.notifications.clear(id);
  },
  async shownIds() {
    return Object.keys(await browser.notifications.getAll());
  },
  async setBadge(text) {
    await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
    await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
    await browser.action.setBadgeText({ text });
  },
  async setAlarms({ next }) {
    // Creating the periodic alarm again restarts it: done at each start, it would never fire.
    if ((await browser.alarms.get('tick')) === undefined) {
      await browser.alarms.create('tick', { periodInMinutes: TICK_IN_MINUTES });
    }
    if (next === undefined) await browser.alarms.clear('next');
    else await browser.alarms.create('next', { when: next.epochMilliseconds });
  },
};
