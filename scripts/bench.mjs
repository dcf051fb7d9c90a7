import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { stampMeasured, whereMeasured } from './bench/measured-with.mjs';
import { writePerformance } from './bench/write-performance.mjs';
import { readBrowserReport, readFigures } from './faults/read-results.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { explainMissing, findBrowser } from './find-browsers.mjs';
import { toComposition } from './package-checks/composition.mjs';
import { measurePackage, measureSurfaces } from './package-checks/sizes.mjs';
import { buildWithSources } from './package-checks/source-sizes.mjs';
import { root, runTool } from './run-tool.mjs';
import { toPattern } from './to-pattern.mjs';

// Measures the built extension in Chromium, each figure against a floor of the same run, and fails where a
// gate is missed. Nothing else should run meanwhile: the load of the machine is told with each measurement.
// `npm run bench -- cases` runs the files whose name holds that; options and what follows them go to
// Playwright, for a look at a part. docs/performance.md is written as soon as the newest run of every whole
// file was of all that is there now, so that what was cut short need not be measured anew; `--json FILE`
// writes the figures there.

const FOLDER = `${root}test/e2e/bench`;
const REPORTS = `${root}build/test/bench`;
const PAGE = `${root}docs/performance.md`;

/**
 * Measured once, for it builds the package anew.
 * @type {import('./bench/write-performance.mjs').Sizes | undefined}
 */
let sizes;

const given = process.argv.slice(2);
const jsonAt = given.indexOf('--json');
const jsonFile = jsonAt === -1 ? undefined : given[jsonAt + 1];
const wanted = jsonAt === -1 ? given : given.toSpliced(jsonAt, 2);
const optionsAt = wanted.findIndex((each) => each.startsWith('-'));
const names = optionsAt === -1 ? wanted : wanted.slice(0, optionsAt);
const passedOn = optionsAt === -1 ? [] : wanted.slice(optionsAt);

process.exitCode = run();

function run() {
  if (jsonAt !== -1 && jsonFile === undefined) {
    console.error('Say into which file: --json FILE');
    return 1;
  }
  ensureInstalled();
  const all = listFiles();
  const files = all.filter(
    (file) => names.length === 0 || names.some((name) => file.includes(name)),
  );
  if (files.length === 0) {
    console.error(`No file is called so. There are: ${all.join(', ')}`);
    return 1;
  }
  const { browser, rejected } = findBrowser('chromium');
  if (browser === undefined) {
    console.error(explainMissing('chromium', rejected));
    for (const file of files) console.error(`NOT RUN: ${file}`);
    return 1;
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model}`;
  console.log(`chromium ${browser.version}: ${browser.path}`);
  console.log(`${machine}, load ${toLoad()}`);
  if (!runTool('vite', 'vite', ['build', '--mode', 'chrome', '--logLevel', 'warn']).ok) {
    console.error('NOT MEASURED: the extension could not be built.');
    return 1;
  }
  mkdirSync(REPORTS, { recursive: true });
  const where = { browser: `chromium ${browser.version}`, machine };
  for (const file of files) measure(file, where);
  return tell(files, where);
}

/**
 * Runs one file, and leaves its report.
 * @param {string} file
 * @param {import('./bench/measured-with.mjs').Where} where
 */
function measure(file, where) {
  console.log(`\n${file}`);
  const report = toReport(file);
  rmSync(report, { force: true });
  runTool(
    '@playwright/test',
    'playwright',
    ['test', '--config', 'test/e2e/bench/playwright.config.ts', toFilter(file), ...passedOn],
    { env: { ...process.env, FOLLOWTHROUGH_BENCH_REPORT: report } },
  );
  stampMeasured(report, file, where, { isWhole: passedOn.length === 0 });
}

/**
 * A pattern that finds only this file. A whole path: the name of one file may stand in that of another.
 * @param {string} file
 */
function toFilter(file) {
  return `^${toPattern(`${FOLDER}/${file}`)}$`;
}

/**
 * Says what was measured, what missed its gate and what was not run.
 * @param {readonly string[]} files
 * @param {import('./bench/measured-with.mjs').Where} where
 */
function tell(files, where) {
  const results = files.flatMap((file) => readBrowserReport(toReport(file)));
  console.log(`\nMeasured, load ${toLoad()} at the end:`);
  for (const { name, outcome, note } of results) {
    console.log(`\n${outcome === 'passed' ? '✓' : '✗'} ${name}`);
    for (const said of note.split('; ').filter((part) => part !== '')) console.log(`  ${said}`);
  }
  const unread = files.filter((file) => readBrowserReport(toReport(file)).length === 0);
  for (const file of unread) console.log(`NOT MEASURED: ${file} left no report`);
  for (const { name, outcome } of results)
    if (outcome === 'not run') console.log(`NOT RUN: ${name}`);
  for (const each of results) {
    if (each.outcome !== 'failed') continue;
    console.log(`${isBroken(each) ? 'NOT MEASURED' : 'GATE MISSED'}: ${each.name}`);
  }
  if (jsonFile !== undefined) {
    const measured = { ...where, figures: readAll(files), sizes: measureSizes() };
    writeFileSync(jsonFile, `${JSON.stringify(measured, undefined, 2)}\n`);
  }
  if (passedOn.length === 0) writePage();
  return unread.length === 0 && results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;
}

function writePage() {
  const all = listFiles();
  const runs = all.flatMap((file) => {
    const where = whereMeasured(toReport(file), file);
    const results = readBrowserReport(toReport(file));
    const isWhole = results.length > 0 && !results.some(isBroken);
    return where !== undefined && isWhole ? [{ file, ...where }] : [];
  });
  const left = all.filter((each) => !runs.some(({ file }) => file === each));
  if (left.length > 0) {
    console.error(`docs/performance.md is left as it is. To be measured: ${left.join(', ')}`);
    return;
  }
  const results = all.flatMap((file) => readBrowserReport(toReport(file)));
  const figures = readAll(all);
  writeFileSync(PAGE, writePerformance({ runs, figures, sizes: measureSizes(), results }));
  runTool('oxfmt', 'oxfmt', [PAGE]);
}

/**
 * Whether something of it was not measured: a missed gate is no such thing.
 * @param {import('./faults/read-results.mjs').Result} result
 */
function isBroken({ outcome, isOnlyGates }) {
  return outcome === 'not run' || (outcome === 'failed' && isOnlyGates !== true);
}

/** @param {readonly string[]} files */
function readAll(files) {
  return files.flatMap((file) => readFigures(toReport(file)));
}

/** @param {string} file */
function toReport(file) {
  return `${REPORTS}/${file.replace('.bench.ts', '.json')}`;
}

/**
 * What the package weighs, in parts; that of Firefox has all but the same bytes.
 * @returns {import('./bench/write-performance.mjs').Sizes}
 */
function measureSizes() {
  sizes ??= {
    surfaces: measureSurfaces('chrome'),
    whole: measurePackage('chrome'),
    composition: toComposition(buildWithSources()),
  };
  return sizes;
}

function listFiles() {
  return readdirSync(FOLDER).filter((file) => file.endsWith('.bench.ts'));
}

function toLoad() {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ');
}
