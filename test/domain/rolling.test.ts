import { describe, expect, it } from 'vitest';
import { toCaseFile } from '../../src/domain/case-file.ts';
import { closedDay, rollForward } from '../../src/domain/holiday-calendar.ts';
import { createFederalHolidays } from '../../src/domain/federal-holidays.ts';
import {
  call,
  day,
  holidays,
  journalOf,
  letter,
  officeRead,
  RULES,
  VERMONT_CASE,
  windowOf,
} from '../support/given.ts';

describe('the federal holidays', () => {
  it.each([
    ['2021-12-31', "New Year's Day"],
    ['2022-06-20', 'Juneteenth National Independence Day'],
    ['2026-06-19', 'Juneteenth National Independence Day'],
    ['2026-07-03', 'Independence Day'],
    ['2026-01-01', "New Year's Day"],
    ['2026-11-26', 'Thanksgiving Day'],
    ['2026-12-25', 'Christmas Day'],
  ])('are known on the day they are observed: %s', (on, name) => {
    expect(createFederalHolidays()(day(on))).toBe(name);
  });

  it.each(['2022-01-01', '2022-06-19', '2026-07-04', '2026-07-02', '2026-11-27'])(
    'leave the day itself alone when another is observed, and every other day: %s',
    (on) => {
      expect(createFederalHolidays()(day(on))).toBeUndefined();
    },
  );
});

describe('days on which nobody answers the phone', () => {
  it('are Saturdays, Sundays and federal holidays', () => {
    expect(closedDay(day('2026-11-21'), holidays)).toEqual({ on: '2026-11-21', why: 'weekend' });
    expect(closedDay(day('2026-11-22'), holidays)).toEqual({ on: '2026-11-22', why: 'weekend' });
    expect(closedDay(day('2026-11-26'), holidays)).toMatchObject({ why: 'holiday' });
    expect(closedDay(day('2026-11-23'), holidays)).toBeUndefined();
  });

  it('are rolled over one after another: a holiday on Friday, then the weekend', () => {
    const rolled = rollForward(day('2026-07-03'), holidays);
    expect(rolled.on).toBe('2026-07-06');
    expect(rolled.over.map(({ on, why }) => `${on} ${why}`)).toEqual([
      '2026-07-03 holiday',
      '2026-07-04 weekend',
      '2026-07-05 weekend',
    ]);
  });

  it('leave an open day where it is', () => {
    expect(rollForward(day('2026-11-23'), holidays)).toEqual({ on: '2026-11-23', over: [] });
  });
});

describe('the next step', () => {
  it('waits for an open day when it is a call, and keeps the counted day', () => {
    // 3 June + 31 = 4 July 2026, a Saturday after the holiday observed on Friday.
    const window = windowOf(officeRead('field-office'), call({ on: day('2026-06-03') }));
    expect(window).toMatchObject({
      next: 'call-again',
      countedOn: '2026-07-04',
      dueOn: '2026-07-06',
    });
    expect(window.explanation.rolledOver.map(({ on }) => on)).toEqual(['2026-07-04', '2026-07-05']);
  });

  it('does not wait for an open day when it is written', () => {
    const window = windowOf(officeRead('vermont'), call({ on: day('2026-06-03') }));
    expect(window).toMatchObject({ countedOn: '2026-07-04', dueOn: '2026-07-04' });
    expect(window.explanation.rolledOver).toEqual([]);
    const written = windowOf(officeRead('vermont'), letter('2026-11-27'));
    expect(written).toMatchObject({ countedOn: '2026-12-19', dueOn: '2026-12-19' });
  });

  it('is not moved when the person has switched rolling off', () => {
    const entries = journalOf(officeRead('field-office'), call({ on: day('2026-06-03') }));
    const file = toCaseFile(VERMONT_CASE, entries, { ...RULES, rollPolicy: 'none' });
    expect(file.windows[0]).toMatchObject({ countedOn: '2026-07-04', dueOn: '2026-07-04' });
  });
});
