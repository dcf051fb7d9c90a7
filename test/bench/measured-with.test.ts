import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stampMeasured, whereMeasured } from '../../scripts/bench/measured-with.mjs';

const WHERE = { browser: 'chromium 1.2.3', machine: '2 × made up' };
const OTHERS = [
  'dist/chrome/manifest.json',
  'dist/chrome/src/popup/index.html',
  'scripts/launch-chromium.mjs',
  'test/e2e/bench/floors.ts',
  'test/e2e/in-browser/fill-journal.ts',
  'test/e2e/support/bundle.ts',
  'test/support/journal-generator.ts',
];
let base: string;
let report: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(base, file)), { recursive: true });
  writeFileSync(join(base, file), text);
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'measured-with-'));
  report = join(base, 'popup.json');
  const benches = ['test/e2e/bench/popup.bench.ts', 'test/e2e/bench/cases.bench.ts'];
  for (const file of [...OTHERS, ...benches]) write(file, 'before');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const stamp = (isWhole: boolean) =>
  stampMeasured(report, 'popup.bench.ts', WHERE, { isWhole, base });
const where = () => whereMeasured(report, 'popup.bench.ts', base);

test('a report says where it was measured, as long as nothing of what was measured is another', () => {
  expect(where()).toBeUndefined();
  stamp(true);
  expect(where()).toEqual(WHERE);
  write('test/e2e/bench/cases.bench.ts', 'after');
  expect(where()).toEqual(WHERE);
});

test.each([...OTHERS, 'test/e2e/bench/popup.bench.ts', 'dist/chrome/new.js'])(
  'a report is out of date once %s is another',
  (file) => {
    stamp(true);
    write(file, 'after');
    expect(where()).toBeUndefined();
  },
);

test('a report of a part of a file is none, nor is one whose note can’t be read', () => {
  stamp(true);
  stamp(false);
  expect(where()).toBeUndefined();
  for (const text of ['', 'null', 'e3b0c442']) {
    write('popup.json.stamp', text);
    expect(where()).toBeUndefined();
  }
});
