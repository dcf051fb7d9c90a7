import { existsSync, readFileSync } from 'node:fs';
import { root } from '../run-tool.mjs';

/** Stands in the source archive only, where there is no git to ask. */
export const RELEASE_FILE = 'source-release.json';

/**
 * What a source archive was made of, and what has to come out when it is built.
 * @typedef {object} Release
 * @property {string} version
 * @property {string} commit
 * @property {number} sourceDateEpoch
 * @property {Record<string, string>} sha256 by file name, in hexadecimal digits
 */

/** @returns {Release | undefined} `undefined` in a repository */
export function readRelease() {
  const file = `${root}${RELEASE_FILE}`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
