import type {
  AlarmTimes,
  Desktop,
  Notification,
  NotificationPermission,
} from '../../src/platform/desktop.ts';

/** A desktop that writes down what stands on it, and everything that was ever shown. */
export type MemoryDesktop = Desktop & {
  readonly standing: Map<string, Notification>;
  readonly everShown: Notification[];
  badge: string;
  alarms: AlarmTimes | undefined;
  /** Makes the next calls of `show` and `update` reject. */
  refuses: boolean;
  /** What the browser says about notifications. */
  allows: NotificationPermission;
};

export function createMemoryDesktop(): MemoryDesktop {
  const standing = new Map<string, Notification>();
  const everShown: Notification[] = [];
  const desktop: MemoryDesktop = {
    standing,
    everShown,
    badge: '',
    alarms: undefined,
    refuses: false,
    allows: 'granted',
    permission: async () => desktop.allows,
    show: async (notification) => {
      if (desktop.refuses) throw new Error('Unable to download all specified images.');
      standing.set(notification.id, notification);
      everShown.push(notification);
    },
    update: async (notification) => {
      if (desktop.refuses) throw new Error('Unable to download all specified images.');
      if (standing.has(notification.id)) standing.set(notification.id, notification);
    },
    withdraw: async (id) => {
      standing.delete(id);
    },
    shownIds: async () => [...standing.keys()],
    setBadge: async (text) => {
      desktop.badge = text;
    },
    setAlarms: async (times) => {
      desktop.alarms = times;
    },
  };
  return desktop;
}
