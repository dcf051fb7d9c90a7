import { expect, test } from 'vitest';
import { isStampKey, stampKeys, stampTime, toStamp } from '../../src/ui/time-stamp.ts';

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

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
const held = { ctrlKey: true, shiftKey: true };

test('the time is put in by F2 everywhere, and on a Mac by keys that need no Fn', () => {
  expect(stampKeys(false).shortcuts).toBe('F2');
  expect(stampKeys(true).shortcuts).toBe('Control+Shift+T F2');
  for (const isMac of [true, false]) expect(isStampKey(pressed('F2'), isMac)).toBe(true);
  expect(isStampKey(pressed('T', held), true)).toBe(true);
  expect(isStampKey(pressed('Е', { ...held, code: 'KeyT' }), true)).toBe(true);
});

test.each([
  ['T', held, false],
  ['t', { ctrlKey: true }, true],
  ['T', { shiftKey: true }, true],
  ['T', { ...held, altKey: true }, true],
  ['T', { ...held, metaKey: true }, true],
  ['Y', { ...held, code: 'KeyY' }, true],
] as const)('no time is put in by %s with %j where a Mac is %s', (key, more, isMac) => {
  expect(isStampKey(pressed(key, more), isMac)).toBe(false);
});
