import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../run-tool.mjs';

/**
 * In which browser and on which machine something was measured.
 * @typedef {{ browser: string, machine: string }} Where
 */

/** What is measured, and what it is measured with: floors, made-up journals, what starts the browser. */
const MEASURED_WITH = [
  'dist/chrome',
  'scripts/launch-chromium.mjs',
  'test/e2e/bench',
  'test/e2e/in-browser',
  'test/e2e/support',
  'test/support',
];
const BENCH = '.bench.ts';

/**
 * Notes beside a report where it was measured, and of what: the package, the file that measured it and all that
 * this uses, as they are now.
 * @param {string} report
 * @param {string} bench the name of that file
 * @param {Where} where
 * @param {{ isWhole: boolean, base?: string }} how `isWhole`: whether all of the file was run: of a part nothing is noted
 */
export function stampMeasured(report, bench, { browser, machine }, { isWhole, base = root }) {
  const stamp = { browser, machine, of: hashOf(bench, base) };
  if (isWhole) writeFileSync(toNote(report), JSON.stringify(stamp));
  else rmSync(toNote(report), { force: true });
}

/**
 * Where a report was measured; `undefined` where it was not of all that is there now.
 * @param {string} report
 * @param {string} bench
 * @returns {Where | undefined}
 */
export function whereMeasured(report, bench, base = root) {
  const note = toNote(report);
  if (!existsSync(note)) return undefined;
  const { browser, machine, of } = parse(readFileSync(note, 'utf8'));
  return of === hashOf(bench, base) ? { browser, machine } : undefined;
}

/** @param {string} report */
function toNote(report) {
  return `${report}.stamp`;
}

/** @param {string} text */
function parse(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    // Cut short, or of an earlier version.
    return {};
  }
}

/**
 * @param {string} bench
 * @param {string} base
 */
function hashOf(bench, base) {
  const files = MEASURED_WITH.flatMap((path) => listFiles(base, path)).filter(
    (file) => !file.endsWith(BENCH) || basename(file) === bench,
  );
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(base, file)));
  return hash.digest('hex');
}

/**
 * The file of this path, or the files of this folder, in an order that is always the same.
 * @param {string} base
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(base, path) {
  if (statSync(join(base, path)).isFile()) return [path];
  return readdirSync(join(base, path))
    .toSorted()
    .flatMap((name) => listFiles(base, `${path}/${name}`));
}
