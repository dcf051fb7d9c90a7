import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureBrowsers } from './install-browsers.mjs';
import { root, runTool } from './run-tool.mjs';
import { sayFailures } from './test-report/say-failures.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** What is promised within so many milliseconds is promised of a machine that does nothing else. */
const ALONE = '@alone';
const reports = `${root}build/test`;

/** @type {[name: string, run: () => boolean | void][]} */
const stages = [
  ['packages', ensureInstalled],
  ['browsers', () => ensureBrowsers(['chromium', 'firefox'])],
  ['lint', () => runTool('oxlint', 'oxlint', ['--type-aware', '--deny-warnings']).ok],
  ['format', () => runTool('oxfmt', 'oxfmt', ['--check', '.']).ok],
  ['types', () => runScript('types')],
  [
    'unit tests',
    () =>
      runTool('vitest', 'vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reports}/unit.json`,
      ]).ok,
  ],
  ['build', () => runScript('build') && runScript('build', '--teams')],
  ['package checks', () => runScript('check-packages')],
  ['the same bytes from clean clones', () => runScript('check-reproducible')],
  [
    'real browsers',
    () => runTool('@playwright/test', 'playwright', ['test', '--grep-invert', ALONE]).ok,
  ],
  [
    'real browsers, one at a time',
    () =>
      runTool(
        '@playwright/test',
        'playwright',
        ['test', '--grep', ALONE, '--workers=1', '--reporter=list,json'],
        { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}/alone.json` } },
      ).ok,
  ],
];

rmSync(reports, { recursive: true, force: true });
const failedStage = runStages();
const totals = addUp([
  readUnit(),
  readPackageChecks(),
  readBrowsers('browsers'),
  readBrowsers('alone'),
]);
const failures = ['browsers', 'alone'].flatMap((name) => sayFailures(readReport(`${name}.json`)));
for (const name of listSkipped()) console.log(`Skipped: ${name}`);
for (const failure of failures) console.error(`\n${failure}`);
// Some places show no more of a log than its last lines: of many failures each name at least.
for (const failure of failures) console.error(`Failed: ${failure.split('\n', 1)[0]}`);
if (failedStage !== undefined) {
  // A stage can fail with no test at all (a lint finding, a crash); the summary must not look clean then.
  totals.failed = Math.max(totals.failed, 1);
  console.error(`\nFAILED: ${failedStage}`);
  process.exitCode = 1;
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);

/** @returns {string | undefined} the name of the first stage that failed */
function runStages() {
  for (const [name, run] of stages) {
    console.log(`\n── ${name}`);
    const startedAt = performance.now();
    const ok = run() !== false;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`── ${name}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)`);
    if (!ok) return name;
  }
  return undefined;
}

/**
 * @param {string} name
 * @param {...string} options
 */
function runScript(name, ...options) {
  const { status } = spawnSync(process.execPath, [`${root}scripts/${name}.mjs`, ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

/** @returns {Totals} */
function readUnit() {
  const report = readReport('unit.json');
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/**
 * The unit tests that were not run, each by its name: some need what not every machine has.
 * @returns {string[]}
 */
function listSkipped() {
  /** @type {{ assertionResults: { fullName: string, status: string }[] }[]} */
  const files = readReport('unit.json')?.testResults ?? [];
  return files
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
}

/** @returns {Totals} */
function readPackageChecks() {
  return readReport('packages.json') ?? { passed: 0, failed: 0, skipped: 0 };
}

/**
 * @param {string} name
 * @returns {Totals}
 */
function readBrowsers(name) {
  const stats = readReport(`${name}.json`)?.stats;
  return {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  };
}

/** @param {string} name */
function readReport(name) {
  const file = `${reports}/${name}`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * @param {Totals[]} parts
 * @returns {Totals}
 */
function addUp(parts) {
  return parts.reduce((sum, part) => ({
    passed: sum.passed + part.passed,
    failed: sum.failed + part.failed,
    skipped: sum.skipped + part.skipped,
  }));
}
