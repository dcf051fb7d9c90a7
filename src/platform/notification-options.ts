import type { Notification } from './desktop.ts';

/** What every browser shows. */
export type PlainOptions = {
  readonly type: 'basic';
  readonly iconUrl: string;
  readonly title: string;
  readonly message: string;
};
/** What some browsers can do besides; others refuse the whole notification for it. */
export type NotificationOptions = PlainOptions & {
  readonly requireInteraction?: boolean;
  readonly priority?: number;
};

/** The browser's own way to show a notification. */
export type Create = (id: string, options: NotificationOptions) => Promise<unknown>;

/** The options under which a notification is shown, in a browser that can only do the plain ones. */
export function plainOptions(
  { title, message }: Pick<Notification, 'title' | 'message'>,
  iconUrl: string,
): PlainOptions {
  return { type: 'basic', iconUrl, title, message };
}

/**
 * Shows a notification as well as the browser can: one about a wait that is over stays until it is
 * dealt with, where `canStay`. What is refused is tried once more in the plainest form.
 */
export async function showAsBestPossible(
  create: Create,
  notification: Notification,
  iconUrl: string,
  canStay: boolean,
): Promise<void> {
  const plain = plainOptions(notification, iconUrl);
  if (!canStay || notification.isPressing !== true) {
    await create(notification.id, plain);
    return;
  }
  try {
    await create(notification.id, { ...plain, requireInteraction: true, priority: 1 });
  } catch {
    await create(notification.id, plain);
  }
}
