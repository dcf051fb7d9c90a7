import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { FAILURE_MODES, NOT_TRIED } from '../test/e2e/faults/failure-modes.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { findBrowser } from './find-browsers.mjs';
import { ensureBrowsers } from './install-browsers.mjs';
import { root, runTool } from './run-tool.mjs';

/**
 * @typedef {{ name: string, outcome: 'passed' | 'failed' | 'not run', note: string }} Result
 * @typedef {{ title: string, file?: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ title: string, tests: { status: string, annotations: Annotation[] }[] }} PlaywrightSpec
 * @typedef {{ type: string, description?: string }} Annotation
 */

const KILLS = process.env['FOLLOWTHROUGH_KILLS'] ?? '200';
const UNIT_REPORT = `${root}build/test/faults-unit.json`;
const BROWSER_REPORT = `${root}build/test/faults.json`;

// `npm run test:faults -- --report-only` writes the page from the results that are there.
if (!process.argv.includes('--report-only')) runEverything();
const results = [...readUnit(), ...readBrowsers()];
writeFileSync(`${root}docs/reliability.md`, writePage(results));

const failed = results.filter(({ outcome }) => outcome === 'failed');
const notRun = results.filter(({ outcome }) => outcome === 'not run');
for (const { name, note } of notRun) console.log(`NOT RUN: ${name}${note && ` (${note})`}`);
for (const { name } of failed) console.log(`FAILED: ${name}`);
console.log(
  `\n${results.length - failed.length - notRun.length} passed, ${failed.length} failed, ${notRun.length} not run`,
);
console.log('Written: docs/reliability.md');
const unproven = FAILURE_MODES.filter(({ tests }) => tests.some((test) => find(test).length === 0));
for (const { mode } of unproven)
  console.error(`There is a test missing that was to prove: ${mode}`);
if (failed.length > 0 || unproven.length > 0) process.exitCode = 1;

function runEverything() {
  ensureInstalled();
  ensureBrowsers(['chromium', 'firefox']);
  runTool('vite', 'vite', ['build', '--mode', 'chrome', '--logLevel', 'warn']);
  runTool('vite', 'vite', ['build', '--mode', 'firefox', '--logLevel', 'warn']);
  runTool('vitest', 'vitest', ['run', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]);
  runTool(
    '@playwright/test',
    'playwright',
    ['test', '--config', 'test/e2e/faults/playwright.config.ts'],
    { env: { ...process.env, FOLLOWTHROUGH_KILLS: KILLS } },
  );
}

/** @returns {Result[]} */
function readUnit() {
  if (!existsSync(UNIT_REPORT)) return [];
  /** @type {{ testResults: { assertionResults: { fullName: string, status: string }[] }[] }} */
  const report = JSON.parse(readFileSync(UNIT_REPORT, 'utf8'));
  return report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      name: fullName,
      outcome: status === 'passed' ? 'passed' : status === 'failed' ? 'failed' : 'not run',
      note: '',
    })),
  );
}

/** @returns {Result[]} */
function readBrowsers() {
  if (!existsSync(BROWSER_REPORT)) return [];
  const report = JSON.parse(readFileSync(BROWSER_REPORT, 'utf8'));
  return report.suites.flatMap((/** @type {PlaywrightSuite} */ suite) => readSuite(suite, ''));
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string} above
 * @returns {Result[]}
 */
function readSuite({ title, specs = [], suites = [] }, above) {
  const path = `${above} ${title}`.trim();
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ status, annotations }) => ({
      name: `${path} ${spec.title}`,
      outcome: toOutcome(status),
      note: annotations.map(({ description }) => description ?? '').join('; '),
    })),
  );
  return [...own, ...suites.flatMap((suite) => readSuite(suite, path))];
}

/**
 * @param {string} status as Playwright says it
 * @returns {Result['outcome']}
 */
function toOutcome(status) {
  if (status === 'expected') return 'passed';
  return status === 'skipped' ? 'not run' : 'failed';
}

/** @param {string} name */
function find(name) {
  return results.filter((result) => result.name.includes(name));
}

/** @param {Result[]} all */
function writePage(all) {
  const rows = FAILURE_MODES.flatMap(({ mode, promise, tests }) => {
    const proofs = tests.map((test) => {
      const found = find(test);
      return found.length === 0 ? `“${test}”: **no such test**` : `“${test}”: ${sayOutcome(found)}`;
    });
    return `| ${mode} | ${promise} | ${proofs.join('<br>')} |`;
  });
  const notRunHere = all.filter(({ outcome }) => outcome === 'not run');
  return `# What happens to notes and reminders when something breaks

Written by \`npm run test:faults\` from the results of its last run; not edited by hand. The browsers were ${sayBrowsers()}, on ${process.platform}.

| What breaks | What is promised | Test and result |
| --- | --- | --- |
${rows.join('\n')}

## Not run on this machine

${notRunHere.length === 0 ? 'Every test ran.' : notRunHere.map(({ name, note }) => `- ${name}${note && `: ${note}`}`).join('\n')}

## Not tried at all

${NOT_TRIED.map((what) => `- ${what}`).join('\n')}
`;
}

/** @param {Result[]} found */
function sayOutcome(found) {
  const failures = found.filter(({ outcome }) => outcome === 'failed').length;
  const missing = found.filter(({ outcome }) => outcome === 'not run').length;
  const counts = found.filter(
    ({ outcome, note }) => outcome === 'passed' && /^\d+ kills/.test(note),
  );
  const count = counts.length === 0 ? '' : ` (${addCounts(counts)})`;
  const all = found.length === 1 ? '' : ` ${found.length - failures - missing} of ${found.length}`;
  if (failures > 0) return `**failed**${all && `, passed${all}`}`;
  if (missing === found.length) return 'not run';
  return `passed${all}${missing > 0 ? `, ${missing} not run` : ''}${count}`;
}

/** @param {Result[]} counts notes of the form “25 kills, 812 notes” */
function addCounts(counts) {
  const sum = (/** @type {RegExp} */ pattern) =>
    counts.reduce((total, { note }) => total + Number(pattern.exec(note)?.[1] ?? 0), 0);
  return `${sum(/(\d+) kills/)} kills, ${sum(/(\d+) notes/)} notes`;
}

function sayBrowsers() {
  return /** @type {const} */ (['chromium', 'firefox'])
    .map((name) => `${name} ${findBrowser(name).browser?.version ?? 'missing'}`)
    .join(' and ');
}
