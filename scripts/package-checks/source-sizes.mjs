import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { root, runTool } from '../run-tool.mjs';
import { readCatalogue } from '../texts/numbered-texts.mjs';
import { deflatedSize } from './sizes.mjs';

/** @typedef {import('./sizes.mjs').Size} Size */

const FOLDER = `${root}build/sizes`;

/**
 * What the texts of each language weigh by themselves, without anything that says which is which: less than
 * that no package can weigh that says the same.
 * @returns {Promise<[name: string, size: Size][]>}
 */
export async function measureCatalogues() {
  const names = ['en', 'es', 'zh-cn'];
  const catalogues = await Promise.all(names.map(readCatalogue));
  return catalogues.map((texts, index) => {
    const said = [...texts.values()].flatMap((text) =>
      typeof text === 'string' ? [text] : [...new Set(Object.values(text))],
    );
    return [`texts of ${names[index]}`, toSize(said.join('\n'))];
  });
}

/**
 * What each library and each folder of the source has in the Chrome package, the largest first. What is
 * deflated with other code weighs less than here, where each stands alone.
 * @returns {[name: string, size: Size][]}
 */
export function measureSources() {
  const options = ['--mode', 'chrome', '--outDir', FOLDER, '--sourcemap', '--logLevel', 'error'];
  // Where a catalogue was read before, that left the mode of development behind.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { ok } = runTool('vite', 'vite', ['build', ...options], { capture: true, env });
  if (!ok) throw new Error('The package could not be built.');
  /** @type {Map<string, string>} */
  const parts = new Map();
  const files = readdirSync(`${FOLDER}/assets`);
  for (const file of files.filter((name) => files.includes(`${name}.map`))) {
    const map = new SourceMap(JSON.parse(readFileSync(`${FOLDER}/assets/${file}.map`, 'utf8')));
    const code = readFileSync(`${FOLDER}/assets/${file}`, 'utf8');
    for (const [index, line] of code.split('\n').entries()) addLine(parts, map, index, line);
  }
  return [...parts]
    .map(([name, code]) => /** @type {[string, Size]} */ ([name, toSize(code)]))
    .toSorted(([, one], [, other]) => other.deflated - one.deflated);
}

/**
 * @param {Map<string, string>} parts the code of each part
 * @param {SourceMap} map
 * @param {number} index
 * @param {string} line
 */
function addLine(parts, map, index, line) {
  for (let column = 0; column < line.length; column += 1) {
    const entry = map.findEntry(index, column);
    const part = toPart('originalSource' in entry ? entry.originalSource : '');
    parts.set(part, (parts.get(part) ?? '') + line.charAt(column));
  }
}

/** @param {string} source */
function toPart(source) {
  const [, library] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  const [, folder] = /(src\/[^/]+(?:\/(?:en|es|zh-cn)\b)?)/.exec(source) ?? [];
  return library ?? folder ?? 'what holds the modules together';
}

/** @param {string} text */
function toSize(text) {
  return { raw: Buffer.byteLength(text), deflated: deflatedSize(text) };
}
