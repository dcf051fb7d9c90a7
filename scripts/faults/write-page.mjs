import { findBrowser } from '../find-browsers.mjs';
import { readFormer, toTestKey } from './former-page.mjs';

/** @typedef {import('./read-results.mjs').Result} Result */
/** @typedef {import('./switch-off.mjs').Verdicts} Verdicts */
/** @typedef {import('./former-page.mjs').Former} Former */
/** @typedef {import('../../test/e2e/faults/failure-modes/failure-modes.mjs').FailureMode} FailureMode */

const SAID = { fails: 'fails, as it must.', passes: '**passes**.', 'not run': undefined };

/**
 * The page docs/reliability.md: what breaks, what is promised, and what the tests showed when they were run last. What
 * was not run this time stands as the former page has it, with its day.
 * @param {{ parts: [title: string, modes: FailureMode[]][], notTried: string[], results: Result[], verdicts: Verdicts, former: string, isWhole: boolean }} run `isWhole`: a test that is not among the results is nowhere
 */
export function writePage({ parts, notTried, results, verdicts, former, isWhole }) {
  const earlier = readFormer(former);
  const days = [...results, ...verdicts.values(), ...earlier.values()].map(({ on = '' }) => on);
  const newest = days.toSorted().at(-1) ?? '';
  const notRun = results.filter(({ outcome }) => outcome === 'not run');
  /** @param {Former | undefined} one */
  const sayFormer = (one) => {
    if (one === undefined) return '**was not run**';
    return one.on === newest ? one.said : `${one.said} (${one.on})`;
  };
  /**
   * @param {string} key
   * @param {Former | undefined} now
   */
  const say = (key, now) => {
    const before = earlier.get(key);
    const isNewer = now !== undefined && (before === undefined || now.on >= before.on);
    return sayFormer(isNewer ? now : before);
  };
  /** @param {FailureMode} mode */
  const sayMode = ({ mode, promise, tests, switchOffs = [] }) => {
    const proofs = tests.map((test) => {
      const found = results.filter(({ name }) => name.includes(test));
      if (isWhole && found.length === 0) return `- “${test}”: **no such test**`;
      return `- “${test}”: ${say(toTestKey(mode, `“${test}”`), sayOutcome(found))}`;
    });
    const without = switchOffs.map(({ rule, test }) => {
      const begins = `Without the rule “${rule}” the test “${test}”`;
      const { verdict = 'not run', on = '', test: shownBy } = verdicts.get(rule) ?? {};
      const said = shownBy === test ? SAID[verdict] : undefined;
      return `- ${begins} ${say(begins, said === undefined ? undefined : { said, on })}`;
    });
    return [`### ${mode}`, '', promise, '', ...proofs, ...without].join('\n');
  };
  return `# What happens to notes and reminders when something breaks

Written by \`npm run test:faults\` from what it ran; not edited by hand. What has no day was run on ${newest}. What was not run then stands with the day on which it was. The browsers were ${sayBrowsers()}, on ${process.platform}.

Each promise has tests, and each rule that keeps it a *switch-off*: the same test is run on a copy of the source from which the rule is taken out, and has to fail there. A test that passes without its rule would prove nothing.

${parts.map(([title, modes]) => `## ${title}\n\n${modes.map(sayMode).join('\n\n')}`).join('\n\n')}

## Not run on this machine

${[...notRun.map(({ name, note }) => `- ${name}${note && `: ${note}`}`), ...(isWhole ? [] : ['- This time not every test was asked for: those that were not have a day above.'])].join('\n') || 'Every test ran.'}

## Not tried at all

${notTried.map((what) => `- ${what}`).join('\n')}
`;
}

/**
 * What some tests came to; `undefined` where none of them ran.
 * @param {Result[]} found
 * @returns {Former | undefined}
 */
function sayOutcome(found) {
  const ran = found.filter(({ outcome }) => outcome !== 'not run');
  const failures = ran.filter(({ outcome }) => outcome === 'failed').length;
  const missing = found.length - ran.length;
  const passed = ran.length - failures;
  // As old as the oldest of them.
  const [on = ''] = ran.map((result) => result.on ?? '').toSorted();
  const all = found.length === 1 ? '' : ` ${passed} of ${found.length}`;
  if (ran.length === 0) return undefined;
  if (failures > 0) return { said: `**failed**${all && `, passed${all}`}`, on };
  const rest = missing > 0 ? `, ${missing} not run` : '';
  return { said: `passed${all}${rest}${sayCounts(found)}`, on };
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
