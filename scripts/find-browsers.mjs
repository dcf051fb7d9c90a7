import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */
/** @typedef {{ path: string, version: string }} FoundBrowser */

/** The first versions that have Temporal: what manifest.json asks for. */
const MINIMUM_VERSION = { chromium: 144, firefox: 140 };

/** Where a person says which browser to use. */
export const OVERRIDE = { chromium: 'FOLLOWTHROUGH_CHROMIUM', firefox: 'FOLLOWTHROUGH_FIREFOX' };

// Not Google Chrome: since version 137 it ignores --load-extension. Chromium and Chrome for Testing take it.
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing'],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPLICATIONS = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS_PROGRAMS = {
  chromium: ['Chromium\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/**
 * Looks for a browser that is new enough: the one named in the environment, then on the machine, then
 * Playwright's own download. Playwright's Firefox is a patched build that is driven by its own protocol and
 * not proven with ours, so it is not considered.
 * @param {BrowserName} name
 * @returns {{ browser: FoundBrowser | undefined, rejected: string[] }} `rejected` says why others will not do
 */
export function findBrowser(name) {
  const override = process.env[OVERRIDE[name]];
  const candidates = override ? [override] : listCandidates(name);
  /** @type {string[]} */
  const rejected = [];
  for (const path of candidates) {
    if (!existsSync(path)) {
      if (override) rejected.push(`${OVERRIDE[name]} names ${path}, which is not there`);
      continue;
    }
    const version = readVersion(path);
    if (version === undefined) rejected.push(`${path} does not say its version`);
    else if (Number.parseInt(version, 10) >= MINIMUM_VERSION[name]) {
      return { browser: { path, version }, rejected };
    } else rejected.push(`${path} is version ${version}, too old`);
  }
  return { browser: undefined, rejected };
}

/**
 * One sentence about what is missing and what helps.
 * @param {BrowserName} name
 * @param {string[]} rejected
 */
export function explainMissing(name, rejected) {
  const what = name === 'chromium' ? 'Chromium or Chrome for Testing' : 'Firefox or Firefox ESR';
  const why = rejected.length === 0 ? '' : ` (${rejected.join('; ')})`;
  return `No usable ${name} was found${why}: install ${what} ${MINIMUM_VERSION[name]} or newer, or set ${OVERRIDE[name]} to its path.`;
}

/**
 * @param {BrowserName} name
 * @returns {FoundBrowser}
 */
export function expectBrowser(name) {
  const { browser, rejected } = findBrowser(name);
  if (browser === undefined) throw new Error(explainMissing(name, rejected));
  return browser;
}

/** @param {BrowserName} name */
function listCandidates(name) {
  return [...listOnMachine(name), ...(name === 'chromium' ? listPlaywrightDownload() : [])];
}

/** @param {BrowserName} name */
function listOnMachine(name) {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPLICATIONS[name].map((application) => join(folder, application)),
    );
  }
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
      WINDOWS_PROGRAMS[name].map((program) => join(process.env[variable] ?? 'C:\\', program)),
    );
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
}

function listPlaywrightDownload() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    return [chromium.executablePath()];
  } catch {
    // Not installed yet, or no build for this system.
    return [];
  }
}

/** @param {string} path */
function readVersion(path) {
  // On Windows --version opens a window instead; Chromium keeps a folder named after its version there.
  if (process.platform === 'win32' && path.endsWith('chrome.exe')) {
    return readdirSync(dirname(path)).find((entry) => /^\d+(?:\.\d+){3}$/.test(entry));
  }
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return /\d+\.\d[\d.]*/.exec(stdout ?? '')?.[0];
}
