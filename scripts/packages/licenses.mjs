import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../run-tool.mjs';
import { listShipped } from './sbom.mjs';

/**
 * A license that asks only to be named, with where it and the source can be had: section 3.2 of the MPL. Its text
 * would be two thirds of all there is to say of licenses.
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
  const parts = listShipped(packages, edition).map(({ name, path, locked }) =>
    toPart(`${name} ${locked.version}`, sayLicense(`${root}${path}`, locked.license ?? '')),
  );
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
 * @param {string} license by its SPDX name
 */
function sayLicense(folder, license) {
  const named = NAMED_ONLY[license];
  if (named === undefined) return readLicense(folder);
  const { repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const source = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
  return `Its source is at ${source}, under ${named}.`;
}

/** @param {string} folder */
function readLicense(folder) {
  const file = readdirSync(folder)
    .toSorted()
    .find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} holds no license.`);
  return readFileSync(`${folder}/${file}`, 'utf8');
}
