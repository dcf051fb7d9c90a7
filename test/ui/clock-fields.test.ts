import { describe, expect, test } from 'vitest';
import { emptyCall, identityOf } from '../../src/ui/call-fields.ts';
import type { ClockFields } from '../../src/ui/clock-fields.ts';
import {
  CLOCK_GOES_ON,
  elapsedInSeconds,
  endClock,
  endClockBySaving,
  isForgotten,
  NO_CLOCK,
  NO_LENGTH,
  readLength,
  startClock,
} from '../../src/ui/clock-fields.ts';
import { readCall } from '../../src/ui/read-call.ts';
import { entryId } from '../support/given.ts';

const STARTED = Temporal.Instant.from('2026-11-21T20:00:31.5Z');
const ZONE = 'America/New_York';
const RUNNING = startClock(STARTED, ZONE);

function after(duration: Temporal.DurationLike): Temporal.Instant {
  return STARTED.add(duration);
}

function readAt(now: Temporal.Instant, change: Partial<ClockFields & { startedAt: string }> = {}) {
  const fields = { ...emptyCall('', STARTED, ZONE), ...RUNNING, ...change };
  const read = readCall(fields, identityOf(entryId(1)), now, ZONE);
  if ('problems' in read) throw new Error(read.problems.join());
  return read.call;
}

describe('a clock that is started', () => {
  test('writes the time of the call to the minute, and keeps the exact instant', () => {
    expect(RUNNING.startedAt).toBe('2026-11-21T15:00');
    expect(readAt(after({ minutes: 3 }))).toMatchObject({
      startedAt: '2026-11-21T20:00:31.5Z',
      on: '2026-11-21',
    });
  });

  test('tells the second from the first of two hours that a clock shows twice', () => {
    const second = Temporal.Instant.from('2026-11-01T06:30:12Z');
    const fields = { ...emptyCall('', second, ZONE), ...startClock(second, ZONE) };
    const read = readCall(fields, identityOf(entryId(1)), second.add({ minutes: 1 }), ZONE);
    expect(read).toMatchObject({ call: { startedAt: '2026-11-01T06:30:12Z' } });
  });

  test('gives way to another time that is typed', () => {
    expect(readAt(after({ minutes: 3 }), { startedAt: '2026-11-21T14:45' }).startedAt).toBe(
      '2026-11-21T19:45:00Z',
    );
  });

  test('takes back a length that was noted before', () => {
    const noted: ClockFields = { ...NO_CLOCK, lengthMinutes: '3' };
    expect({ ...noted, ...RUNNING }).toMatchObject({ lengthMinutes: '' });
  });
});

describe('a clock that is ended', () => {
  test('writes how long it ran, in minutes and whole seconds', () => {
    expect(endClock(RUNNING, after({ minutes: 12, milliseconds: 34_900 }))).toEqual({
      clock: 'ended',
      lengthMinutes: '12',
      lengthSeconds: '34',
    });
  });

  test('by saving, has run until then', () => {
    expect(readAt(after({ minutes: 12, seconds: 34 })).durationInSeconds).toBe(754);
  });

  test('can’t be ended twice: what was corrected since stays', () => {
    const ended = { ...RUNNING, ...endClock(RUNNING, after({ minutes: 2 })), lengthMinutes: '7' };
    expect(endClock(ended, after({ minutes: 9 }))).toEqual({});
    expect(readLength(ended, after({ minutes: 9 }))).toBe(420);
  });

  test('goes on from its start where it was not over yet', () => {
    const ended = { ...RUNNING, ...endClock(RUNNING, after({ minutes: 2 })) };
    expect(readLength({ ...ended, ...CLOCK_GOES_ON }, after({ minutes: 9 }))).toBe(540);
  });

  test('leaves the exact start when its length is taken back', () => {
    const call = readAt(after({ minutes: 9 }), NO_LENGTH);
    expect(call).toMatchObject({ startedAt: '2026-11-21T20:00:31.5Z' });
    expect(call).not.toHaveProperty('durationInSeconds');
  });
});

describe('a clock that can’t be believed', () => {
  test.each<readonly [string, Temporal.DurationLike, number | undefined]>([
    ['that ran for a day', { hours: 24 }, 86_400],
    ['that ran for longer than a day', { hours: 24, seconds: 1 }, undefined],
    ['of a machine whose clock was set back', { minutes: -1 }, undefined],
  ])('gives no length: one %s', (_, duration, seconds) => {
    expect(elapsedInSeconds(RUNNING, after(duration))).toBe(seconds);
    expect(readLength(RUNNING, after(duration))).toBeUndefined();
  });

  test.each(['', 'yesterday', '2026-11-21'])('of a torn draft gives none either: %j', (torn) => {
    expect(elapsedInSeconds({ clockStartedAt: torn }, STARTED)).toBeUndefined();
  });
});

describe('a clock that still runs when the call is saved', () => {
  const typed = { ...RUNNING, lengthMinutes: '7' };

  test('gives its length at 1 h 59', () => {
    const at = after({ hours: 1, minutes: 59 });
    expect(isForgotten(RUNNING, at)).toBe(false);
    expect(endClockBySaving(RUNNING, at)).toMatchObject({ lengthMinutes: '119' });
    expect(readAt(at).durationInSeconds).toBe(119 * 60);
  });

  test('was forgotten at 2 h 1: it gives no length by itself, only one that is typed', () => {
    const at = after({ hours: 2, minutes: 1 });
    expect(isForgotten(RUNNING, at)).toBe(true);
    expect(endClockBySaving(RUNNING, at)).toEqual({ clock: 'ended' });
    expect(readAt(at)).not.toHaveProperty('durationInSeconds');
    expect(readAt(at, typed).durationInSeconds).toBe(420);
    expect(readLength({ ...RUNNING, lengthMinutes: 'a' }, at)).toBe('problem');
  });

  test('gives what it ran for where she ends it herself', () => {
    const at = after({ hours: 2, minutes: 1 });
    const ended = { ...RUNNING, ...endClock(RUNNING, at) };
    expect(isForgotten(ended, at)).toBe(false);
    expect(readLength(ended, at)).toBe(121 * 60);
  });
});

describe('a length that is typed', () => {
  test.each<readonly [string, string, number | undefined | 'problem']>([
    ['', '', undefined],
    [' 12 ', '', 720],
    ['', '34', 34],
    ['1', '90', 150],
    ['1440', '0', 86_400],
    ['1440', '1', 'problem'],
    ['-1', '', 'problem'],
    ['1.5', '', 'problem'],
    ['a', '3', 'problem'],
  ])('is minutes and seconds, at most a day: %j and %j', (minutes, seconds, length) => {
    const typed = { ...NO_CLOCK, lengthMinutes: minutes, lengthSeconds: seconds };
    expect(readLength(typed, STARTED)).toBe(length);
  });
});
