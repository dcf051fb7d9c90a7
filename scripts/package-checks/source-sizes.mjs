import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { relative } from 'node:path';
import { root, runTool } from '../run-tool.mjs';
import { readCatalogue } from '../texts/numbered-texts.mjs';
import { deflatedSize } from './sizes.mjs';

/** @typedef {import('./sizes.mjs').Size} Size */
/** @typedef {import('./composition.mjs').Built} Built */

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
 * @param {readonly Built[]} files
 * @returns {[name: string, size: Size][]}
 */
export function measureSources(files) {
  /** @type {Map<string, string>} */
  const folders = new Map();
  for (const [source, code] of files.flatMap(({ parts }) => [...parts])) {
    const folder = toFolder(source);
    folders.set(folder, (folders.get(folder) ?? '') + code);
  }
  return [...folders]
    .map(([name, code]) => /** @type {[string, Size]} */ ([name, toSize(code)]))
    .toSorted(([, one], [, other]) => other.deflated - one.deflated);
}

/**
 * Builds the Chrome package once more: each of its files, and the code in it by the source it comes from.
 * @returns {Built[]}
 */
export function buildWithSources() {
  const options = ['--mode', 'chrome', '--outDir', FOLDER, '--sourcemap', '--logLevel', 'error'];
  // Where a catalogue was read before, that left the mode of development behind.
  const env = { ...process.env, NODE_ENV: 'production' };
  const built = runTool('vite', 'vite', ['build', '--emptyOutDir', ...options], {
    capture: true,
    env,
  });
  if (!built.ok) throw new Error('The package could not be built.');
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(FOLDER, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'));
  return files
    .filter((file) => !file.endsWith('.map'))
    .map((file) => readBuilt(file, files.includes(`${file}.map`)));
}

/**
 * @param {string} file
 * @param {boolean} hasMap
 * @returns {Built}
 */
function readBuilt(file, hasMap) {
  const bytes = readFileSync(`${FOLDER}/${file}`);
  /** @type {Map<string, string>} */
  const parts = new Map();
  // What names the map is not shipped.
  const code = bytes.toString().replace(/\/\/# sourceMappingURL=.*\n?$/, '');
  // What runs in pages is told as the files it is.
  if (!hasMap || file.startsWith('src/')) {
    return { file, content: hasMap ? Buffer.from(code) : bytes, parts };
  }
  const map = new SourceMap(JSON.parse(readFileSync(`${FOLDER}/${file}.map`, 'utf8')));
  const lines = code.split(/(?<=\n)/);
  for (const [index, line] of lines.entries()) addLine(parts, map, index, line);
  return { file, content: Buffer.from(code), parts };
}

/**
 * @param {Map<string, string>} parts the code of each source
 * @param {SourceMap} map
 * @param {number} index
 * @param {string} line
 */
function addLine(parts, map, index, line) {
  for (let column = 0; column < line.length; column += 1) {
    const entry = map.findEntry(index, column);
    const source = toPath('originalSource' in entry ? entry.originalSource : '');
    parts.set(source, (parts.get(source) ?? '') + line.charAt(column));
  }
}

/**
 * The path in the repository, or nothing for what the bundler puts between the modules.
 * @param {string} source
 */
function toPath(source) {
  const [path = ''] = /(?:node_modules|src)\/.*$/.exec(source) ?? [];
  return path;
}

/** @param {string} source */
function toFolder(source) {
  const [, library] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  const [, folder] = /(src\/[^/]+(?:\/(?:en|es|zh-cn)\b)?)/.exec(source) ?? [];
  return library ?? folder ?? 'what holds the modules together';
}

/** @param {string} text */
function toSize(text) {
  return { raw: Buffer.byteLength(text), deflated: deflatedSize(text) };
}
