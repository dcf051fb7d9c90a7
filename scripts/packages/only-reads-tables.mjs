/** What stands in papaparse’s source for what nothing of ours calls, how often, and what comes in its place. */
const CUTS = /** @type {const} */ ([
  // Workers and streams of its own: it is given texts alone.
  [/global\.IS_PAPA_WORKER \|\| false/g, 1, 'false'],
  [/_config\.worker && Papa\.WORKERS_SUPPORTED/g, 1, 'false'],
  [/typeof PAPA_BROWSER_CONTEXT === 'undefined'/g, 3, 'false'],
  [/(?<=if \()_config\.download(?=\))/g, 1, 'false'],
  [/new (?:File|ReadableStream)Streamer\(_config\)/g, 2, 'null'],
  [/(?:Network|File|ReadableStream)Streamer\.prototype(?:\.constructor)? = .+;/g, 6, ''],
  [/Papa\.(?:Network|File|ReadableStream)Streamer = \w+;/g, 3, ''],
  // Tables are written by src/desk/exporting.
  [/Papa\.unparse = \w+;/g, 1, ''],
]);

/**
 * The library that reads tables, with nothing left in it that leads to what it could do besides: fetch them
 * from an address, run code in a worker, write them. The bundler leaves out what nothing leads to.
 * @param {string} code papaparse’s source
 * @returns {string}
 */
export function toOnlyReadingTables(code) {
  return CUTS.reduce((left, [what, times, instead]) => {
    const found = left.match(what)?.length ?? 0;
    if (found !== times) throw new Error(`papaparse has ${found} of ${what}, not ${times}.`);
    return left.replace(what, instead);
  }, code);
}
