import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run-tool.mjs';

/**
 * Notes beside a report with what it was measured: the package as it is now, and the file that measured it.
 * @param {string} report
 * @param {string} bench the path of that file
 * @param {boolean} isWhole whether all of the file was run: of a part nothing is noted
 */
export function stampMeasured(report, bench, isWhole) {
  if (isWhole) writeFileSync(toNote(report), stampOf(bench));
  else rmSync(toNote(report), { force: true });
}

/**
 * Whether a report is of the package and the file as they are now.
 * @param {string} report
 * @param {string} bench
 */
export function wereMeasured(report, bench) {
  const note = toNote(report);
  return existsSync(note) && readFileSync(note, 'utf8') === stampOf(bench);
}

/** @param {string} report */
function toNote(report) {
  return `${report}.stamp`;
}

/** @param {string} bench */
function stampOf(bench) {
  const folder = `${root}dist/chrome`;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of [bench, ...files]) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
