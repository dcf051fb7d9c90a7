import { askGit } from './git.mjs';
import { RELEASE_FILE } from './release.mjs';

/** @typedef {import('./zip.mjs').ZipFile} ZipFile */

/**
 * Every file that git keeps at HEAD, as it was committed: whatever the line ends and modes of this checkout.
 * @returns {ZipFile[]}
 */
export function listSource() {
  const listed = said(['ls-tree', '-r', '-z', 'HEAD']).toString('utf8').split('\0').filter(Boolean);
  const entries = listed.map((line) => {
    const [, mode = '', hash = '', path = ''] = /^(\d+) blob (\w+)\t([^]+)$/.exec(line) ?? [];
    if (mode !== '100644' && mode !== '100755') throw new Error(`No plain file: ${line}`);
    return { path, hash, isExecutable: mode === '100755' };
  });
  const contents = readBlobs(entries.map(({ hash }) => hash));
  return entries.map(({ path, isExecutable }, index) => {
    const content = contents[index];
    if (content === undefined) throw new Error(`git did not give ${path}.`);
    return { path, content, isExecutable };
  });
}

/**
 * What goes into the source archive, in a folder of its own.
 * @param {string} folder
 * @param {readonly ZipFile[]} source
 * @param {import('./release.mjs').Release} release
 * @returns {ZipFile[]}
 */
export function toSourceArchive(folder, source, release) {
  const written = Buffer.from(`${JSON.stringify(release, undefined, 2)}\n`);
  return [...source, { path: RELEASE_FILE, content: written }].map((file) => ({
    ...file,
    path: `${folder}/${file.path}`,
  }));
}

/**
 * @param {readonly string[]} hashes
 * @returns {Buffer[]} in the same order
 */
function readBlobs(hashes) {
  const given = said(['cat-file', '--batch'], `${hashes.join('\n')}\n`);
  /** @type {Buffer[]} */
  const blobs = [];
  let at = 0;
  while (at < given.length) {
    const lineEnd = given.indexOf('\n', at);
    const size = Number(given.toString('latin1', at, lineEnd).split(' ')[2]);
    blobs.push(given.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size + 1;
  }
  return blobs;
}

/**
 * @param {string[]} asked
 * @param {string} [input]
 */
function said(asked, input) {
  const answer = askGit(asked, input === undefined ? {} : { input });
  if (answer === undefined) throw new Error(`git ${asked[0]} failed: a source archive needs git.`);
  return answer;
}
