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
  readonly buttons?: readonly { readonly title: string }[];
};

/** The browser's own way to show a notification. */
export type Create = (id: string, options: NotificationOptions) => Promise<unknown>;

/** The options under which a notification is shown, in a browser that can only do the plain ones. */
function plainOptions(
  { title, message }: Pick<Notification, 'title' | 'message'>,
  iconUrl: string,
): PlainOptions {
  return { type: 'basic', iconUrl, title, message };
}

/**
 * Shows a notification as well as the browser can: where it `canDoMore`, one about a wait that is
 * over stays until it is dealt with, and there are buttons. What is refused is tried once more in the
 * plainest form.
 */
export async function showAsBestPossible(
  create: Create,
  notification: Notification,
  iconUrl: string,
  canDoMore: boolean,
): Promise<void> {
  const plain = plainOptions(notification, iconUrl);
  const { isPressing = false, buttons = [] } = notification;
  if (!canDoMore || (!isPressing && buttons.length === 0)) {
    await create(notification.id, plain);
    return;
  }
  try {
    await create(notification.id, {
      ...plain,
      ...(isPressing && { requireInteraction: true, priority: 1 }),
      ...(buttons.length > 0 && { buttons: buttons.map((title) => ({ title })) }),
    });
  } catch {
    await create(notification.id, plain);
  }
}
