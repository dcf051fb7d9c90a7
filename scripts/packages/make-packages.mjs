import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildPackages } from '../build-packages.mjs';
import { listPackageFiles } from '../package-checks/package-files.mjs';
import { root } from '../run-tool.mjs';
import { askGit } from './git.mjs';
import { readRelease } from './release.mjs';
import { toSbom } from './sbom.mjs';
import { listSource, toSourceArchive } from './source-archive.mjs';
import { readSourceDate, toTimestamp } from './source-date.mjs';
import { toZip } from './zip.mjs';

/** @typedef {import('../package-checks/package-files.mjs').Target} Target */

/** Where the packages are put. */
const PACKAGES = `${root}build/packages`;

/**
 * Builds and packs everything that is handed in to a store or to a team, into build/packages.
 * @returns {Record<string, string>} the SHA-256 of each file, by its name
 */
export function makePackages() {
  const release = readRelease();
  const { name, version, license } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const epoch = readSourceDate();
  if (epoch === undefined) {
    throw new Error('Neither a repository nor a source archive: set SOURCE_DATE_EPOCH.');
  }
  // Libraries build themselves otherwise where NODE_ENV says that someone develops.
  const env = { ...process.env, NODE_ENV: 'production', SOURCE_DATE_EPOCH: String(epoch) };
  const isBuilt = buildPackages('store', env) && buildPackages('teams', env);
  if (!isBuilt) throw new Error('There is nothing to pack.');

  const prefix = `${name}-${version}`;
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  const product = { name, version, license, timestamp: toTimestamp(epoch) };
  /** @type {Record<string, Buffer>} */
  const files = {
    [`${prefix}-chrome.zip`]: toZip(readPackage('chrome')),
    [`${prefix}-firefox.zip`]: toZip(readPackage('firefox')),
    [`${prefix}-sbom.cdx.json`]: toText(toSbom(lock, product)),
    [`${prefix}-teams-chrome.zip`]: toZip(readPackage('chrome-teams')),
    [`${prefix}-teams-firefox.zip`]: toZip(readPackage('firefox-teams')),
    [`${prefix}-teams-sbom.cdx.json`]: toText(toSbom(lock, product, { hasTeam: true })),
  };
  // A source archive can't be made of an unpacked one: what else lies there is not known.
  if (release === undefined) {
    const commit = String(askGit(['rev-parse', 'HEAD'])).trim();
    const made = { version, commit, sourceDateEpoch: epoch, sha256: toHashes(files) };
    const source = toSourceArchive(`${prefix}-source`, listSource(), made);
    files[`${prefix}-source.zip`] = toZip(source);
  }
  return write(files);
}

/** @param {object} json */
function toText(json) {
  return Buffer.from(`${JSON.stringify(json, undefined, 2)}\n`);
}

/** What differs from HEAD: the packages would hold it, the source archive would not. */
export function listUncommitted() {
  const changed = askGit(['status', '--porcelain'])?.toString() ?? '';
  return changed.split('\n').filter((line) => line !== '');
}

/** @param {Record<string, Buffer>} files */
function write(files) {
  rmSync(PACKAGES, { recursive: true, force: true });
  mkdirSync(PACKAGES, { recursive: true });
  for (const [file, content] of Object.entries(files))
    writeFileSync(`${PACKAGES}/${file}`, content);
  const hashes = toHashes(files);
  const lines = Object.entries(hashes).map(([file, hash]) => `${hash}  ${file}\n`);
  writeFileSync(`${PACKAGES}/SHA256SUMS`, lines.join(''));
  return hashes;
}

/**
 * @param {Record<string, Buffer>} files
 * @returns {Record<string, string>} by name
 */
function toHashes(files) {
  const names = Object.keys(files).toSorted();
  return Object.fromEntries(
    names.map((file) => [
      file,
      createHash('sha256')
        .update(files[file] ?? '')
        .digest('hex'),
    ]),
  );
}

/** @param {Target} target */
function readPackage(target) {
  return listPackageFiles(target).map((path) => ({
    path,
    content: readFileSync(`${root}dist/${target}/${path}`),
  }));
}
