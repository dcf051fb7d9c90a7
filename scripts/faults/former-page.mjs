/**
 * What a page that was written earlier says of a test or a rule, and on which day that was shown.
 * @typedef {{ said: string, on: string }} Former
 */

const DAY = String.raw`\d{4}-\d\d-\d\d`;
const WITH_DAY = new RegExp(String.raw` \((${DAY})\)$`, 'u');
const LINE = /^- (“.*”): (passed.*|\*\*failed\*\*.*)$/u;
const RULE = /^- (Without the rule “.*” the test “.*”) (fails, as it must|\*\*passes\*\*)\.(.*)$/u;

/**
 * What an earlier page has, by how its lines begin: what was run then and is not run now was true all the same.
 * @param {string} page
 * @returns {Map<string, Former>}
 */
export function readFormer(page) {
  const [newest] = new RegExp(`${DAY}(?=\\.)`, 'u').exec(page) ?? [];
  /** @type {Map<string, Former>} */
  const former = new Map();
  if (newest === undefined) return former;
  let mode = '';
  for (const line of page.split('\n')) {
    if (line.startsWith('### ')) mode = line.slice(4);
    const [, test, outcome = ''] = LINE.exec(line) ?? [];
    const [, rule, verdict, behind = ''] = RULE.exec(line) ?? [];
    if (test !== undefined) {
      const [, on = newest] = WITH_DAY.exec(outcome) ?? [];
      former.set(toTestKey(mode, test), { said: outcome.replace(WITH_DAY, ''), on });
    } else if (rule !== undefined) {
      const [, on = newest] = WITH_DAY.exec(behind) ?? [];
      former.set(rule, { said: `${verdict}.`, on });
    }
  }
  return former;
}

/**
 * @param {string} mode
 * @param {string} test in its quotation marks
 */
export function toTestKey(mode, test) {
  return `${mode}: ${test}`;
}
