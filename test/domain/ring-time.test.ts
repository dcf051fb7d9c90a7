import { describe, expect, it } from 'vitest';
import { nextAlarmAt, ringsAt, ringsThrough } from '../../src/domain/ring-time.ts';
import { day } from '../support/given.ts';

const at = (text: string) => Temporal.Instant.from(text);
const NEW_YORK = 'America/New_York';

describe('the hour of reminders', () => {
  it.each([
    ['2026-12-22T13:59:59Z', NEW_YORK, 9, '2026-12-21'],
    ['2026-12-22T14:00:00Z', NEW_YORK, 9, '2026-12-22'],
    ['2026-12-22T05:00:00Z', NEW_YORK, 0, '2026-12-22'],
    ['2026-12-22T03:15:00Z', 'Asia/Kathmandu', 9, '2026-12-22'],
    ['2026-12-22T03:14:00Z', 'Asia/Kathmandu', 9, '2026-12-21'],
  ])('lets ring at %s in %s, set to %i, what is due through %s', (now, zone, hour, through) => {
    expect(ringsThrough(at(now), zone, hour)).toBe(through);
  });

  it.each([
    ['2026-12-22', 9, '2026-12-22T14:00:00Z'],
    ['2026-07-06', 9, '2026-07-06T13:00:00Z'],
    // 2 o'clock does not exist on 8 March 2026.
    ['2026-03-08', 2, '2026-03-08T07:00:00Z'],
  ])('on %s at %i in New York is %s', (on, hour, instant) => {
    expect(ringsAt(day(on), NEW_YORK, hour).toString()).toBe(instant);
  });
});

describe('the next alarm', () => {
  const now = at('2026-12-21T20:00:00Z');
  const next = (on: string | undefined) =>
    nextAlarmAt(on === undefined ? undefined : day(on), now, NEW_YORK, 9)?.toString();

  it('is at the next reminder, at most 24 hours ahead', () => {
    expect(next('2026-12-22')).toBe('2026-12-22T14:00:00Z');
    expect(next('2026-12-23')).toBe('2026-12-22T20:00:00Z');
    expect(next('2027-06-01')).toBe('2026-12-22T20:00:00Z');
  });

  it('is none when nothing is to come, or when it is past: the periodic alarm sees to that', () => {
    expect(next(undefined)).toBeUndefined();
    expect(next('2026-12-21')).toBeUndefined();
  });
});
