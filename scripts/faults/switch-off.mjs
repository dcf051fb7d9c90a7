import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from '../run-tool.mjs';
import { toPattern } from '../to-pattern.mjs';
import { readBrowserReport } from './read-results.mjs';
import { openUnits } from './run-units.mjs';

/** @typedef {import('../../test/e2e/faults/failure-modes/failure-modes.mjs').SwitchOff} SwitchOff */
/** @typedef {import('./read-results.mjs').Result} Result */
/** @typedef {'fails' | 'passes' | 'not run'} Verdict what the test does without the rule */
/** @typedef {Map<string, { verdict: Verdict, test: string, on: string }>} Verdicts by the rule; `on` is the day */

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

/**
 * Makes a copy of the tree, in which rules are switched off one after another.
 * @returns what is to be closed in the end.
 */
export async function makeCopy() {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of NEEDED) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const units = await openUnits(copy);
  return { units, close: () => units.close() };
}
/** @typedef {Awaited<ReturnType<typeof makeCopy>>} Copy */

/**
 * The switch-offs whose tests pass in the copy as long as nothing is taken out: only of these a failure
 * says anything.
 * @param {Copy} copied
 * @param {SwitchOff[]} switchOffs
 * @returns {Promise<Set<SwitchOff>>}
 */
export async function findSound(copied, switchOffs) {
  /** @param {(file: string) => boolean} isOf */
  const chosen = (isOf) => switchOffs.filter((each) => isOf(each.in));
  /** @type {Set<SwitchOff>} */
  const sound = new Set();
  for (const isOf of [isUnit, isBrowser, isPackageCheck]) {
    const of = chosen(isOf);
    if (of.length === 0) continue;
    const results = await run(copied, of);
    for (const each of of) if (judge(results, each.test) === 'passes') sound.add(each);
  }
  return sound;
}

/**
 * Takes one rule out of the copy, runs the test that is to notice, and puts the rule back.
 * @param {Copy} copied
 * @param {SwitchOff} switchOff
 * @returns {Promise<Verdict>}
 */
export async function runWithout(copied, switchOff) {
  const { file, from, to, test } = switchOff;
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  /** @param {string} text */
  const put = (text) => {
    writeFileSync(path, text);
    copied.units.forget(file);
  };
  put(replaceOnce(source, from, to, file));
  try {
    return judge(await run(copied, [switchOff]), test);
  } finally {
    put(source);
  }
}

/**
 * Runs the tests of switch-offs that are all of one kind.
 * @param {Copy} copied
 * @param {SwitchOff[]} switchOffs
 * @returns {Promise<Result[]>}
 */
async function run({ units }, switchOffs) {
  const [{ in: file } = { in: '' }] = switchOffs;
  if (isPackageCheck(file)) return runPackageChecks();
  if (isBrowser(file)) return runBrowser(switchOffs);
  return units.run(
    filesOf(switchOffs),
    switchOffs.map(({ test }) => test),
  );
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
  return !isUnit(file) && !isPackageCheck(file);
}

/** @param {string} file */
function isPackageCheck(file) {
  return file === PACKAGE_CHECKS;
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
