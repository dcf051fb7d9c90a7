import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STATUS_SITE } from '../../../scripts/launch-chromium.mjs';
import { standInForDesktop } from './firefox-desktop.ts';
import { createDriver, type FirefoxDriver } from './firefox-driver.ts';
import { closeWelcome } from './firefox-tabs.ts';
import { ADDON_ID, startFirefox, writePreferences } from './firefox-process.ts';
import { letThrough, serveInsideFirefox } from './serve-in-firefox.ts';

/** The built extension running in a headless Firefox of its own. */
export type Firefox = FirefoxDriver & {
  /** The folder of its profile. */
  readonly profile: string;
  /** The folder that what was downloaded is saved in; made by the first download. */
  readonly downloadDir: string;
  /** Ends every process of it at once, as a crash would, and starts it again on the same profile. */
  readonly startAnew: () => Promise<FirefoxDriver>;
  readonly close: () => Promise<void>;
};

export type FirefoxOptions = {
  executablePath: string;
  extensionDir: string;
  /** Of the extension in that folder; that of the stores' edition when left out. */
  addonId?: string;
  /** The one server that may be reached over the network. */
  reaches?: string;
  timeZone?: string;
  /** Every window is a private one, as where Firefox is set to remember no history. */
  isPrivate?: boolean;
  /** Optional permissions are granted when they are asked for, as if she pressed Allow; as a rule Firefox asks. */
  grantsOptional?: boolean;
};

export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const {
    executablePath,
    extensionDir,
    addonId = ADDON_ID,
    reaches,
    timeZone,
    isPrivate = false,
    grantsOptional = false,
  } = options;
  const profile = mkdtempSync(join(tmpdir(), 'followthrough-firefox-'));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  const downloadDir = join(profile, 'downloads');
  writePreferences(profile, {
    // To a folder of its own, without asking.
    'browser.download.folderList': 2,
    'browser.download.dir': downloadDir,
    'browser.privatebrowsing.autostart': isPrivate,
    'extensions.webextOptionalPermissionPrompts': !grantsOptional,
    // A temporary add-on is gone with the browser; what it stored is to be there at the next start.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  });
  const env = timeZone === undefined ? {} : { TZ: timeZone };
  const start = async (isFirst: boolean) => {
    const { group, session } = await startFirefox({ executablePath, profile, headless: true, env });
    try {
      await serveInsideFirefox(session, `${STATUS_SITE}/`, '');
      if (reaches !== undefined) await letThrough(session, reaches);
      await standInForDesktop(session);
      await session.send('Addon:Install', {
        path: extensionDir,
        temporary: true,
        allowPrivateBrowsing: isPrivate,
      });
      // In a private window there is no record to look into, and nothing opens.
      if (isFirst && !isPrivate) await closeWelcome(session);
      return { group, driver: createDriver(session, addonId) };
    } catch (error) {
      await group.kill();
      throw error;
    }
  };
  try {
    let running = await start(true);
    return {
      ...running.driver,
      profile,
      downloadDir,
      startAnew: async () => {
        await running.group.kill();
        running = await start(false);
        return running.driver;
      },
      close: async () => {
        await running.group.kill();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
