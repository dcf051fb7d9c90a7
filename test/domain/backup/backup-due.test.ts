import { describe, expect, test } from 'vitest';
import { isBackupDue, parseBackupMade, putOffFrom } from '../../../src/domain/backup/backup-due.ts';

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');
const ago = (days: number) => NOW.subtract({ hours: 24 * days }).toString();
const made = (days: number) => ({ at: ago(days), lastArrival: 9 });

describe('a backup is due', () => {
  test.each([
    ['50 new entries', { made: made(0), since: 50 }, true],
    ['49 new entries', { made: made(0), since: 49 }, false],
    ['one new entry, 30 days after the last', { made: made(30), since: 1 }, true],
    ['one new entry, 29 days after the last', { made: made(29), since: 1 }, false],
    ['nothing new for a year', { made: made(365), since: 0 }, false],
    ['an empty journal', { since: 0 }, false],
    ['none ever, the first entry 30 days old', { since: 3, firstAt: ago(30) }, true],
    ['none ever, the first entry of yesterday', { since: 3, firstAt: ago(1) }, false],
    ['none ever, 50 entries of today', { since: 50, firstAt: ago(0) }, true],
  ])('%s', (_, standing, isDue) => {
    expect(isBackupDue(standing, NOW)).toBe(isDue);
  });

  test('again a week after it was put off, and not before', () => {
    const standing = { since: 60, putOffUntil: putOffFrom(NOW) };
    expect(isBackupDue(standing, NOW.add({ hours: 24 * 7 - 1 }))).toBe(false);
    expect(isBackupDue(standing, NOW.add({ hours: 24 * 7 }))).toBe(true);
  });
});

test('what is stored of the last backup is read, or is none', () => {
  const stored = { at: ago(1), lastArrival: -1 };
  expect(parseBackupMade(stored)).toEqual(stored);
  for (const broken of [undefined, null, 'x', {}, { at: 'x', lastArrival: 1 }, { at: ago(1) }]) {
    expect(parseBackupMade(broken)).toBeUndefined();
  }
});
