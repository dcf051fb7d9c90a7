import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { putOffUntil } from '../../src/domain/occasion.ts';
import type { RingRules } from '../../src/domain/reminder.ts';
import {
  dueReminder,
  isReminderOf,
  nextReminder,
  ringsNextOn,
  standingOf,
} from '../../src/domain/reminder.ts';
import { call, day, entryId } from '../support/given.ts';
import {
  CALLED,
  first,
  LOUD,
  NONE,
  noted,
  putOff,
  putOffTillStart,
  QUIET,
  ringing,
  seen,
  W,
} from '../support/ringing.ts';

describe('what was put off', () => {
  it('rings when that is over, under the id of the putting-off, and then as ever', () => {
    expect(ringing(first(CALLED, putOff('2026-12-25')), '2026-12-22', '2027-01-06')).toEqual([
      '2026-12-25 snoozed:2026-12-25',
      '2026-12-29 still-open:2026-12-29',
      '2027-01-05 still-open:2027-01-05',
    ]);
    const back = dueReminder(
      first(CALLED, putOff('2026-12-25')),
      day('2026-12-26'),
      NONE,
      LOUD,
    )?.ring;
    expect(back).toMatchObject({ id: `${entryId(2)}:snoozed:2026-12-25`, subject: entryId(2) });
  });

  it.each(['2026-12-29', '2027-01-05'])(
    'until %s, a day on which it rings anyway, rings only once that day',
    (until) => {
      expect(ringing(first(CALLED, putOff(until)), '2026-12-22', until)).toEqual([
        `${until} still-open:${until}`,
      ]);
    },
  );

  it('takes back the reminder that stood, and lets one of the time in between not ring at all', () => {
    const away = first(CALLED, putOff('2027-01-02'));
    const stood = `${W}:lapsed:2026-12-22`;
    expect(standingOf(stood, away, day('2026-12-22'), LOUD)).toBeUndefined();
    expect(isReminderOf(stood, away)).toBe(false);
    expect(isReminderOf(stood, first(CALLED))).toBe(true);
    expect(ringing(away, '2026-12-22', '2027-01-04')).toEqual(['2027-01-02 snoozed:2027-01-02']);
  });

  it('before it was due rings when that is over, and on its own days', () => {
    const away = first(CALLED, putOff('2026-11-23', '2026-11-22'));
    expect(ringing(away, '2026-11-22', '2026-12-22')).toEqual([
      '2026-11-23 snoozed:2026-11-23',
      '2026-12-18 heads-up:2026-12-18',
      '2026-12-22 lapsed:2026-12-22',
    ]);
  });

  it('counts from the last putting-off; one that is struck holds no more', () => {
    const twice = [CALLED, putOff('2026-12-23'), putOff('2026-12-27', '2026-12-23')] as const;
    expect(ringing(first(...twice), '2026-12-23', '2026-12-28')).toEqual([
      '2026-12-27 snoozed:2026-12-27',
    ]);
    const struck: Fact = { type: 'entry-struck', entryId: entryId(3) };
    expect(ringing(first(...twice, struck), '2026-12-23', '2026-12-28')).toEqual([
      '2026-12-23 snoozed:2026-12-23',
    ]);
  });

  it('until the browser is started again rings at any other start, once', () => {
    const away = first(CALLED, putOffTillStart('now'));
    const later: RingRules = { quietWeekends: false, startId: 'later' };
    expect(ringing(away, '2026-12-22', '2027-01-20')).toEqual([]);
    expect(ringing(away, '2026-12-23', '2026-12-30', later)).toEqual([
      '2026-12-23 snoozed:2026-12-22',
      '2026-12-29 still-open:2026-12-29',
    ]);
    expect(nextReminder(away, NONE)?.dueOn).toBe('2026-12-22');
    expect(ringsNextOn(away, day('2026-12-22'), LOUD)).toBeUndefined();
    expect(ringsNextOn(away, day('2026-12-22'), later)).toBe('2026-12-29');
  });

  it('until another start rings then though the reminder of that day was seen', () => {
    const away = first(CALLED, putOffTillStart('earlier'));
    const delivered = new Set([`${W}:lapsed:2026-12-22`]);
    expect(dueReminder(away, day('2026-12-22'), delivered, LOUD)?.ring.id).toBe(
      `${entryId(2)}:snoozed:2026-12-22`,
    );
  });

  it('beyond the day of a date rings on that day all the same, and when it is over', () => {
    const away = first(noted('2026-12-24'), putOff('2026-12-27'));
    expect(ringing(away, '2026-12-22', '2027-01-20')).toEqual([
      '2026-12-24 on-the-day:2026-12-24',
      '2026-12-27 snoozed:2026-12-27',
    ]);
    const onTheDay = first(noted('2026-12-22'), putOff('2026-12-27'));
    expect(ringing(onTheDay, '2026-12-22', '2027-01-20')).toEqual([
      '2026-12-27 snoozed:2026-12-27',
    ]);
  });

  it('beyond the last heads-up of a date by which to act rings then, or on its day', () => {
    const page = seen('2026-11-21', { actBy: '2026-12-30' });
    const subject = `${entryId(1)}/act-by`;
    expect(
      ringing(first(page, putOff('2027-01-04', '2026-12-22', subject)), '2026-12-22', '2027-01-20'),
    ).toEqual(['2026-12-28 heads-up:2026-12-28', '2027-01-04 snoozed:2027-01-04']);
    expect(
      ringing(first(page, putOff('2027-01-04', '2026-12-28', subject)), '2026-12-28', '2027-01-03'),
    ).toEqual(['2026-12-30 on-the-day:2026-12-30']);
    expect(
      ringing(first(page, putOff('2026-12-30', '2026-12-29', subject)), '2026-12-29', '2027-01-03'),
    ).toEqual(['2026-12-30 snoozed:2026-12-30']);
  });

  it('until the browser is started again rings on the day of a date though it was not', () => {
    const away = first(noted('2026-12-27'), putOffTillStart('now'));
    expect(ringing(away, '2026-12-22', '2027-01-20')).toEqual(['2026-12-27 on-the-day:2026-12-27']);
    expect(ringsNextOn(away, day('2026-12-22'), LOUD)).toBe('2026-12-27');
    expect(ringsNextOn(away, day('2026-12-27'), LOUD)).toBeUndefined();
    expect(putOffUntil(away, day('2026-12-26'), LOUD)).toBe('browser-start');
    expect(putOffUntil(away, day('2026-12-27'), LOUD)).toBeUndefined();
    const onTheDay = first(noted('2026-12-22'), putOffTillStart('now'));
    expect(ringing(onTheDay, '2026-12-22', '2027-01-20')).toEqual([]);
    expect(putOffUntil(onTheDay, day('2026-12-23'), LOUD)).toBe('browser-start');
  });

  it('beyond its day is back on the agenda on that day', () => {
    const away = first(noted('2026-12-24'), putOff('2026-12-27'));
    expect(putOffUntil(away, day('2026-12-23'), LOUD)).toBe('2026-12-24');
    expect(putOffUntil(away, day('2026-12-24'), LOUD)).toBeUndefined();
  });
});

describe('on quiet weekends', () => {
  // 19 and 20 Dec 2026 are a Saturday and a Sunday.
  it('a wait that ends on one rings on Monday, under its own day', () => {
    const saturday = first(call({ on: day('2026-11-18') }));
    expect(ringing(saturday, '2026-12-16', '2026-12-22', QUIET)).toEqual([
      '2026-12-16 heads-up:2026-12-15',
      '2026-12-21 lapsed:2026-12-19',
    ]);
    expect(ringing(saturday, '2026-12-16', '2026-12-22')).toContain('2026-12-19 lapsed:2026-12-19');
  });

  it('of what is due on both days only the later rings on Monday', () => {
    const sunday = first(call({ on: day('2026-11-19') }), putOff('2026-12-19', '2026-12-10'));
    const due = dueReminder(sunday, day('2026-12-21'), NONE, QUIET);
    expect(due?.ring.id).toBe(`${W}:lapsed:2026-12-20`);
    expect(due?.passed.map(({ id }) => id)).toEqual([`${entryId(2)}:snoozed:2026-12-19`]);
  });

  it('every week from a Saturday rings every Monday', () => {
    const saturday = first(call({ on: day('2026-11-18') }));
    expect(ringing(saturday, '2026-12-21', '2027-01-04', QUIET)).toEqual([
      '2026-12-21 lapsed:2026-12-19',
      '2026-12-28 still-open:2026-12-26',
      '2027-01-04 still-open:2027-01-02',
    ]);
    expect(ringsNextOn(saturday, day('2026-12-26'), QUIET)).toBe('2026-12-28');
  });

  it.each(['2026-12-19', '2026-12-20', '2026-12-21'])(
    'a date that falls on %s is not silenced: by Monday it would be too late',
    (on) => {
      const rang = ringing(first(noted(on)), '2026-12-18', on, QUIET);
      expect(rang).toContain(`${on} on-the-day:${on}`);
      expect(rang).toEqual(ringing(first(noted(on)), '2026-12-18', on));
    },
  );

  it('a date after that Monday waits for it', () => {
    expect(ringing(first(noted('2026-12-22')), '2026-12-18', '2026-12-22', QUIET)).toEqual([
      '2026-12-18 heads-up:2026-12-15',
      '2026-12-21 heads-up:2026-12-20',
      '2026-12-22 on-the-day:2026-12-22',
    ]);
  });

  it('a date by which to act on a Monday rings on the Saturday before', () => {
    const occasion = first(seen('2026-11-21', { actBy: '2026-12-21' }));
    expect(ringing(occasion, '2026-12-15', '2026-12-31', QUIET)).toContain(
      '2026-12-19 heads-up:2026-12-19',
    );
  });

  it('what rang on a Saturday before they were wanted is early, not gone', () => {
    const saturday = first(call({ on: day('2026-11-18') }));
    const id = `${W}:lapsed:2026-12-19`;
    expect(standingOf(id, saturday, day('2026-12-19'), LOUD)).toBe('holds');
    expect(standingOf(id, saturday, day('2026-12-19'), QUIET)).toBe('early');
    expect(standingOf(id, saturday, day('2026-12-21'), QUIET)).toBe('holds');
  });
});
