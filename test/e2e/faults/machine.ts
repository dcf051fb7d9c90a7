import { expect, test as base } from '@playwright/test';
import { createChromiumDriver, type Driver } from '../support/chromium-driver.ts';
import { createFakeClock, timeAfterDays, type FakeClock } from '../support/fake-clock.ts';
import { startInstalled, type InstalledChromium } from '../support/installed-chromium.ts';
import {
  createFirefoxProfile,
  startInstalledFirefox,
  type FirefoxProfile,
  type InstalledFirefox,
} from '../support/installed-firefox.ts';
import { createInstalledProfile, type InstalledProfile } from '../support/installed-profile.ts';
import {
  startNotificationService,
  type NotificationService,
} from '../support/notification-service.ts';
import { killRunning } from '../support/process-group.ts';
import { startVirtualDesktop } from '../support/virtual-desktop.ts';
import { findDesktop, findFakeClock, findFirefoxDesktop } from './requirements.ts';

export { expect };

/** The zone the machine is in unless a test says otherwise. */
export const ZONE = 'America/New_York';

/** Either browser, installed to stay, with a window on the machine's desktop. */
export type Running = Driver & Pick<InstalledChromium, 'quit' | 'kill'>;

/** A computer of a person: a desktop that counts, both browsers, and a clock that Chromium goes by. */
export type Machine = {
  readonly desktop: NotificationService;
  readonly clock: FakeClock;
  /** Moves the clock to a time of the day so many days ahead. */
  readonly goTo: (days: number, time: string, zone?: string) => void;
  readonly startChromium: (zone?: string) => Promise<InstalledChromium & Driver>;
  readonly startFirefox: (zone?: string) => Promise<InstalledFirefox>;
  /** Starts the one of the two whose name it is. */
  readonly start: (browser: 'chromium' | 'firefox', zone?: string) => Promise<Running>;
};

/** Each test gets a machine of its own; `hasNotifications: false` takes its notification service away. */
export const test = base.extend<{ hasNotifications: boolean; machine: Machine }>({
  hasNotifications: [true, { option: true }],
  machine: async ({ hasNotifications }, use, { title }) => {
    const fakeClock = findFakeClock();
    const needed = [
      findDesktop(),
      fakeClock,
      ...(title.includes('Firefox') ? [findFirefoxDesktop()] : []),
    ];
    const missing = needed.flatMap((each) => ('missing' in each ? [each.missing] : []));
    base.skip(missing.length > 0, `Not run: this needs ${missing.join(' and ')}.`);
    // Most of it is starting and ending browsers.
    base.slow();

    const screen = await startVirtualDesktop();
    const clock = createFakeClock('found' in fakeClock ? fakeClock.found : '');
    const desktop = await startNotificationService(screen.busAddress);
    if (!hasNotifications) desktop.stop();
    let profile: InstalledProfile | undefined;
    let firefoxProfile: FirefoxProfile | undefined;
    const startChromium: Machine['startChromium'] = async (zone = ZONE) => {
      profile ??= createInstalledProfile();
      const env = { ...screen.env, ...clock.env, TZ: zone };
      const browser = await startInstalled(profile, { headless: false, env });
      return { ...browser, ...createChromiumDriver(browser) };
    };
    const startFirefox: Machine['startFirefox'] = (zone = ZONE) => {
      firefoxProfile ??= createFirefoxProfile();
      return startInstalledFirefox(firefoxProfile, { ...screen.env, TZ: zone });
    };
    try {
      await use({
        desktop,
        clock,
        goTo: (days, time, zone = ZONE) => clock.moveTo(timeAfterDays(clock, zone, days, time)),
        startChromium,
        startFirefox,
        start: (browser, zone) =>
          browser === 'chromium' ? startChromium(zone) : startFirefox(zone),
      });
    } finally {
      await killRunning();
      if (hasNotifications) desktop.stop();
      await screen.close();
      clock.remove();
      profile?.remove();
      firefoxProfile?.remove();
    }
  },
});
