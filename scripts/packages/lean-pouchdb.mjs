import { root } from '../run-tool.mjs';

const OF_POUCHDB = /\/node_modules\/pouchdb-[^/]+\//;
/** What stands in for parts of it, by the name it imports them under. */
const INSTEAD = {
  // There is none outside of Node.
  events: `${root}src/platform/team/event-emitter.ts`,
  // Runs the text of a filter as code, which no worker of an extension may; nothing of ours filters.
  'pouchdb-changes-filter': '\0without-filters',
  // Its own way to fetch, which is bounded by nothing; it is always given ours.
  'pouchdb-fetch': '\0without-fetch',
};
const PRETENDED = {
  '\0without-filters': 'export default () => {};',
  '\0without-fetch': `
    export function fetch() { throw new TypeError('It fetches by what it is given alone.'); }
    export const Headers = globalThis.Headers;`,
};
/** Writes into the storage of whatever page it is in, to see whether it could. */
const TRIES_STORAGE = /var hasLocal;\n\ntry \{\n[^}]*localStorage[^}]*\} catch \(e\) \{[^}]*\}/;

/**
 * Takes out of the library that speaks CouchDB's protocol what it could do besides: run text as code, fetch by itself,
 * write into the storage of a page.
 * @returns {import('vite').Plugin}
 */
export function leanPouchdb() {
  return {
    name: 'lean-pouchdb',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^(?:events|pouchdb-changes-filter|pouchdb-fetch)$/ },
      handler: (id, importer) =>
        OF_POUCHDB.test(importer ?? '') ? INSTEAD[/** @type {keyof typeof INSTEAD} */ (id)] : null,
    },
    load: {
      filter: { id: /^\0without-/ },
      handler: (id) => PRETENDED[/** @type {keyof typeof PRETENDED} */ (id)],
    },
    transform: {
      filter: { id: /\/node_modules\/pouchdb-utils\/lib\// },
      handler: (code) => ({ code: toStoringNothing(code), map: null }),
    },
  };
}

/**
 * The library's helpers, which take it that there is no storage.
 * @param {string} code
 */
export function toStoringNothing(code) {
  if (!TRIES_STORAGE.test(code)) throw new Error('pouchdb-utils tries the storage in another way.');
  return code.replace(TRIES_STORAGE, 'var hasLocal = false;');
}
