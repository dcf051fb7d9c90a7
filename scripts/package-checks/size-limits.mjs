import assert from 'node:assert/strict';
import { readPackageFile } from './package-files.mjs';

/** @typedef {import('./package-files.mjs').Target} Target */

/**
 * The most bytes that each of these files may have as it is shipped, minified.
 * @type {Readonly<Record<string, number>>}
 */
const MOST_BYTES = {
  // Run in every status page; what is not needed to read it is put there by the worker, where it is.
  'src/content/status-page.iife.js': 12_000,
  // Run in a status page that shows one case.
  'src/content/status-chip.iife.js': 13_500,
  'src/content/account-page.iife.js': 12_000,
};

/** @param {Target} target */
export function checkSizes(target) {
  const measured = Object.entries(MOST_BYTES).map(([file, most]) => {
    return { file, most, bytes: Buffer.byteLength(readPackageFile(target, file)) };
  });
  const larger = measured.filter(({ most, bytes }) => bytes > most);
  const said = larger.map(({ file, most, bytes }) => `${file} has ${bytes} bytes, not ${most}`);
  assert.deepEqual(said, [], said.join('\n'));
}
