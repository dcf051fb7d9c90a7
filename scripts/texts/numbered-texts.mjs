import { relative } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../run-tool.mjs';
import { replaceKeys, toNumbers } from './number-keys.mjs';

/** @typedef {string | Readonly<Record<string, string>>} Text a sentence, or its plural forms */

/** The export of each catalogue, by its file. */
const CATALOGUES = { en: 'en', es: 'es', 'zh-cn': 'zhCN' };
const CATALOGUE = /\/src\/locales\/(en|es|zh-cn)\.ts$/;

/** The texts of the teams edition, which the other does not ship. */
const OF_TEAM = /^team[A-Z]/;

/**
 * Ships the catalogues as lines, and the number of a text in the place of its key: three catalogues of
 * long keys would be a tenth of the package. `npm run types` proves that nothing else is mistaken for a
 * key, by checking the same source with numbers that fit nowhere but in a catalogue.
 * @param {{ hasTeam: boolean }} edition
 * @returns {import('vite').Plugin}
 */
export function numberedTexts({ hasTeam }) {
  /** @type {Map<string, Map<string, Text>>} */
  const catalogues = new Map();
  /** @type {import('./number-keys.mjs').Numbers} */
  let numbers = new Map();
  return {
    name: 'numbered-texts',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      for (const name of Object.keys(CATALOGUES)) {
        const texts = [...(await readCatalogue(name))];
        catalogues.set(name, new Map(texts.filter(([key]) => hasTeam || !OF_TEAM.test(key))));
      }
      numbers = toNumbers([...(catalogues.get('en')?.keys() ?? [])]);
    },
    load: {
      filter: { id: CATALOGUE },
      handler(id) {
        const [, name = ''] = CATALOGUE.exec(id) ?? [];
        const lines = toLines(name, catalogues.get(name) ?? new Map(), numbers);
        return `import { textsOfLines } from './texts-of-lines.ts';
          export const ${Object(CATALOGUES)[name]} = textsOfLines(${JSON.stringify(lines)});`;
      },
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/ },
      handler(code, id) {
        const file = relative(root, id).replaceAll('\\', '/');
        if (!file.startsWith('src/')) return null;
        return { code: replaceKeys(file, code, numbers), map: null };
      },
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const words = [...file.code.matchAll(/(["'`])(\w+)\1/g)].map(([, , word = '']) => word);
        const left = words.find((word) => numbers.has(word) || OF_TEAM.test(word));
        if (left !== undefined) this.error(`${file.fileName} still names the text “${left}”.`);
      }
    },
  };
}

/**
 * @param {string} name
 * @returns {Promise<Map<string, Text>>}
 */
export async function readCatalogue(name) {
  const { module } = await runnerImport(`${root}src/locales/${name}.ts`, {
    configFile: false,
    logLevel: 'warn',
  });
  const exported = /** @type {Record<string, Record<string, Text>>} */ (module);
  return new Map(Object.entries(exported[Object(CATALOGUES)[name]] ?? {}));
}

/**
 * The texts, each in the line of its number; there is none in the first. A plural form that says the same as
 * `other` is left out, for `other` stands in where a form is missing. `textsOfLines` reads it.
 * @param {string} name
 * @param {ReadonlyMap<string, Text>} texts
 * @param {import('./number-keys.mjs').Numbers} numbers
 * @returns {string}
 */
export function toLines(name, texts, numbers) {
  if (texts.size !== numbers.size)
    throw new Error(`${name} has not as many texts as there are keys.`);
  const lines = [...numbers.keys()].map((key) => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`${name} has no text “${key}”.`);
    const forms = typeof text === 'string' ? { other: text } : text;
    const { other = '', one = '', many = '', ...unknown } = forms;
    const said = [other, ...[one, many].map((form) => (form === other ? '' : form))];
    if (Object.keys(unknown).length > 0 || said.some((form) => /[\t\v]/.test(form)))
      throw new Error(`“${key}” of ${name} can’t stand in a line.`);
    return said.join('\t').replace(/\t+$/, '').replaceAll('\n', '\v');
  });
  return ['', ...lines].join('\n');
}
