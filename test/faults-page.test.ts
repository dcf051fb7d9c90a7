import { describe, expect, test, vi } from 'vitest';
import { readFormer } from '../scripts/faults/former-page.mjs';
import { writePage } from '../scripts/faults/write-page.mjs';

vi.mock('../scripts/find-browsers.mjs', () => ({ findBrowser: () => ({}) }));

const [RULE, TEST] = ['A write is “strict”', 'keeps it (at once)'];
const MODE = {
  mode: 'It breaks',
  promise: 'It holds.',
  tests: [TEST],
  switchOffs: [{ rule: RULE, file: '', from: '', to: '', test: TEST, in: '' }],
};
const NOTHING = { results: [], verdicts: new Map(), isWhole: false };
const passedOn = (on: string) => ({
  results: [{ name: `It ${TEST}`, outcome: 'passed' as const, note: '3 kills, 8 notes', on }],
  verdicts: new Map([[RULE, { verdict: 'fails' as const, test: TEST, on }]]),
});

/** The page, written over a former one; without what is the same in each. */
function write(run: Partial<Parameters<typeof writePage>[0]>, former = ''): string {
  const parts: Parameters<typeof writePage>[0]['parts'] = [['Part', [MODE]]];
  return writePage({ parts, notTried: [], former, ...NOTHING, ...run });
}
/** Its lines of what was shown. */
const linesOf = (page: string) => page.split('\n').filter((line) => /^- (?:“|Without)/.test(line));

describe('the page of what breaks', () => {
  test('says what was run, and of nothing else that it was', () => {
    const without = `- Without the rule “${RULE}” the test “${TEST}”`;
    expect(linesOf(write(passedOn('2026-11-23')))).toEqual([
      `- “${TEST}”: passed (3 kills, 8 notes)`,
      `${without} fails, as it must.`,
    ]);
    expect(linesOf(write({}))).toEqual([
      `- “${TEST}”: **was not run**`,
      `${without} **was not run**`,
    ]);
    expect(write({})).toContain('not every test was asked for');
    expect(write({ isWhole: true })).toContain('Every test ran.');
    expect(linesOf(write({ isWhole: true }))[0]).toBe(`- “${TEST}”: **no such test**`);
  });

  test('keeps what an earlier run showed, with its day, until it is run again', () => {
    const first = write(passedOn('2026-11-21'));
    expect(first).toContain('was run on 2026-11-21.');
    const other = [{ name: 'other', outcome: 'passed' as const, note: '', on: '2026-11-23' }];
    const second = write({ results: other }, first);
    expect(second).toContain('was run on 2026-11-23.');
    const [proof = '', without = ''] = linesOf(second);
    expect(proof).toBe(`- “${TEST}”: passed (3 kills, 8 notes) (2026-11-21)`);
    expect(without.endsWith(' fails, as it must. (2026-11-21)')).toBe(true);
    expect(linesOf(write({ results: other }, second))).toEqual(linesOf(second));
    expect(linesOf(write(passedOn('2026-11-23'), second))).toEqual(linesOf(first));
    // What was run before the page was written tells nothing new.
    const old = passedOn('2026-11-20');
    const again = write({ ...old, results: [...old.results, ...other] }, second);
    expect(linesOf(again)).toEqual(linesOf(second));
  });

  test('keeps nothing of a rule that another test is to prove, nor of a test that did not run', () => {
    const first = write(passedOn('2026-11-21'));
    const verdicts = new Map([
      [RULE, { verdict: 'fails' as const, test: 'another', on: '2026-11-23' }],
    ]);
    expect(linesOf(write({ verdicts }))[1]).toContain('**was not run**');
    const skipped = [{ name: TEST, outcome: 'not run' as const, note: '', on: '2026-11-23' }];
    expect(linesOf(write({ results: skipped }, first))[0]).toContain('(2026-11-21)');
    const failed = [{ name: TEST, outcome: 'failed' as const, note: '', on: '2026-11-23' }];
    expect(linesOf(write({ results: failed }, first))[0]).toBe(`- “${TEST}”: **failed**`);
    expect(readFormer(write({ results: failed }, first)).size).toBe(2);
  });
});
