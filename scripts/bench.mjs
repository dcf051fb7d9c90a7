import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { readBrowserReport } from './faults/read-results.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { explainMissing, findBrowser } from './find-browsers.mjs';
import { root, runTool } from './run-tool.mjs';

// Measures the built extension in Chromium, with few cases beside many, and fails where a gate is missed.
// Nothing else should run meanwhile: the load of the machine is told with each measurement.
// `npm run bench -- cases` runs the files whose name holds that; further arguments go to Playwright.

const FOLDER = `${root}test/e2e/bench`;
const REPORT = `${root}build/test/bench.json`;

process.exitCode = run();

function run() {
  ensureInstalled();
  const { browser, rejected } = findBrowser('chromium');
  if (browser === undefined) {
    console.error(explainMissing('chromium', rejected));
    for (const name of listTests()) console.error(`NOT RUN: ${name}`);
    return 1;
  }
  console.log(`chromium ${browser.version}: ${browser.path}`);
  console.log(`${cpus().length} × ${cpus()[0]?.model}, load ${toLoad()}`);
  rmSync(REPORT, { force: true });
  runTool('vite', 'vite', ['build', '--mode', 'chrome', '--logLevel', 'warn']);
  runTool('@playwright/test', 'playwright', [
    'test',
    '--config',
    'test/e2e/bench/playwright.config.ts',
    ...process.argv.slice(2),
  ]);
  return tell();
}

/** Says what was measured, what missed its gate and what was not run. */
function tell() {
  const results = existsSync(REPORT) ? readBrowserReport(REPORT) : [];
  console.log(`\nMeasured, load ${toLoad()} at the end:`);
  for (const { name, outcome, note } of results) {
    console.log(`\n${outcome === 'passed' ? '✓' : '✗'} ${name}`);
    for (const said of note.split('; ').filter((part) => part !== '')) console.log(`  ${said}`);
  }
  const notRun = results.filter(({ outcome }) => outcome === 'not run');
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  for (const { name } of notRun) console.log(`NOT RUN: ${name}`);
  for (const { name } of failed) console.log(`GATE MISSED, or not measured: ${name}`);
  return results.length > 0 && failed.length + notRun.length === 0 ? 0 : 1;
}

function listTests() {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.bench.ts'))
    .flatMap((file) => {
      const titles = readFileSync(`${FOLDER}/${file}`, 'utf8').matchAll(/^test\('([^']+)'/gm);
      return [...titles].map(([, title]) => `${file}: ${title}`);
    });
}

function toLoad() {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ');
}
