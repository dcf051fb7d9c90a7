import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from '../run-tool.mjs';
import { toPattern } from '../to-pattern.mjs';
import { readBrowserReport, readUnitReport } from './read-results.mjs';

/** @typedef {import('../../test/e2e/faults/failure-modes/failure-modes.mjs').SwitchOff} SwitchOff */
/** @typedef {import('./read-results.mjs').Result} Result */
/** @typedef {'fails' | 'passes' | 'not run'} Verdict what the test does without the rule */

/** As a switch-off names scripts/check-packages.mjs. */
const PACKAGE_CHECKS = 'package checks';

const copy = join(root, 'build/switched-off');
/** What a test of the source, of the package or in a browser needs of the tree. */
const NEEDED = [
  'icons',
  'LICENSE',
  'manifest.json',
  'package-lock.json',
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
 * The switch-offs whose tests pass in the copy as long as nothing is taken out: only of these a failure
 * says anything.
 * @param {SwitchOff[]} switchOffs
 * @returns {Set<SwitchOff>}
 */
export function findSound(switchOffs) {
  /** @param {(file: string) => boolean} isOf */
  const chosen = (isOf) => switchOffs.filter((each) => isOf(each.in));
  const parts = /** @type {const} */ ([
    [chosen(isUnit), runUnit],
    [chosen(isBrowser), runBrowser],
    [chosen((file) => file === PACKAGE_CHECKS), runPackageChecks],
  ]);
  return new Set(
    parts.flatMap(([of, run]) => {
      if (of.length === 0) return [];
      const results = run(of);
      return of.filter(({ test }) => judge(results, test) === 'passes');
    }),
  );
}

/**
 * Takes one rule out of the copy, runs the test that is to notice, and puts the rule back.
 * @param {SwitchOff} switchOff
 * @returns {Verdict}
 */
export function runWithout(switchOff) {
  const { file, from, to, test, in: testFile } = switchOff;
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, replaceOnce(source, from, to, file));
  const run = isUnit(testFile) ? runUnit : isBrowser(testFile) ? runBrowser : runPackageChecks;
  try {
    return judge(run([switchOff]), test);
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
function replaceOnce(source, from, to, file) {
  const parts = source.split(from);
  if (parts.length !== 2) {
    throw new Error(`In ${file} this stands ${parts.length - 1} times, not once:\n${from}`);
  }
  return parts.join(to);
}

/** @param {string} file */
function isUnit(file) {
  return file.endsWith('.test.ts');
}

/** @param {string} file */
function isBrowser(file) {
  return !isUnit(file) && file !== PACKAGE_CHECKS;
}

/**
 * @param {SwitchOff[]} switchOffs
 * @returns {Result[]}
 */
function runUnit(switchOffs) {
  const report = join(copy, 'build/unit.json');
  rmSync(report, { force: true });
  runTool(
    'vitest',
    'vitest',
    ['run', ...filesOf(switchOffs), '--reporter=json', `--outputFile.json=${report}`],
    { capture: true, cwd: copy },
  );
  return readUnitReport(report);
}

/**
 * @param {SwitchOff[]} switchOffs
 * @returns {Result[]} none when the packages could not be built
 */
function runBrowser(switchOffs) {
  const report = join(copy, 'build/test/faults.json');
  rmSync(report, { force: true });
  if (!build('chrome') || !build('firefox')) return [];
  const tests = switchOffs.map(({ test }) => toPattern(test)).join('|');
  const files = filesOf(switchOffs);
  runTool(
    '@playwright/test',
    'playwright',
    ['test', '--config', 'test/e2e/faults/playwright.config.ts', ...files, '--grep', tests],
    { capture: true, cwd: copy },
  );
  return readBrowserReport(report);
}

/** @param {SwitchOff[]} switchOffs */
function filesOf(switchOffs) {
  return [...new Set(switchOffs.map((each) => each.in))];
}

/** @returns {Result[]} none when the packages could not be built */
function runPackageChecks() {
  if (!build('chrome') || !build('firefox')) return [];
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/check-packages.mjs'], {
    cwd: copy,
    encoding: 'utf8',
  });
  return (stdout + stderr).split('\n').flatMap((line) => {
    const [, sign, name] = /^ {2}([✓✗]) (.+)$/u.exec(line) ?? [];
    if (name === undefined) return [];
    return [{ name, outcome: sign === '✓' ? 'passed' : 'failed', note: '' }];
  });
}

/** @param {'chrome' | 'firefox'} mode */
function build(mode) {
  return runTool('vite', 'vite', ['build', '--mode', mode, '--logLevel', 'error'], {
    capture: true,
    cwd: copy,
  }).ok;
}

/**
 * @param {Result[]} results
 * @param {string} test
 * @returns {Verdict}
 */
function judge(results, test) {
  const found = results.filter(({ name }) => name.includes(test));
  if (found.some(({ outcome }) => outcome === 'failed')) return 'fails';
  return found.some(({ outcome }) => outcome === 'passed') ? 'passes' : 'not run';
}
