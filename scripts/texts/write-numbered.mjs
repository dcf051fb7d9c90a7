import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { root } from '../run-tool.mjs';
import { replaceKeys, toNumbers } from './number-keys.mjs';
import { readCatalogue } from './numbered-texts.mjs';

const FOLDER = 'build/numbered';

/**
 * Writes the source with a number, and no text, in the place of each key. A number fits nowhere but where
 * a text is named: where the types of this copy hold, nothing else was mistaken for a key.
 * @returns {Promise<string>} the project that checks the types of the copy
 */
export async function writeNumbered() {
  const numbers = toNumbers([...(await readCatalogue('en')).keys()]);
  const folder = `${root}${FOLDER}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(`${root}src`, `${folder}/src`, { recursive: true });
  for (const path of readdirSync(`${folder}/src`, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(path)) continue;
    const file = `src/${path.replaceAll('\\', '/')}`;
    const code = readFileSync(`${folder}/${file}`, 'utf8');
    writeFileSync(`${folder}/${file}`, replaceKeys(file, code, numbers));
  }
  const project = { extends: '../../tsconfig.json', include: ['src'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(project));
  return `${FOLDER}/tsconfig.json`;
}
