import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NOT_TRIED, PARTS } from '../test/e2e/faults/failure-modes/failure-modes.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { readBrowserReport, readUnitReport } from './faults/read-results.mjs';
import { makeCopy, runWithout } from './faults/switch-off.mjs';
import { writePage } from './faults/write-page.mjs';
import { ensureBrowsers } from './install-browsers.mjs';
import { root, runTool } from './run-tool.mjs';

/** @typedef {import('./faults/switch-off.mjs').Verdict} Verdict */

const KILLS = process.env['FOLLOWTHROUGH_KILLS'] ?? '200';
const SCHEDULES = process.env['REMINDER_RUNS'] ?? '1000';
const UPGRADE_KILLS = process.env['FOLLOWTHROUGH_UPGRADE_KILLS'] ?? '20';
const UNIT_REPORT = `${root}build/test/faults-unit.json`;
const BROWSER_REPORT = `${root}build/test/faults.json`;
const VERDICTS = `${root}build/test/switched-off.json`;

// Any of the three parts alone, for who works on it, e.g. `-- switch-offs "is strict"`; all without a name.
const [only, some = ''] = process.argv.slice(2);
const PARTS_OF_RUN = { tests: runTests, 'switch-offs': runSwitchOffs, report: () => undefined };
if (only === undefined) {
  for (const file of [UNIT_REPORT, BROWSER_REPORT, VERDICTS]) rmSync(file, { force: true });
  runTests();
  runSwitchOffs();
} else if (only in PARTS_OF_RUN) {
  PARTS_OF_RUN[/** @type {keyof typeof PARTS_OF_RUN} */ (only)]();
} else {
  throw new Error(`“${only}” is none of ${Object.keys(PARTS_OF_RUN).join(', ')}.`);
}
process.exitCode = report() ? 0 : 1;

function runTests() {
  ensureInstalled();
  ensureBrowsers(['chromium', 'firefox']);
  for (const mode of ['chrome', 'firefox']) {
    runTool('vite', 'vite', ['build', '--mode', mode, '--logLevel', 'warn']);
  }
  runTool('vitest', 'vitest', ['run', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`], {
    env: { ...process.env, REMINDER_RUNS: SCHEDULES },
  });
  runTool(
    '@playwright/test',
    'playwright',
    ['test', '--config', 'test/e2e/faults/playwright.config.ts'],
    {
      env: {
        ...process.env,
        FOLLOWTHROUGH_KILLS: KILLS,
        FOLLOWTHROUGH_UPGRADE_KILLS: UPGRADE_KILLS,
      },
    },
  );
}

function runSwitchOffs() {
  ensureInstalled();
  ensureBrowsers(['chromium', 'firefox']);
  makeCopy();
  mkdirSync(dirname(VERDICTS), { recursive: true });
  const verdicts = readVerdicts();
  const switchOffs = listModes().flatMap((mode) => mode.switchOffs ?? []);
  for (const switchOff of switchOffs.filter(({ rule }) => rule.includes(some))) {
    const { rule, test } = switchOff;
    const verdict = runWithout(switchOff);
    console.log(`${verdict === 'fails' ? 'ok' : 'BAD'}: without “${rule}” “${test}” ${verdict}`);
    verdicts.set(rule, verdict);
  }
  writeFileSync(VERDICTS, JSON.stringify([...verdicts]));
}

function report() {
  const results = [...readUnitReport(UNIT_REPORT), ...readBrowserReport(BROWSER_REPORT)];
  const verdicts = readVerdicts();
  writeFileSync(
    `${root}docs/reliability.md`,
    writePage({ parts: PARTS, notTried: NOT_TRIED, results, verdicts }),
  );

  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const notRun = results.filter(({ outcome }) => outcome === 'not run');
  for (const { name, note } of notRun) console.log(`NOT RUN: ${name}${note && ` (${note})`}`);
  for (const { name } of failed) console.log(`FAILED: ${name}`);
  const passed = results.length - failed.length - notRun.length;
  console.log(`\n${passed} passed, ${failed.length} failed, ${notRun.length} not run`);
  console.log('Written: docs/reliability.md');
  const isMissing = (/** @type {string} */ test) =>
    !results.some(({ name }) => name.includes(test));
  const unproven = listModes().filter(({ tests }) => tests.some(isMissing));
  for (const { mode } of unproven) {
    console.error(`There is a test missing that was to prove: ${mode}`);
  }
  const idle = [...verdicts].filter(([, verdict]) => verdict !== 'fails');
  for (const [rule, verdict] of idle)
    console.error(`Without the rule “${rule}” its test ${verdict}`);
  return failed.length === 0 && unproven.length === 0 && idle.length === 0;
}

/** @returns {Map<string, Verdict>} */
function readVerdicts() {
  return new Map(existsSync(VERDICTS) ? JSON.parse(readFileSync(VERDICTS, 'utf8')) : []);
}

function listModes() {
  return PARTS.flatMap(([, modes]) => modes);
}
