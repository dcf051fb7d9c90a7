import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/calendar-date.ts';
import { addBusinessDays } from '../../src/domain/holiday-calendar.ts';
import { endOfWait, LONGEST_WAIT } from '../../src/domain/wait.ts';
import { todayOn } from '../../src/platform/clock.ts';
import { anyDay, anyWait, anyZone } from '../support/arbitraries.ts';
import { BUSY_MACHINE_IN_MS, call, day, holidays, windowOf } from '../support/given.ts';

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });

function startOn(on: string, at = `${on}T15:00:00Z`, zone = 'America/New_York') {
  return { on: day(on), at, zone };
}

describe('calendar days, as published', () => {
  it('counts the day of the call as day 0: last day is day 30, the next step is due the day after', () => {
    const window = windowOf(call({ on: day('2026-11-21') }));
    expect(window).toMatchObject({
      openedOn: '2026-11-21',
      lastDayOn: '2026-12-21',
      countedOn: '2026-12-22',
      dueOn: '2026-12-22',
    });
  });

  it.each([
    ['across the end of a month', '2026-04-15', '2026-05-15', '2026-05-16'],
    ['from the last of January across a leap day', '2024-01-31', '2024-03-01', '2024-03-02'],
    ['from the last of January in a common year', '2026-01-31', '2026-03-02', '2026-03-03'],
    ['from a leap day', '2024-02-29', '2024-03-30', '2024-03-31'],
    ['across the year', '2026-12-15', '2027-01-14', '2027-01-15'],
    ['across the start of daylight saving time', '2026-03-07', '2026-04-06', '2026-04-07'],
    ['across the end of daylight saving time', '2026-10-31', '2026-11-30', '2026-12-01'],
  ])('counts 30 days %s', (_, on, lastDayOn, countedOn) => {
    expect(windowOf(call({ on: day(on) }))).toMatchObject({ lastDayOn, countedOn });
  });

  it('gives every day of the calendar and every zone exactly 30 days, and the next step on day 31', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (on, zone) => {
        const { lastDayOn, countedOn } = windowOf(call({ on, zone }));
        expect(daysBetween(on, lastDayOn)).toBe(30);
        expect(daysBetween(on, countedOn)).toBe(31);
        expect(countedOn > lastDayOn && lastDayOn > on).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a call noted around local midnight', () => {
  it.each([
    ['America/New_York', '2026-11-22T04:59:59Z', '2026-11-21', '2026-12-21'],
    ['America/New_York', '2026-11-22T05:00:01Z', '2026-11-22', '2026-12-22'],
    ['Asia/Kathmandu', '2026-11-21T18:14:59Z', '2026-11-21', '2026-12-21'],
    ['Asia/Kathmandu', '2026-11-21T18:15:01Z', '2026-11-22', '2026-12-22'],
    ['Pacific/Apia', '2026-11-21T10:59:59Z', '2026-11-21', '2026-12-21'],
    ['Pacific/Apia', '2026-11-21T11:00:01Z', '2026-11-22', '2026-12-22'],
    // Apia had no 30 December 2011: the day after the 29th was the 31st.
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29', '2012-01-28'],
    ['Pacific/Apia', '2011-12-30T10:00:01Z', '2011-12-31', '2012-01-30'],
  ])('in %s at %s counts from the local day %s to %s', (zone, startedAt, on, lastDayOn) => {
    const clock = { now: () => Temporal.Instant.from(startedAt), zone: () => zone };
    expect(todayOn(clock)).toBe(on);
    expect(windowOf(call({ on: todayOn(clock), startedAt, zone })).lastDayOn).toBe(lastDayOn);
  });
});

describe('other units', () => {
  it('does not count weekends and federal holidays as business days, and says which', () => {
    const end = addBusinessDays(day('2026-11-24'), 3, holidays);
    expect(end.on).toBe('2026-11-30');
    expect(end.over).toEqual([
      { on: '2026-11-26', why: 'holiday', holiday: 'Thanksgiving Day' },
      { on: '2026-11-28', why: 'weekend' },
      { on: '2026-11-29', why: 'weekend' },
    ]);
  });

  it('ends 15 business days after a Saturday on a Friday three weeks on', () => {
    const wait = { unit: 'business-days', amount: 15 } as const;
    expect(endOfWait(startOn('2026-10-17'), wait, holidays).lastDayOn).toBe('2026-11-06');
  });

  it('never ends a wait in business days on a closed day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (on, amount) => {
        const end = addBusinessDays(on, amount, holidays);
        expect(daysBetween(on, end.on)).toBe(amount + end.over.length);
        expect(end.over.map((closed) => closed.on)).not.toContain(end.on);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [
      '72 hours in New York',
      '2026-11-20T15:00:00Z',
      'America/New_York',
      '2026-11-20',
      72,
      '2026-11-23',
    ],
    [
      '48 hours that lose one to summer time',
      '2026-03-07T04:30:00Z',
      'America/New_York',
      '2026-03-06',
      48,
      '2026-03-09',
    ],
    [
      'an hour that crosses midnight',
      '2026-11-22T04:30:00Z',
      'America/New_York',
      '2026-11-21',
      1,
      '2026-11-22',
    ],
    [
      'whole days where the zone is unknown',
      '2026-11-21T15:00:00Z',
      'Mars/Olympus_Mons',
      '2026-11-21',
      25,
      '2026-11-23',
    ],
  ])(
    'ends hours on the local day that holds their end: %s',
    (_, at, zone, on, amount, lastDayOn) => {
      const wait = { unit: 'hours', amount } as const;
      expect(endOfWait(startOn(on, at, zone), wait, holidays).lastDayOn).toBe(lastDayOn);
    },
  );

  it('takes a given date as the last day', () => {
    const wait = { unit: 'date', until: day('2027-01-04') } as const;
    expect(endOfWait(startOn('2026-11-21'), wait, holidays).lastDayOn).toBe('2027-01-04');
  });

  it('ends the longest wait in business days about ten years on', () => {
    const wait = { unit: 'business-days', amount: LONGEST_WAIT['business-days'] } as const;
    expect(endOfWait(startOn('2026-11-21'), wait, holidays).lastDayOn).toMatch(/^2037-0[1-9]/);
  });

  it('ends every wait on a date of four digits that sorts as text, however far it is', () => {
    fc.assert(
      fc.property(anyDay, anyZone, anyWait, (on, zone, wait) => {
        const start = { on, at: '2099-12-31T23:59:59Z', zone };
        const { lastDayOn } = endOfWait(start, wait, holidays);
        expect(addDays(lastDayOn, 40)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      { numRuns: 100 },
    );
  });
});
