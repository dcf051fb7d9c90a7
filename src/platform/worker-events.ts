import browser from 'webextension-polyfill';

/** What wakes the worker, besides messages. Registered at the top level of the worker's entry. */
export function onWake(wake: () => void): void {
  browser.runtime.onInstalled.addListener(wake);
  browser.runtime.onStartup.addListener(wake);
  browser.alarms.onAlarm.addListener(wake);
  // Only in some browsers: what could not be shown is shown as soon as it is allowed again.
  const { notifications } = browser as unknown as { notifications: PermissionEvents };
  notifications.onPermissionLevelChanged?.addListener(wake);
}

/** The extension was installed: not updated, nor the browser. */
export function onFirstInstalled(handle: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') handle();
  });
}

type PermissionEvents = {
  readonly onPermissionLevelChanged?: { readonly addListener: (listener: () => void) => void };
};

/** The person clicked a notification, closed it herself, or pressed its *n*-th button. */
export function onNotification(handlers: {
  readonly clicked: (id: string) => void;
  readonly closedByUser: (id: string) => void;
  /** Never called in Firefox, which has no such buttons. */
  readonly buttonPressed: (id: string, index: number) => void;
}): void {
  browser.notifications.onClicked.addListener(handlers.clicked);
  browser.notifications.onClosed.addListener((id, byUser) => {
    if (byUser) handlers.closedByUser(id);
  });
  browser.notifications.onButtonClicked.addListener(handlers.buttonPressed);
}
