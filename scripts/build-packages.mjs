import { runTool } from './run-tool.mjs';

/** The packages of each edition, by the names of their folders in dist. */
export const EDITIONS = /** @type {const} */ ({
  store: ['chrome', 'firefox'],
  teams: ['chrome-teams', 'firefox-teams'],
});

/**
 * Builds the packages of an edition anew; says which could not be built.
 * @param {keyof typeof EDITIONS} [edition] what the stores have if not given: dist/chrome and dist/firefox
 * @param {NodeJS.ProcessEnv} [env] that of this process if not given
 */
export function buildPackages(edition = 'store', env = process.env) {
  for (const browser of EDITIONS[edition]) {
    const { ok } = runTool('vite', 'vite', ['build', '--mode', browser, '--logLevel', 'warn'], {
      env,
    });
    if (!ok) {
      console.error(`The package for ${browser} could not be built.`);
      return false;
    }
    console.log(`Built dist/${browser}`);
  }
  return true;
}
