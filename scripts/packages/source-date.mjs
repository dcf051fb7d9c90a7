import { askGit } from './git.mjs';
import { readRelease } from './release.mjs';

/**
 * The moment of the source in seconds, so that the same source always builds the same bytes, as
 * https://reproducible-builds.org/specs/source-date-epoch/ has it: SOURCE_DATE_EPOCH, else what the source
 * archive says it was made of, else the time of the commit.
 * @returns {number | undefined} `undefined` outside a repository and an archive
 */
export function readSourceDate() {
  const said = process.env['SOURCE_DATE_EPOCH'] ?? readRelease()?.sourceDateEpoch ?? commitDate();
  return said === undefined ? undefined : toEpoch(said);
}

/**
 * @param {string | number} said
 * @returns {number} whole seconds since 1970
 */
export function toEpoch(said) {
  if (!/^\d{1,11}$/.test(String(said))) {
    throw new Error(`SOURCE_DATE_EPOCH is a whole number of seconds, not “${said}”.`);
  }
  return Number(said);
}

/**
 * @param {number} epoch
 * @returns {string} as in 2026-11-22T17:00:00Z
 */
export function toTimestamp(epoch) {
  return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}

function commitDate() {
  const said = askGit(['log', '-1', '--format=%ct'])?.toString().trim();
  return said === '' ? undefined : said;
}
