import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { explainMissing, findBrowser, OVERRIDE } from './find-browsers.mjs';
import { root } from './run-tool.mjs';

/** @typedef {import('./find-browsers.mjs').BrowserName} BrowserName */

const DEBIAN_PACKAGES = { chromium: ['chromium'], firefox: ['firefox-esr', 'firefox'] };
const INSTALL_LIMIT_MS = 300_000;

/**
 * Finds the browsers, fetching what is missing where that is possible without asking anyone: Playwright's
 * Chromium, then, as root or in CI on Debian and Ubuntu, the system's packages. Ends the process with one
 * sentence when there is still none.
 * @param {BrowserName[]} names
 */
export function ensureBrowsers(names) {
  for (const name of names) {
    // Who names a browser wants that one, and to hear that it will not do.
    if (!process.env[OVERRIDE[name]]) fetchIfMissing(name);
    const { browser, rejected } = findBrowser(name);
    if (browser === undefined) {
      console.error(explainMissing(name, rejected));
      process.exit(1);
    }
    console.log(`${name} ${browser.version}: ${browser.path}`);
  }
}

/** @param {BrowserName} name */
function fetchIfMissing(name) {
  if (name === 'chromium' && isMissing(name)) downloadChromium();
  if (isMissing(name)) installSystemPackages(DEBIAN_PACKAGES[name], () => !isMissing(name));
}

/** @param {BrowserName} name */
function isMissing(name) {
  return findBrowser(name).browser === undefined;
}

function downloadChromium() {
  console.log('No Chromium here; trying Playwright’s download …');
  const playwright = `${root}node_modules/@playwright/test/cli.js`;
  const download = spawnSync(
    process.execPath,
    [playwright, 'install', '--no-shell', '--no-progress', 'chromium'],
    // Its own account of a failure is a long stack; what matters is said below.
    { stdio: 'ignore', timeout: INSTALL_LIMIT_MS },
  );
  if (download.status !== 0) console.log('Playwright’s download is not to be had.');
}

/**
 * Installs the first of these packages that gives what is missing, as root or in CI on Debian and Ubuntu.
 * @param {string[]} packageNames
 * @param {() => boolean} isThere
 */
export function installSystemPackages(packageNames, isThere) {
  const prefix = findRootPrefix();
  if (prefix === undefined || !isDebianLike()) return;
  for (const packageName of packageNames) {
    console.log(`Installing ${packageName} with apt-get …`);
    run([...prefix, 'apt-get', 'update']);
    run([...prefix, 'apt-get', 'install', '-y', '--no-install-recommends', packageName]);
    if (isThere()) return;
  }
}

/** What to put before a command to run it as root, or undefined when that would mean asking someone. */
function findRootPrefix() {
  if (process.getuid?.() === 0) return [];
  return process.env['CI'] ? ['sudo', '-n'] : undefined;
}

function isDebianLike() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync(file, 'utf8'));
}

/** @param {string[]} command */
function run([program = '', ...programArguments]) {
  spawnSync(program, programArguments, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: INSTALL_LIMIT_MS,
  });
}
