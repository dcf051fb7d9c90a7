import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import { createDriver, type FirefoxDriver } from './firefox-driver.ts';
import { ADDON_ID, startFirefox, writePreferences } from './firefox-process.ts';
import { runPrivileged } from './run-privileged.ts';
import { toZip } from '../../../scripts/packages/zip.mjs';

const PACKAGE = fileURLToPath(new URL('../../../dist/firefox', import.meta.url));
/** Where add-ons may be installed from by being put there: everywhere. */
const ALL_SCOPES = 15;

/** A Firefox profile in which the extension is installed to stay, over restarts and crashes too. */
export type FirefoxProfile = { readonly folder: string; readonly remove: () => void };

/** A Firefox that runs on such a profile. */
export type InstalledFirefox = FirefoxDriver & {
  /** Ends the extension's event page as the browser does when it has been idle. */
  readonly unloadEventPage: () => Promise<void>;
  /** The addresses of all tabs. */
  readonly readTabs: () => Promise<string[]>;
  /** Ends every process of the browser at once, as a crash or the system would. */
  readonly kill: () => Promise<void>;
  /** Ends the browser as a person does. */
  readonly quit: () => Promise<void>;
};

/**
 * Makes a profile with the built package in it. Only a Firefox that lets unsigned add-ons in takes
 * it: ESR, Developer Edition and Nightly.
 */
export function createFirefoxProfile(): FirefoxProfile {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-firefox-'));
  mkdirSync(join(folder, 'extensions'));
  writeFileSync(join(folder, 'extensions', `${ADDON_ID}.xpi`), toZip(readPackage()));
  writePreferences(folder, {
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.startupScanScopes': ALL_SCOPES,
    // A crash is meant here; the next start is to be one like any other.
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'datareporting.policy.dataSubmissionEnabled': false,
  });
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

function readPackage() {
  return readdirSync(PACKAGE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(PACKAGE, file).split(sep).join(posix.sep);
      return { path, content: readFileSync(file) };
    });
}

/** Starts Firefox on the profile, with a window. */
export async function startInstalledFirefox(
  { folder }: FirefoxProfile,
  env: NodeJS.ProcessEnv,
): Promise<InstalledFirefox> {
  const { group, session } = await startFirefox({
    executablePath: expectBrowser('firefox').path,
    profile: folder,
    headless: false,
    env,
  });
  return {
    ...createDriver(session),
    unloadEventPage: async () => {
      await runPrivileged(session, UNLOAD, [ADDON_ID]);
    },
    readTabs: async () => (await runPrivileged(session, READ_TABS, [])) as string[],
    kill: group.kill,
    quit: async () => {
      // The answer may not come any more.
      const asked = session.send('Marionette:Quit', { flags: ['eForceQuit'] });
      await Promise.race([asked.catch(() => undefined), group.ended]);
      await group.ended;
      await group.untilGone();
    },
  };
}

const UNLOAD = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return extension.terminateBackground().then(() => {
    if (extension.backgroundState !== 'stopped') throw new Error(extension.backgroundState);
  });`;

const READ_TABS = `
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  return gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec);`;
