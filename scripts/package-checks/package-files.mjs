import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { root } from '../run-tool.mjs';
import { readCode } from './read-code.mjs';

/** @typedef {'chrome' | 'firefox' | 'chrome-teams' | 'firefox-teams'} Target a folder in dist */

/** Put into pages by the worker, and named in no manifest: the one that reads the account, and the chip. */
export const INJECTED_SCRIPTS = [
  'src/content/account-page.iife.js',
  'src/content/status-chip.iife.js',
];

/**
 * @typedef {object} BuiltManifest the parts the checks read
 * @property {{ service_worker?: string, scripts?: string[] }} background
 * @property {{ js: string[], css?: string[] }[]} content_scripts
 */

/**
 * @param {Target} target
 * @returns {BuiltManifest & Record<string, unknown>}
 */
export function readManifest(target) {
  return JSON.parse(readPackageFile(target, 'manifest.json'));
}

/**
 * @param {Target} target
 * @param {string} file
 */
export function readPackageFile(target, file) {
  return readFileSync(`${root}dist/${target}/${file}`, 'utf8');
}

/**
 * Every file of a package, relative to it.
 * @param {Target} target
 */
export function listPackageFiles(target) {
  const folder = `${root}dist/${target}`;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(posix.relative(folder, toPosix(entry.parentPath)), entry.name))
    .toSorted();
}

/** @param {Target} target */
export function listPages(target) {
  return listPackageFiles(target).filter((file) => file.endsWith('.html'));
}

/** @param {Target} target */
export function findWorker(target) {
  const { background } = readManifest(target);
  const worker = background.service_worker ?? background.scripts?.[0];
  assert.ok(worker, 'the manifest names no worker');
  return worker;
}

/** What a page imports as soon as its first frame is drawn. */
const SOON = /\/start-[\w-]+\.js$/;

/**
 * What a page loads: its scripts, and whatever those import, each once.
 * @param {Target} target
 * @param {string} page
 * @param {{ isLater?: boolean }} [options] `isLater`: also what is imported only when it is asked for
 */
export function listPageScripts(target, page, { isLater = false } = {}) {
  const html = readPackageFile(target, page);
  const sources = [...html.matchAll(/<(?:script|link)[^>]*?(?:src|href)="([^"]+\.js)"/g)].map(
    ([, source = '']) => resolveFrom(page, source),
  );
  /** @type {Set<string>} */
  const files = new Set();
  const follows = (/** @type {string} */ source) => isLater || SOON.test(source);
  for (const source of sources) walkImports(target, source, { files, follows });
  for (const file of files) expectKnownImports(target, file, follows);
  return files;
}

/**
 * Fails where a script imports whenever it is run, and under a name by which that is not followed.
 * @param {Target} target
 * @param {string} script
 * @param {(source: string) => boolean} follows
 */
function expectKnownImports(target, script, follows) {
  const { importsAtOnce } = readModule(target, script);
  const others = importsAtOnce.filter((source) => !follows(source));
  assert.deepEqual(others, [], `${script} imports at once what is not counted as such`);
}

/**
 * @param {Target} target
 * @param {string} file
 * @param {{ files?: Set<string>, follows?: (source: string) => boolean }} [options] `follows`: which of the
 *   imports that are made while it runs are followed; none if it is not given
 * @returns {Set<string>} the file and all it imports
 */
export function walkImports(target, file, { files = new Set(), follows = () => false } = {}) {
  if (files.has(file)) return files;
  files.add(file);
  const { staticImports, dynamicImports } = readModule(target, file);
  for (const source of [...staticImports, ...dynamicImports.filter(follows)]) {
    walkImports(target, resolveFrom(file, source), { files, follows });
  }
  return files;
}

/**
 * @param {Target} target
 * @param {string} file
 */
export function readModule(target, file) {
  return readCode(file, readPackageFile(target, file));
}

/**
 * @param {string} from
 * @param {string} source
 */
function resolveFrom(from, source) {
  return source.startsWith('/') ? source.slice(1) : posix.join(posix.dirname(from), source);
}

/** @param {string} path */
function toPosix(path) {
  return path.replaceAll('\\', '/');
}
