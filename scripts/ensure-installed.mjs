import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional] made for another system, perhaps: npm may leave it out
 */

/**
 * Installs the packages when node_modules is not what package-lock.json says. Uses nothing but Node itself,
 * because it runs before anything is there.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing packages from package-lock.json (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed: the packages in package-lock.json could not be installed.');
    process.exit(1);
  }
}

/** npm writes down what it installed; every package that is not optional must be there, unchanged. */
function isInstalled() {
  if (!existsSync(`${root}node_modules/.package-lock.json`)) return false;
  const wanted = readPackages(`${root}package-lock.json`);
  const present = readPackages(`${root}node_modules/.package-lock.json`);
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === '') return true;
    const installed = present[path];
    if (installed === undefined || !existsSync(`${root}${path}`)) return locked.optional === true;
    return installed.version === locked.version && installed.integrity === locked.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
