import { expect, test } from 'vitest';
import { stampTime, toStamp } from '../../src/ui/time-stamp.ts';

test('a time stamp is the local time of day, in the same digits everywhere', () => {
  const now = Temporal.Instant.from('2026-11-21T19:05:59Z');
  expect(stampTime(now, 'America/New_York')).toBe('14:05');
  expect(stampTime(now, 'Asia/Kolkata')).toBe('00:35');
});

test.each([
  ['', 0, '14:05 '],
  ['On hold.', 8, '\n14:05 '],
  ['On hold.\n', 9, '14:05 '],
  ['On hold.\nTier 2', 9, '14:05 '],
  ['On hold.', 2, '\n14:05 '],
])('a time stamp begins a line: in %j at %i', (value, caret, stamp) => {
  expect(toStamp(value, caret, '14:05')).toBe(stamp);
});
