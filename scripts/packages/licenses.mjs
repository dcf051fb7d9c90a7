import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../run-tool.mjs';
import { listShipped } from './sbom.mjs';

/**
 * The licenses of the product and of every library in its packages, as one text: most ask to go along.
 * @returns {string}
 */
export function toLicenses() {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  const parts = listShipped(packages).map(({ name, path, locked }) =>
    toPart(`${name} ${locked.version}`, readLicense(`${root}${path}`)),
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

/** @param {string} folder */
function readLicense(folder) {
  const file = readdirSync(folder)
    .toSorted()
    .find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} holds no license.`);
  return readFileSync(`${folder}/${file}`, 'utf8');
}
