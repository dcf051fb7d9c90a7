import { stripVTControlCharacters } from 'node:util';

/** So much of an error is said: what was expected, what came, and what was waited for. */
const MOST_LINES = 14;

/**
 * @typedef {object} Spec a test of Playwright's JSON report
 * @property {string} title
 * @property {string} file
 * @property {number} line
 * @property {{ status: string, results: { error?: { message?: string } }[] }[]} tests
 *
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * What failed in real browsers, each with its error: the end of a log is all that some places show of it,
 * and Playwright's own list ends with names alone.
 * @param {{ suites?: Suite[] } | undefined} report as Playwright's `json` reporter writes it
 * @returns {string[]} one text for each failed test
 */
export function sayFailures(report) {
  return (report?.suites ?? []).flatMap(failedIn);
}

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
function failedIn({ specs = [], suites = [] }) {
  const failed = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => {
        const message = results.find(({ error }) => error !== undefined)?.error?.message ?? '';
        const lines = stripVTControlCharacters(message)
          .split('\n')
          .filter((each) => each.trim() !== '');
        return [`${file}:${line} › ${title}`, ...lines.slice(0, MOST_LINES)].join('\n    ');
      }),
  );
  return [...failed, ...suites.flatMap(failedIn)];
}
