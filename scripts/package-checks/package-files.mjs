import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { root } from '../run-tool.mjs';
import { readCode } from './read-code.mjs';

/** @typedef {'chrome' | 'firefox'} Target */

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

/**
 * What a page can load: its scripts, and whatever those import, at once or later, each once.
 * @param {Target} target
 * @param {string} page
 */
export function listPageScripts(target, page) {
  const html = readPackageFile(target, page);
  const sources = [...html.matchAll(/<(?:script|link)[^>]*?(?:src|href)="([^"]+\.js)"/g)];
  /** @type {Set<string>} */
  const files = new Set();
  for (const [, source = ''] of sources)
    walkImports(target, resolveFrom(page, source), { files, isLater: true });
  return files;
}

/**
 * @param {Target} target
 * @param {string} file
 * @param {{ files?: Set<string>, isLater?: boolean }} [options] `isLater`: also what it imports while it runs
 * @returns {Set<string>} the file and all it imports
 */
export function walkImports(target, file, { files = new Set(), isLater = false } = {}) {
  if (files.has(file)) return files;
  files.add(file);
  const { staticImports, dynamicImports } = readModule(target, file);
  for (const source of [...staticImports, ...(isLater ? dynamicImports : [])]) {
    walkImports(target, resolveFrom(file, source), { files, isLater });
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
