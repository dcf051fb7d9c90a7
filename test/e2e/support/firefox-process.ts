import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectMarionette, type Marionette } from './marionette.ts';
import { startGroup, type ProcessGroup } from './process-group.ts';

// Chosen here so that the address of the extension's pages is known before it is installed.
export const ADDON_ID = 'followthrough@followthrough.example';
/** The same for the teams edition, whose pages have the same address: only one of the two is ever in a profile. */
export const TEAMS_ADDON_ID = 'followthrough-teams@followthrough.example';
export const ADDON_HOST = '5f0110a7-7480-4b1d-9d0c-000000000001';
const ELEMENT_WAIT_MS = 10_000;
const SCRIPT_LIMIT_MS = 60_000;

export type FirefoxStart = {
  readonly executablePath: string;
  readonly profile: string;
  readonly headless: boolean;
  /** Added to the environment. */
  readonly env: NodeJS.ProcessEnv;
};

/** Starts Firefox on a profile that `writePreferences` prepared, and begins to drive it. */
export async function startFirefox({
  executablePath,
  profile,
  headless,
  env,
}: FirefoxStart): Promise<{ readonly group: ProcessGroup; readonly session: Marionette }> {
  const parameters = [
    ...(headless ? ['--headless'] : []),
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
  ];
  const group = startGroup(executablePath, parameters, env);
  try {
    const session = await connectMarionette(await readPort(group.first));
    await session.send('WebDriver:NewSession', {});
    await session.send('WebDriver:SetTimeouts', {
      implicit: ELEMENT_WAIT_MS,
      script: SCRIPT_LIMIT_MS,
    });
    return { group, session };
  } catch (error) {
    await group.kill();
    throw error;
  }
}

/** Firefox says on its standard output which port it chose. */
function readPort(firefox: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: string): void => {
      said += text;
      const port = /Listening on port (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    for (const stream of [firefox.stdout, firefox.stderr]) {
      stream?.setEncoding('utf8').on('data', listen);
    }
    firefox.on('error', reject);
    firefox.on('exit', () =>
      reject(new Error(`Firefox ended before it could be driven:\n${said}`)),
    );
  });
}

/** Writes what a profile needs so that the extension can be driven in it, and whatever is `added`. */
export function writePreferences(
  profile: string,
  added: Readonly<Record<string, string | number | boolean>> = {},
): void {
  const preferences = {
    // Any free port, so that two of these can run side by side.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({
      [ADDON_ID]: ADDON_HOST,
      [TEAMS_ADDON_ID]: ADDON_HOST,
    }),
    // Host access is the person's to give; here it is given.
    'extensions.originControls.grantByDefault': true,
    ...added,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
}
