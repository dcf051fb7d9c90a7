import browser from 'webextension-polyfill';
import { together } from '../domain/together.ts';
import { showAsBestPossible } from './notification-options.ts';

/** What the desktop shows of a reminder. */
export type Notification = {
  /** The reminder's id: showing it again replaces it. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** Whether something can be done about it now: it stays until it is dealt with, where it can. */
  readonly isPressing?: boolean;
  /** What its buttons say, two at most; shown where the browser has such buttons. */
  readonly buttons?: readonly string[];
};

/** Whether the browser shows notifications of this extension; not every browser tells. */
export type NotificationPermission = 'granted' | 'denied' | 'not-told';

/** The two alarms there are; both are only hints to wake up. */
export type AlarmTimes = {
  /** When the next reminder rings; `undefined` when none is known. */
  readonly next: Temporal.Instant | undefined;
};

/** Everything outside the journal that reconciling changes. */
export type Desktop = {
  readonly show: (notification: Notification) => Promise<void>;
  /** Changes what a notification that stands says; without ringing, where the browser can. */
  readonly update: (notification: Notification) => Promise<void>;
  readonly withdraw: (id: string) => Promise<void>;
  readonly shownIds: () => Promise<readonly string[]>;
  readonly permission: () => Promise<NotificationPermission>;
  readonly setBadge: (text: string) => Promise<void>;
  readonly setAlarms: (times: AlarmTimes) => Promise<void>;
};

const TICK_IN_MINUTES = 30;

/** The browser's own notifications, badge and alarms. */
export const browserDesktop: Desktop = {
  async show(notification) {
    const { notifications } = browser;
    // A packaged image: the page policy lets no other be loaded.
    const iconUrl = browser.runtime.getURL('icons/icon-128.png');
    // Firefox has no `update`, and refuses a notification that is to stay, or has buttons.
    const canDoMore = 'update' in notifications && typeof notifications.update === 'function';
    await showAsBestPossible(
      (id, options) => notifications.create(id, options),
      notification,
      iconUrl,
      canDoMore,
    );
  },
  permission: readPermission,
  async update(notification) {
    const { id, title, message } = notification;
    const { notifications } = browser as unknown as { notifications: SilentUpdate };
    // Firefox has no `update`: shown again under its id, the new one takes the place of the old.
    if (notifications.update === undefined) await browserDesktop.show(notification);
    else await notifications.update(id, { title, message });
  },
  async withdraw(id) {
    await browser.notifications.clear(id);
  },
  async shownIds() {
    return Object.keys(await browser.notifications.getAll());
  },
  async setBadge(text) {
    await together([
      browser.action.setBadgeBackgroundColor({ color: '#b3261e' }),
      browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
      browser.action.setBadgeText({ text }),
    ]);
  },
  async setAlarms({ next }) {
    await together([
      keepTick(),
      next === undefined
        ? browser.alarms.clear('next')
        : browser.alarms.create('next', { when: next.epochMilliseconds }),
    ]);
  },
};

/** Creating the periodic alarm again restarts it: done at each start, it would never fire. */
async function keepTick(): Promise<void> {
  if ((await browser.alarms.get('tick')) === undefined) {
    await browser.alarms.create('tick', { periodInMinutes: TICK_IN_MINUTES });
  }
}

/** Whether notifications are allowed, as far as the browser knows; the system may have its own word. */
export async function readPermission(): Promise<NotificationPermission> {
  const { notifications } = browser as unknown as { notifications: PermissionLevel };
  if (notifications.getPermissionLevel === undefined) return 'not-told';
  return (await notifications.getPermissionLevel()) === 'denied' ? 'denied' : 'granted';
}

/** What Firefox does not have, and the types, which are Firefox's, do not know. */
type PermissionLevel = { readonly getPermissionLevel?: () => Promise<string> };

/** What only some browsers have: new words for a notification, without showing it anew. */
type SilentUpdate = {
  readonly update?: (
    id: string,
    options: Pick<Notification, 'title' | 'message'>,
  ) => Promise<unknown>;
};

/** The alarms that are set, and when each fires next. */
export async function readAlarms(): Promise<
  readonly { readonly name: string; readonly at: string }[]
> {
  const alarms = await browser.alarms.getAll();
  return alarms.map(({ name, scheduledTime }) => ({
    name,
    at: Temporal.Instant.fromEpochMilliseconds(Math.round(scheduledTime)).toString(),
  }));
}
