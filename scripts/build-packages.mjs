import { runTool } from './run-tool.mjs';

/**
 * Builds dist/chrome and dist/firefox anew; says which could not be built.
 * @param {NodeJS.ProcessEnv} [env] that of this process if not given
 */
export function buildPackages(env = process.env) {
  for (const browser of ['chrome', 'firefox']) {
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
