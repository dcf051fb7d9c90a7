import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from '../run-tool.mjs';
import { readBrowserReport, readUnitReport } from './read-results.mjs';

/** @typedef {import('../../test/e2e/faults/failure-modes/failure-modes.mjs').SwitchOff} SwitchOff */
/** @typedef {'fails' | 'passes' | 'not run'} Verdict what the test does without the rule */

const copy = join(root, 'build/switched-off');
/** What a test of the source, of the package or in a browser needs of the tree. */
const NEEDED = [
  'icons',
  'manifest.json',
  'package.json',
  'playwright.config.ts',
  'public',
  'README.md',
  'scripts',
  'src',
  'test',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
];

/** Makes a copy of the tree, in which rules are switched off one after another. */
export function makeCopy() {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of NEEDED) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

/**
 * Takes one rule out of the copy, runs the test that is to notice, and puts the rule back.
 * @param {SwitchOff} switchOff
 * @returns {Verdict}
 */
export function runWithout({ file, from, to, test, in: testFile }) {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, replaceOnce(source, from, to, file));
  try {
    if (testFile === 'package checks') return runPackageCheck(test);
    return testFile.endsWith('.test.ts') ? runUnit(testFile, test) : runBrowser(testFile, test);
  } finally {
    writeFileSync(path, source);
  }
}

/**
 * @param {string} source
 * @param {string} from
 * @param {string} to
 * @param {string} file
 */
export function replaceOnce(source, from, to, file) {
  const parts = source.split(from);
  if (parts.length !== 2) {
    throw new Error(`In ${file} this stands ${parts.length - 1} times, not once:\n${from}`);
  }
  return parts.join(to);
}

/**
 * @param {string} file
 * @param {string} test
 */
function runUnit(file, test) {
  const report = join(copy, 'build/unit.json');
  rmSync(report, { force: true });
  runTool('vitest', 'vitest', ['run', file, '--reporter=json', `--outputFile.json=${report}`], {
    capture: true,
    cwd: copy,
  });
  return judge(readUnitReport(report), test);
}

/**
 * @param {string} file
 * @param {string} test
 */
function runBrowser(file, test) {
  const report = join(copy, 'build/test/faults.json');
  rmSync(report, { force: true });
  build('chrome');
  build('firefox');
  runTool(
    '@playwright/test',
    'playwright',
    ['test', '--config', 'test/e2e/faults/playwright.config.ts', file, '--grep', toPattern(test)],
    { capture: true, cwd: copy },
  );
  return judge(readBrowserReport(report), test);
}

/** @param {string} text to be found as it stands */
function toPattern(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** @param {string} test */
function runPackageCheck(test) {
  build('chrome');
  build('firefox');
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/check-packages.mjs'], {
    cwd: copy,
    encoding: 'utf8',
  });
  const line = (stdout + stderr).split('\n').find((each) => each.includes(test));
  if (line === undefined) return 'not run';
  return line.includes('✗') ? 'fails' : 'passes';
}

/** @param {'chrome' | 'firefox'} mode */
function build(mode) {
  return runTool('vite', 'vite', ['build', '--mode', mode, '--logLevel', 'error'], {
    capture: true,
    cwd: copy,
  }).ok;
}

/**
 * @param {import('./read-results.mjs').Result[]} results
 * @param {string} test
 * @returns {Verdict}
 */
function judge(results, test) {
  const found = results.filter(({ name }) => name.includes(test));
  if (found.some(({ outcome }) => outcome === 'failed')) return 'fails';
  return found.some(({ outcome }) => outcome === 'passed') ? 'passes' : 'not run';
}
