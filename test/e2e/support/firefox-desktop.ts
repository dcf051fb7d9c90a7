import type { ShownNotification } from '../../../scripts/extension-worker.mjs';
import type { Marionette } from './marionette.ts';
import { runPrivileged } from './run-privileged.ts';

/**
 * Puts a desktop that only writes down in the place of the system's: a headless Firefox has none, and
 * its `notifications.getAll()` stays empty without one.
 */
export async function standInForDesktop(session: Marionette): Promise<void> {
  await runPrivileged(
    session,
    `
    globalThis.shownAlerts = new Map();
    const alerts = {
      QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
      showAlert(alert, listener) {
        const { name, title, text } = alert;
        globalThis.shownAlerts.set(name, { id: name, title, message: text });
        listener?.observe(null, 'alertshow', alert.cookie);
      },
      closeAlert(name) { globalThis.shownAlerts.delete(name); },
    };
    globalThis.alertsFactory = {
      QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
      createInstance: (wanted) => alerts.QueryInterface(wanted),
    };
    Components.manager
      .QueryInterface(Ci.nsIComponentRegistrar)
      .registerFactory(
        Services.uuid.generateUUID(), 'alerts', '@mozilla.org/alerts-service;1',
        globalThis.alertsFactory,
      );`,
    [],
  );
}

/** The notifications that stand on that desktop. */
export async function readDesktop(session: Marionette): Promise<ShownNotification[]> {
  return (await runPrivileged(
    session,
    'return [...globalThis.shownAlerts.values()];',
    [],
  )) as ShownNotification[];
}
