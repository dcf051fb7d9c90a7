import { afterEach, expect, test, vi } from 'vitest';
import { readSourceDate, toEpoch, toTimestamp } from '../../scripts/packages/source-date.mjs';

afterEach(() => vi.unstubAllEnvs());

test('takes the date that SOURCE_DATE_EPOCH says before that of the commit', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '86400');
  expect(readSourceDate()).toBe(86_400);
});

test.each(['', 'today', '-1', '1.5'])('refuses “%s” for a date', (said) => {
  expect(() => toEpoch(said)).toThrow('whole number of seconds');
});

test('writes a moment in UTC, wherever it is built', () => {
  expect(toTimestamp(1_795_366_800)).toBe('2026-11-22T17:00:00Z');
});
