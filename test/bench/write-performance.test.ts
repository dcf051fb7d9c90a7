import { expect, test } from 'vitest';
import { writePerformance } from '../../scripts/bench/write-performance.mjs';
import type { Figure } from '../e2e/bench/figures.ts';

type Run = Parameters<typeof writePerformance>[0];

const spread = { median: 12.34, from: 11, to: 13.5, least: 10, most: 99, count: 15 };
const figure: Figure = {
  what: 'opening the popup',
  floor: 'a blank page',
  unit: 'ms',
  compared: 'ratio',
  value: 1.234,
  atMost: 1.3,
  floorTook: { ...spread, median: 10 },
  oursTook: spread,
  load: 0.5,
};
const size = (raw: number, deflated: number) => ({ raw, deflated });
const none = size(0, 0);
const run: Run = {
  runs: [
    { file: 'popup.bench.ts', browser: 'chromium 1.2', machine: '2 × made up' },
    { file: 'page.bench.ts', browser: 'chromium 1.2', machine: '2 × made up' },
  ],
  figures: [figure],
  results: [{ name: 'popup.bench.ts it opens', outcome: 'passed', note: '' }],
  sizes: {
    surfaces: [
      { name: 'popup', atOnce: size(400_000, 150_000), later: size(2000, 1000) },
      { name: 'status-page', atOnce: size(11_998, 5900), later: none },
      { name: 'status-chip', atOnce: size(12_744, 5700), later: none },
    ],
    whole: size(1_000_000, 400_000),
    composition: [{ name: 'icons', size: size(5000, 5000) }],
  },
};
const write = (changed: Partial<Run> = {}) => writePerformance({ ...run, ...changed });

test('the page names the browser and the machine in which everything was measured', () => {
  expect(write()).toContain('Measured in chromium 1.2 on 2 × made up, with the built extension.');
});

test('the page says it where not everything was measured in one browser on one machine', () => {
  const [one, other] = run.runs;
  if (one === undefined || other === undefined) throw new Error('There are two.');
  for (const elsewhere of [{ browser: 'chromium 1.3' }, { machine: '4 × made up' }]) {
    const { file, browser, machine } = { ...other, ...elsewhere };
    const text = write({ runs: [one, { ...other, ...elsewhere }] });
    expect(text).not.toContain('Measured in');
    expect(text).toContain('**not all in one browser on one machine**: ');
    expect(text).toContain(': popup.bench.ts in chromium 1.2 on 2 × made up; ');
    expect(text).toContain(`; ${file} in ${browser} on ${machine}.`);
  }
});

test('what is promised stands with its gate, and says where that was missed', () => {
  const missed = { ...figure, what: 'opening the desk', value: 1.41 };
  const text = write({ figures: [figure, missed] });
  const row =
    'opening the popup | 12.3 ms [11–13.5], of 15 | a blank page | 10 ms [11–13.5], of 15';
  expect(text).toContain(`| ${row} | 1.23 × | 1.3 × |`);
  expect(text).toContain('| 1.41 × | 1.3 ×, **missed** |');
});

test('what is told stands below what is promised, without a gate', () => {
  const { atMost: _none, ...told } = { ...figure, what: 'memory', unit: 'MB', value: 2 } as const;
  const text = write({ figures: [{ ...told, compared: 'difference' }, figure] });
  const [promised = '', below = ''] = text.split('## Told');
  expect(promised).toContain('opening the popup');
  expect(promised).not.toContain('memory');
  expect(below).toMatch(/\| memory \| .* \| 2 MB more \|\n/);
});

test('what is to be known beside a figure stands below its table', () => {
  const { atMost: _none, ...told } = { ...figure, what: 'dense markup', remark: 'no promise.' };
  const remarked = { ...figure, remark: 'nothing is over.' };
  const [promised = '', below = ''] = write({ figures: [remarked, told] }).split('## Told');
  expect(promised).toContain('\n- opening the popup: nothing is over.\n');
  expect(below).toContain('\n- dense markup: no promise.\n');
  expect(write()).not.toContain('- opening the popup');
});

test('the page says which limits npm test holds, and which not', () => {
  const text = write();
  expect(text).toContain('The limit of 150 kB for the package is **not met**');
  expect(text).toMatch(/`npm test` does not hold this limit, but one of \d{3}(?:\.\d)? kB\./);
  expect(text).toContain('status-page: 11,998 bytes, minified, and 12,000 at most.');
  expect(text).toContain('status-chip besides: 12,744 bytes, minified, and 12,800 at most.');
  expect(() => write({ sizes: { ...run.sizes, surfaces: [] } })).toThrow('status-page');
});

test('what tests said besides is told, and where a gate was missed', () => {
  const text = write({
    results: [
      { name: 'cases.bench.ts the table is usable', outcome: 'passed', note: 'scrolled; 0 gaps' },
      { name: 'page.bench.ts it is read', outcome: 'failed', note: '', isOnlyGates: true },
    ],
  });
  expect(text).toContain('- the table is usable, passed: scrolled; 0 gaps\n');
  expect(text).toContain('- it is read, **a gate was missed**\n');
});
