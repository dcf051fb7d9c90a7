import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PARTS } from './e2e/faults/failure-modes/failure-modes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modes = PARTS.flatMap(([, each]) => each);
const switchOffs = modes.flatMap((mode) => mode.switchOffs ?? []);

test.each(switchOffs)(
  'the rule “$rule” can still be taken out of $file',
  ({ file, from, in: testFile }) => {
    expect(readFileSync(`${root}${file}`, 'utf8').split(from)).toHaveLength(2);
    expect(testFile === 'package checks' || existsSync(`${root}${testFile}`)).toBe(true);
  },
);

test('each rule has a name of its own', () => {
  const rules = switchOffs.map(({ rule }) => rule);
  expect(new Set(rules).size).toBe(rules.length);
});

test('every failure mode has a test or a rule with one', () => {
  const bare = modes.filter((mode) => mode.tests.length + (mode.switchOffs?.length ?? 0) === 0);
  expect(bare).toEqual([]);
});
