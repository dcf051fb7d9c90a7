import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { root } from '../run-tool.mjs';
import {
  findWorker,
  INJECTED_SCRIPTS,
  listPackageFiles,
  listPages,
  listPageScripts,
  readManifest,
  readPackageFile,
  walkImports,
} from './package-files.mjs';

/** @typedef {import('./package-files.mjs').Target} Target */
/** @typedef {{ raw: number, deflated: number }} Size in bytes */
/** @typedef {{ name: string, atOnce: Size, later: Size }} Surface `later`: what is loaded when it is asked for */

/** What a zip archive says of each file besides its name, and at its end. */
const BYTES_PER_FILE = 30 + 46;
const BYTES_AT_THE_END = 22;

/** The most kilobytes, deflated, that a surface loads at once, and of the whole package as a zip archive. */
export const LIMITS = {
  desk: 296,
  panel: 153,
  popup: 160.5,
  worker: 170.5,
  // What is run in pages has its exact limits below.
  'status-page': 6,
  'status-chip': 6,
  'account-page': 6,
  package: 410,
};

/** The same of the teams edition, where it has more: the exchange, its room and its texts. */
const TEAMS_LIMITS = { ...LIMITS, desk: 338, worker: 214, popup: 166, panel: 158, package: 469 };

/** The most bytes that each script in `src/content` has as it is shipped, minified. */
export const MOST_BYTES = {
  // Run in every status page; what is not needed to read it is put there by the worker, where it is.
  'status-page': 12_000,
  // Run in a status page that shows one case.
  'status-chip': 12_800,
  'account-page': 11_800,
};

/**
 * What each surface loads, scripts and styles, each file once; what several load is counted for each.
 * @param {Target} target
 * @returns {Surface[]}
 */
export function measureSurfaces(target) {
  const pages = listPages(target).map((page) => {
    const scripts = [...listPageScripts(target, page)];
    // Named by the page, or by the code that reads them together with what needs them.
    const naming = [page, ...scripts].map((file) => readPackageFile(target, file)).join('\n');
    const styles = listPackageFiles(target).filter(
      (file) => file.endsWith('.css') && naming.includes(file),
    );
    const name = basename(posix.dirname(page));
    return { name, first: new Set([page, ...styles, ...scripts]) };
  });
  const [script = ''] = readManifest(target).content_scripts.flatMap(({ js }) => js);
  const others = [
    { name: 'worker', first: walkImports(target, findWorker(target)) },
    ...[script, ...INJECTED_SCRIPTS].map((file) => ({
      name: basename(file, '.iife.js'),
      first: new Set([file]),
    })),
  ];
  return [...pages, ...others].map(({ name, first }) => {
    const all = [...withNamed(target, first)];
    return {
      name,
      atOnce: sizeOf(target, [...first]),
      later: sizeOf(
        target,
        all.filter((file) => !first.has(file)),
      ),
    };
  });
}

/**
 * The size of a package: of its files, and of the zip archive that a store makes of them.
 * @param {Target} target
 * @returns {Size}
 */
export function measurePackage(target) {
  const files = listPackageFiles(target);
  const { raw, deflated } = sizeOf(target, files);
  return { raw, deflated: deflated + sizeAround(files) };
}

/**
 * What a zip archive has besides the files themselves, in bytes.
 * @param {readonly string[]} files
 */
export function sizeAround(files) {
  const names = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
  return files.length * BYTES_PER_FILE + 2 * names + BYTES_AT_THE_END;
}

/** @param {Target} target */
export function checkSizes(target) {
  const surfaces = measureSurfaces(target).map(
    ({ name, atOnce }) => /** @type {const} */ ([name, atOnce.deflated]),
  );
  const sizes = new Map([...surfaces, ['package', measurePackage(target).deflated]]);
  const limits = target.endsWith('-teams') ? TEAMS_LIMITS : LIMITS;
  assert.deepEqual(findTooLarge(sizes, limits), []);
  const larger = Object.entries(MOST_BYTES).flatMap(([name, most]) => {
    const file = `src/content/${name}.iife.js`;
    const bytes = Buffer.byteLength(readPackageFile(target, file));
    return bytes > most ? [`${file} has ${bytes} bytes, not ${most}`] : [];
  });
  assert.deepEqual(larger, []);
}

/**
 * What is larger than it may be, what is limited and was not measured, and what was measured without a limit.
 * @param {ReadonlyMap<string, number>} sizes in bytes
 * @param {Readonly<Record<string, number>>} limits in kilobytes
 * @returns {string[]}
 */
export function findTooLarge(sizes, limits) {
  const larger = Object.entries(limits).flatMap(([name, limit]) => {
    const size = sizes.get(name);
    if (size === undefined) return [`${name} was not measured`];
    const kilobytes = size / 1000;
    return kilobytes <= limit ? [] : [`${name}: ${kilobytes.toFixed(1)} kB, more than ${limit}`];
  });
  const unlimited = [...sizes.keys()].filter((name) => !Object.hasOwn(limits, name));
  return [...larger, ...unlimited.map((name) => `${name} has no limit`)];
}

/**
 * @param {string | Buffer} content
 * @returns {number} as a store packs it
 */
export function deflatedSize(content) {
  return deflateRawSync(content, { level: 9 }).length;
}

/**
 * The files, and those whose names stand in them: what is imported while it runs, and workers of pages.
 * @param {Target} target
 * @param {ReadonlySet<string>} first
 */
function withNamed(target, first) {
  const assets = listPackageFiles(target).filter((file) => /^assets\/.*\.(?:js|css)$/.test(file));
  const found = new Set(first);
  for (const file of found) {
    const text = readPackageFile(target, file);
    for (const asset of assets) if (text.includes(basename(asset))) found.add(asset);
  }
  return found;
}

/**
 * @param {Target} target
 * @param {readonly string[]} files
 * @returns {Size}
 */
function sizeOf(target, files) {
  const contents = files.map((file) => readFileSync(`${root}dist/${target}/${file}`));
  return {
    raw: contents.reduce((sum, { length }) => sum + length, 0),
    deflated: contents.reduce((sum, content) => sum + deflatedSize(content), 0),
  };
}
