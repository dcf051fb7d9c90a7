import { existsSync, readFileSync } from 'node:fs';

/**
 * What one test came to. `file` is where it stands, `note` what it counted or why it was not run.
 * `isOnlyGates`: it failed, and by nothing but gates of `npm run bench` that were missed. `on` is the day.
 * @typedef {{ name: string, outcome: 'passed' | 'failed' | 'not run', note: string, on?: string, isOnlyGates?: boolean }} Result
 * @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ title: string, tests: { status: string, annotations: Annotation[], results?: Run[] }[] }} PlaywrightSpec
 * @typedef {{ status: string, errors?: { message?: string }[] }} Run
 * @typedef {{ type: string, description?: string }} Annotation
 */

/** What holds a measurement, in JSON, and is told otherwise. */
const FIGURE = 'figure';

/**
 * The results in a report of vitest; none when there is no report.
 * @param {string} file
 * @returns {Result[]}
 */
export function readUnitReport(file) {
  if (!existsSync(file)) return [];
  /** @type {{ startTime: number, testResults: { assertionResults: { fullName: string, status: string }[] }[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const on = toDay(report.startTime);
  return report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      name: fullName,
      outcome: status === 'passed' ? 'passed' : status === 'failed' ? 'failed' : 'not run',
      note: '',
      on,
    })),
  );
}

/** @param {number | string} time */
export function toDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * The results in a report of Playwright; none when there is no report.
 * @param {string} file
 * @returns {Result[]}
 */
export function readBrowserReport(file) {
  if (!existsSync(file)) return [];
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const on = toDay(report.stats.startTime);
  return report.suites
    .flatMap((/** @type {PlaywrightSuite} */ suite) => readSuite(suite, ''))
    .map((/** @type {Result} */ result) => ({ ...result, on }));
}

/**
 * The figures that the tests in a report of Playwright measured, in their order.
 * @param {string} file
 * @returns {import('../../test/e2e/bench/figures.ts').Figure[]}
 */
export function readFigures(file) {
  if (!existsSync(file)) return [];
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {(suite: PlaywrightSuite) => Annotation[]} */
  const annotationsOf = ({ specs = [], suites = [] }) => [
    ...specs.flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations)),
    ...suites.flatMap(annotationsOf),
  ];
  return report.suites
    .flatMap(annotationsOf)
    .filter((/** @type {Annotation} */ { type }) => type === FIGURE)
    .map((/** @type {Annotation} */ { description }) => JSON.parse(description ?? ''));
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string} above
 * @returns {Result[]}
 */
function readSuite({ title, specs = [], suites = [] }, above) {
  const path = `${above} ${title}`.trim();
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ status, annotations, results = [] }) => ({
      name: `${path} ${spec.title}`,
      // One that the end of the run cut short came to nothing.
      outcome: results.at(-1)?.status === 'interrupted' ? 'not run' : toOutcome(status),
      note: annotations
        .filter(({ type }) => type !== FIGURE)
        .map(({ description }) => description ?? '')
        .join('; '),
      ...(results.length > 0 && results.every(missedOnlyGates) && { isOnlyGates: true }),
    })),
  );
  return [...own, ...suites.flatMap((suite) => readSuite(suite, path))];
}

/** @param {Run} run */
function missedOnlyGates({ status, errors = [] }) {
  const isGate = (/** @type {{ message?: string }} */ { message = '' }) =>
    message.startsWith('Error: gate: ');
  return status === 'failed' && errors.length > 0 && errors.every(isGate);
}

/**
 * @param {string} status as Playwright says it
 * @returns {Result['outcome']}
 */
function toOutcome(status) {
  if (status === 'expected') return 'passed';
  return status === 'skipped' ? 'not run' : 'failed';
}
