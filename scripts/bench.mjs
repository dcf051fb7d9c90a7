import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { writePerformance } from './bench/write-performance.mjs';
import { readBrowserReport, readFigures } from './faults/read-results.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { explainMissing, findBrowser } from './find-browsers.mjs';
import { toComposition } from './package-checks/composition.mjs';
import { measurePackage, measureSurfaces } from './package-checks/sizes.mjs';
import { buildWithSources } from './package-checks/source-sizes.mjs';
import { root, runTool } from './run-tool.mjs';

// Measures the built extension in Chromium, each figure against a floor of the same run, and fails where a
// gate is missed. Nothing else should run meanwhile: the load of the machine is told with each measurement.
// A whole run writes docs/performance.md. `npm run bench -- cases` runs the files whose name holds that;
// `--json FILE` writes the figures there; further arguments go to Playwright.

const FOLDER = `${root}test/e2e/bench`;
const REPORT = `${root}build/test/bench.json`;
const PAGE = `${root}docs/performance.md`;

const given = process.argv.slice(2);
const jsonAt = given.indexOf('--json');
const jsonFile = jsonAt === -1 ? undefined : given[jsonAt + 1];
const passedOn = jsonAt === -1 ? given : given.toSpliced(jsonAt, 2);

process.exitCode = run();

function run() {
  if (jsonAt !== -1 && jsonFile === undefined) {
    console.error('Say into which file: --json FILE');
    return 1;
  }
  ensureInstalled();
  const { browser, rejected } = findBrowser('chromium');
  if (browser === undefined) {
    console.error(explainMissing('chromium', rejected));
    for (const file of listFiles()) console.error(`NOT RUN: ${file}`);
    return 1;
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model}`;
  console.log(`chromium ${browser.version}: ${browser.path}`);
  console.log(`${machine}, load ${toLoad()}`);
  rmSync(REPORT, { force: true });
  if (!runTool('vite', 'vite', ['build', '--mode', 'chrome', '--logLevel', 'warn']).ok) {
    console.error('NOT MEASURED: the extension could not be built.');
    return 1;
  }
  runTool('@playwright/test', 'playwright', [
    'test',
    '--config',
    'test/e2e/bench/playwright.config.ts',
    ...passedOn,
  ]);
  return tell({ browser: `chromium ${browser.version}`, machine });
}

/**
 * Says what was measured, what missed its gate and what was not run.
 * @param {{ browser: string, machine: string }} where
 */
function tell(where) {
  const figures = readFigures(REPORT);
  const results = readBrowserReport(REPORT);
  console.log(`\nMeasured, load ${toLoad()} at the end:`);
  for (const { name, outcome, note } of results) {
    console.log(`\n${outcome === 'passed' ? '✓' : '✗'} ${name}`);
    for (const said of note.split('; ').filter((part) => part !== '')) console.log(`  ${said}`);
  }
  const notRun = results.filter(({ outcome }) => outcome === 'not run');
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const broken = failed.filter(({ isOnlyGates }) => isOnlyGates !== true);
  for (const { name } of notRun) console.log(`NOT RUN: ${name}`);
  for (const each of failed) {
    console.log(`${broken.includes(each) ? 'NOT MEASURED' : 'GATE MISSED'}: ${each.name}`);
  }
  const measured = { ...where, figures, sizes: measureSizes() };
  if (jsonFile !== undefined)
    writeFileSync(jsonFile, `${JSON.stringify(measured, undefined, 2)}\n`);
  if (results.length === 0) {
    console.error('NOT MEASURED: there is no report.');
    return 1;
  }
  if (passedOn.length === 0) {
    if (notRun.length + broken.length > 0)
      console.error('docs/performance.md is left as it is: not all was measured.');
    else {
      writeFileSync(PAGE, writePerformance({ ...measured, results }));
      runTool('oxfmt', 'oxfmt', [PAGE]);
    }
  }
  return failed.length + notRun.length === 0 ? 0 : 1;
}

/** What each surface weighs, and the package, and what that consists of; the bytes of both browsers are all but the same. */
function measureSizes() {
  return {
    surfaces: measureSurfaces('chrome'),
    whole: measurePackage('chrome'),
    composition: toComposition(buildWithSources()),
  };
}

function listFiles() {
  return readdirSync(FOLDER).filter((file) => file.endsWith('.bench.ts'));
}

function toLoad() {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ');
}
