import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NOT_TRIED, PARTS } from '../test/e2e/faults/failure-modes/failure-modes.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { readBrowserReport, readUnitReport, toDay } from './faults/read-results.mjs';
import { findSound, makeCopy, runWithout } from './faults/switch-off.mjs';
import { writePage } from './faults/write-page.mjs';
import { ensureBrowsers } from './install-browsers.mjs';
import { root, runTool } from './run-tool.mjs';

const KILLS = process.env['FOLLOWTHROUGH_KILLS'] ?? '200';
const SCHEDULES = process.env['REMINDER_RUNS'] ?? '1000';
/** At which a browser ends while a call is typed, in the popup; half as often in each other place. */
const DRAFT_KILLS = process.env['FOLLOWTHROUGH_DRAFT_KILLS'] ?? '20';
const UPGRADE_KILLS = process.env['FOLLOWTHROUGH_UPGRADE_KILLS'] ?? '20';
const REBUILD_KILLS = process.env['FOLLOWTHROUGH_REBUILD_KILLS'] ?? '6';
const UNIT_REPORT = `${root}build/test/faults-unit.json`;
const BROWSER_REPORT = `${root}build/test/faults.json`;
const VERDICTS = `${root}build/test/switched-off.json`;
const PAGE = 'docs/reliability.md';

// Without a name everything, which writes the page. For who works on a part: `-- tests`, `-- unit-tests`,
// `-- switch-offs "is strict"` (the rules whose name, or the title of whose part, holds these words), `-- report` (the
// page anew, in which what was run elsewhere, or earlier, stands with its day).
const [only, some = ''] = process.argv.slice(2);
process.exitCode = (await run()) ? 0 : 1;

/** Whether all is as it should be. */
async function run() {
  switch (only) {
    case undefined:
      for (const file of [UNIT_REPORT, BROWSER_REPORT, VERDICTS]) rmSync(file, { force: true });
      runTests();
      await runSwitchOffs();
      return report({ isWhole: true });
    case 'unit-tests':
      runUnitTests();
      return tell(readResults());
    case 'tests':
      runTests();
      return tell(readResults());
    case 'switch-offs':
      return runSwitchOffs();
    case 'report':
      return report();
    default:
      throw new Error(`“${only}” is none of tests, unit-tests, switch-offs, report.`);
  }
}

function runUnitTests() {
  ensureInstalled();
  runTool('vitest', 'vitest', ['run', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`], {
    env: { ...process.env, REMINDER_RUNS: SCHEDULES },
  });
}

function runTests() {
  runUnitTests();
  ensureBrowsers(['chromium', 'firefox']);
  for (const mode of ['chrome', 'firefox']) {
    runTool('vite', 'vite', ['build', '--mode', mode, '--logLevel', 'warn']);
  }
  runTool(
    '@playwright/test',
    'playwright',
    ['test', '--config', 'test/e2e/faults/playwright.config.ts'],
    {
      env: {
        ...process.env,
        FOLLOWTHROUGH_KILLS: KILLS,
        FOLLOWTHROUGH_UPGRADE_KILLS: UPGRADE_KILLS,
        FOLLOWTHROUGH_REBUILD_KILLS: REBUILD_KILLS,
        FOLLOWTHROUGH_DRAFT_KILLS: DRAFT_KILLS,
      },
    },
  );
}

/** Whether every test fails without its rule. */
async function runSwitchOffs() {
  ensureInstalled();
  const chosen = PARTS.flatMap(([title, modes]) =>
    switchOffsOf(modes).filter(({ rule }) => rule.includes(some) || title.includes(some)),
  );
  if (chosen.some(({ in: file }) => !file.endsWith('.test.ts'))) {
    ensureBrowsers(['chromium', 'firefox']);
  }
  const copied = await makeCopy();
  mkdirSync(dirname(VERDICTS), { recursive: true });
  const sound = await findSound(copied, chosen);
  for (const switchOff of chosen) {
    const { rule, test } = switchOff;
    // A test that fails anyway says nothing of the rule.
    const verdict = sound.has(switchOff) ? await runWithout(copied, switchOff) : 'not run';
    console.log(`${verdict === 'fails' ? 'ok' : 'BAD'}: without “${rule}” “${test}” ${verdict}`);
    // Each at once: it may be long until all are done.
    const verdicts = readVerdicts().set(rule, { verdict, test, on: toDay(Date.now()) });
    writeFileSync(VERDICTS, JSON.stringify([...verdicts]));
  }
  await copied.close();
  for (const { rule } of listSwitchOffs().filter((each) => !chosen.includes(each))) {
    console.log(`NOT RUN: without “${rule}”`);
  }
  const verdicts = readVerdicts();
  return chosen.every(({ rule }) => verdicts.get(rule)?.verdict === 'fails');
}

/**
 * Writes the page. Whether every test passed, and each rule is proved by one that fails without it.
 * @param {{ isWhole: boolean }} run whether everything was just run
 */
function report({ isWhole } = { isWhole: false }) {
  const results = readResults();
  const verdicts = readVerdicts();
  const former = readFileSync(`${root}${PAGE}`, 'utf8');
  writeFileSync(
    `${root}${PAGE}`,
    writePage({ parts: PARTS, notTried: NOT_TRIED, results, verdicts, former, isWhole }),
  );
  runTool('oxfmt', 'oxfmt', [PAGE]);
  const isPassed = tell(results);
  console.log(`Written: ${PAGE}`);

  const isMissing = (/** @type {string} */ test) =>
    !results.some(({ name }) => name.includes(test));
  const unproven = listModes().filter(({ tests }) => tests.some(isMissing));
  for (const { mode } of unproven) {
    console.error(`A test is missing, or was not run, that was to prove: ${mode}`);
  }
  const idle = listSwitchOffs().filter(({ rule }) => verdicts.get(rule)?.verdict !== 'fails');
  for (const { rule } of idle) {
    const { verdict = 'was not run' } = verdicts.get(rule) ?? {};
    console.error(`Without the rule “${rule}” its test ${verdict}`);
  }
  return isPassed && unproven.length === 0 && idle.length === 0;
}

/**
 * Says what failed and what was not run. Whether nothing failed.
 * @param {import('./faults/read-results.mjs').Result[]} results
 */
function tell(results) {
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const notRun = results.filter(({ outcome }) => outcome === 'not run');
  for (const { name, note } of notRun) console.log(`NOT RUN: ${name}${note && ` (${note})`}`);
  for (const { name } of failed) console.log(`FAILED: ${name}`);
  const passed = results.length - failed.length - notRun.length;
  console.log(`\n${passed} passed, ${failed.length} failed, ${notRun.length} not run`);
  return results.length > 0 && failed.length === 0;
}

function readResults() {
  return [...readUnitReport(UNIT_REPORT), ...readBrowserReport(BROWSER_REPORT)];
}

/** @returns {import('./faults/switch-off.mjs').Verdicts} */
function readVerdicts() {
  return new Map(existsSync(VERDICTS) ? JSON.parse(readFileSync(VERDICTS, 'utf8')) : []);
}

function listModes() {
  return PARTS.flatMap(([, modes]) => modes);
}

function listSwitchOffs() {
  return switchOffsOf(listModes());
}

/** @param {import('../test/e2e/faults/failure-modes/failure-modes.mjs').FailureMode[]} modes */
function switchOffsOf(modes) {
  return modes.flatMap((mode) => mode.switchOffs ?? []);
}
