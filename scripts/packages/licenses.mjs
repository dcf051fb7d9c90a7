import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../run-tool.mjs';
import { listShipped } from './sbom.mjs';

/**
 * A license whose text need not go along. The MPL asks (3.1 and 3.2) that who gets the library is told that its
 * source is under the MPL, where that can be had, and how the source of just this release can be: by reasonable
 * means, timely, for no more than handing it over costs. The text would be two thirds of all there is to say.
 * @type {Readonly<Record<string, string>>}
 */
const NAMED_ONLY = {
  'MPL-2.0': 'the Mozilla Public License 2.0, which can be had at https://mozilla.org/MPL/2.0/',
};

/**
 * The licenses of the product and of every library in its packages, as one text: most ask to go along.
 * @param {{ hasTeam?: boolean }} [edition] that of the stores if not given
 * @returns {string}
 */
export function toLicenses(edition) {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  const parts = listShipped(packages, edition).map(({ name, path, locked }) => {
    const { version = '', license = '' } = locked;
    return toPart(`${name} ${version}`, sayLicense(`${root}${path}`, version, license));
  });
  return [toPart('Followthrough', readLicense(root)), ...parts].join('\n');
}

/**
 * @param {string} title
 * @param {string} text
 */
function toPart(title, text) {
  return `${title}\n${'='.repeat(title.length)}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/**
 * @param {string} folder
 * @param {string} version
 * @param {string} license by its SPDX name
 */
function sayLicense(folder, version, license) {
  const named = NAMED_ONLY[license];
  if (named === undefined) return readLicense(folder);
  const { repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return `The source of release ${version} is at ${toAddress(repository)}, free of charge, under ${named}.`;
}

/**
 * Where a repository is to be seen, of what a package.json says of it in any of npm’s ways.
 * @param {unknown} repository
 * @returns {string}
 */
export function toAddress(repository) {
  const { url } = typeof repository === 'string' ? { url: repository } : Object(repository);
  const [, onGitHub] = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url) ?? [];
  const address = onGitHub === undefined ? String(url) : `https://github.com/${onGitHub}`;
  const found = address.replace(/^git\+/, '').replace(/\.git$/, '');
  if (!found.startsWith('https://')) throw new Error(`Not an address to look at: ${address}`);
  return found;
}

/** @param {string} folder */
function readLicense(folder) {
  const file = readdirSync(folder)
    .toSorted()
    .find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} holds no license.`);
  return readFileSync(`${folder}/${file}`, 'utf8');
}
