import { findBrowser } from '../find-browsers.mjs';

/** @typedef {import('./read-results.mjs').Result} Result */
/** @typedef {import('./switch-off.mjs').Verdict} Verdict */
/** @typedef {import('../../test/e2e/faults/failure-modes/failure-modes.mjs').FailureMode} FailureMode */

/**
 * The page docs/reliability.md: what breaks, what is promised, and what the last run of the tests showed.
 * @param {{ parts: [title: string, modes: FailureMode[]][], notTried: string[], results: Result[], verdicts: Map<string, Verdict> }} run
 */
export function writePage({ parts, notTried, results, verdicts }) {
  const notRun = results.filter(({ outcome }) => outcome === 'not run');
  return `# What happens to notes and reminders when something breaks

Written by \`npm run test:faults\` from the results of its last run; not edited by hand. The browsers were ${sayBrowsers()}, on ${process.platform}.

Each promise has tests, and each rule that keeps it a *switch-off*: the same test is run on a copy of the source from which the rule is taken out, and has to fail there. A test that passes without its rule would prove nothing.

${parts.map(([title, modes]) => `## ${title}\n\n${modes.map((mode) => sayMode(mode, results, verdicts)).join('\n\n')}`).join('\n\n')}

## Not run on this machine

${notRun.length === 0 ? 'Every test ran.' : notRun.map(({ name, note }) => `- ${name}${note && `: ${note}`}`).join('\n')}

## Not tried at all

${notTried.map((what) => `- ${what}`).join('\n')}
`;
}

/**
 * @param {FailureMode} mode
 * @param {Result[]} results
 * @param {Map<string, Verdict>} verdicts
 */
function sayMode({ mode, promise, tests, switchOffs = [] }, results, verdicts) {
  const proofs = tests.map((test) => {
    const found = results.filter(({ name }) => name.includes(test));
    return `- “${test}”: ${found.length === 0 ? '**no such test**' : sayOutcome(found)}`;
  });
  const without = switchOffs.map(({ rule, test }) => {
    const verdict = verdicts.get(rule) ?? 'not run';
    const said = { fails: 'fails, as it must', passes: '**passes**', 'not run': '**was not run**' }[
      verdict
    ];
    return `- Without the rule “${rule}” the test “${test}” ${said}.`;
  });
  return [`### ${mode}`, '', promise, '', ...proofs, ...without].join('\n');
}

/** @param {Result[]} found */
function sayOutcome(found) {
  const failures = found.filter(({ outcome }) => outcome === 'failed').length;
  const missing = found.filter(({ outcome }) => outcome === 'not run').length;
  const passed = found.length - failures - missing;
  const all = found.length === 1 ? '' : ` ${passed} of ${found.length}`;
  if (failures > 0) return `**failed**${all && `, passed${all}`}`;
  if (missing === found.length) return 'not run';
  return `passed${all}${missing > 0 ? `, ${missing} not run` : ''}${sayCounts(found)}`;
}

/**
 * Adds up notes of the form “25 kills, 812 notes”.
 * @param {Result[]} found
 */
function sayCounts(found) {
  const counts = found.map(({ note }) => /^(\d+) kills, (\d+) notes/.exec(note));
  const sum = (/** @type {number} */ part) =>
    counts.reduce((total, count) => total + Number(count?.[part] ?? 0), 0);
  return sum(1) === 0 ? '' : ` (${sum(1)} kills, ${sum(2)} notes)`;
}

function sayBrowsers() {
  return /** @type {const} */ (['chromium', 'firefox'])
    .map((name) => `${name} ${findBrowser(name).browser?.version ?? 'missing'}`)
    .join(' and ');
}
