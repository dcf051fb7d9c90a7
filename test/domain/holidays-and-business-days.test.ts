import { allForYear } from '@18f/us-federal-holidays';
import Holidays from 'date-holidays';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { addBusinessDays, closedDay, rollForward } from '../../src/domain/holiday-calendar.ts';
import { endOfWait, WAIT_UNITS } from '../../src/domain/wait.ts';
import { anyDay, anyZone } from '../support/arbitraries.ts';
import { day, holidays } from '../support/given.ts';

const FIRST_YEAR = 2010;
const LAST_YEAR = 2040;
const DAY_IN_MS = 86_400_000;

/**
 * The days observed, written down from the agency that sets them (Office of Personnel Management, "Federal
 * Holidays"), so that two libraries with the same mistake don't agree.
 */
const OBSERVED: Readonly<Record<number, string>> = {
  // Juneteenth became law on 17 June 2021; the 19th was a Saturday, so the Friday was the first one ever observed.
  // Two New Year's Days: that of 2022 fell on a Saturday.
  2021: '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
  2022: '01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26',
  2026: '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
  // Two New Year's Days again.
  2027: '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
  2028: '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
};

/** Every day of the years as another calendar counts them: milliseconds, no Temporal. */
function everyDay(from: number, to: number): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let at = Date.UTC(from, 0, 1); at < Date.UTC(to + 1, 0, 1); at += DAY_IN_MS) {
    days.push(day(new Date(at).toISOString().slice(0, 10)));
  }
  return days;
}

const DAYS = everyDay(FIRST_YEAR, LAST_YEAR);
/**
 * The one thing in which the other calendar differs on a working day: it never moves Veterans Day. The law makes no
 * exception for it: 5 U.S.C. 6103(a) lists it among the holidays that (b) moves from a Saturday to the Friday before
 * and Executive Order 11582 from a Sunday to the Monday after; so it was observed on 10 November 2023.
 */
const VETERANS_DAYS_MOVED =
  '2012-11-12 2017-11-10 2018-11-12 2023-11-10 2028-11-10 2029-11-12 2034-11-10 2035-11-12 2040-11-12'.split(
    ' ',
  );
const otherCalendar = new Holidays('US', { types: ['public'] });
/** The holidays of the other calendar, also in the years around ours, before it is mended. */
const publishedThere = new Set<string>(
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 3 }, (_, n) => FIRST_YEAR - 1 + n)
    .flatMap((year) => otherCalendar.getHolidays(year))
    .map(({ date }) => date.slice(0, 10)),
);

function isWeekend(date: string): boolean {
  const dayOfWeek = new Date(`${date}T00:00:00Z`).getUTCDay();
  return dayOfWeek === 0 || dayOfWeek === 6;
}

function isOpenThere(date: string): boolean {
  return !isWeekend(date) && !publishedThere.has(date) && !VETERANS_DAYS_MOVED.includes(date);
}

/** The open days in order, one year beyond ours. */
const openThere = everyDay(FIRST_YEAR, LAST_YEAR + 1).filter(isOpenThere);

describe('the federal holidays observed on working days', () => {
  it.each(Object.keys(OBSERVED).map(Number))('are those that were announced for %i', (year) => {
    const observed = everyDay(year, year).filter((date) => holidays(date) !== undefined);
    expect(observed).toEqual(OBSERVED[year]?.split(' ').map((date) => `${year}-${date}`));
  });

  it('are the same in another calendar from 2010 to 2040, but for Veterans Days it does not move', () => {
    // On weekends the two differ by design: ours names only the day observed, theirs also the day itself.
    const working = DAYS.filter((date) => !isWeekend(date));
    const onlyHere = working.filter((date) => holidays(date) && !publishedThere.has(date));
    const onlyThere = working.filter((date) => !holidays(date) && publishedThere.has(date));
    expect(onlyHere).toEqual(VETERANS_DAYS_MOVED);
    expect(onlyHere.map(holidays)).toEqual(VETERANS_DAYS_MOVED.map(() => 'Veterans Day'));
    expect(onlyThere).toEqual([]);
  });

  it('are on the same days, and called the same, in a library from 1990 to 2099', () => {
    const years = Array.from({ length: 2099 - 1990 + 1 }, (_, index) => 1990 + index);
    const there = years.flatMap((year) => allForYear(year));
    const here = everyDay(1990, 2099).map((date) => ({ dateString: date, name: holidays(date) }));
    expect(here.filter(({ name }) => name !== undefined)).toEqual(
      there.map(({ dateString, name }) => ({ dateString, name })),
    );
  });

  it('never fall on a weekend themselves, for they are observed beside it', () => {
    expect(DAYS.filter((date) => isWeekend(date) && holidays(date) !== undefined)).toEqual([]);
  });

  it.each([
    ['2010-12-31', "New Year's Day"],
    ['2021-12-31', "New Year's Day"],
    ['2027-12-31', "New Year's Day"],
    ['2032-12-31', "New Year's Day"],
    ['2038-12-31', "New Year's Day"],
  ])('hold a New Year that is observed in the old year: %s', (date, name) => {
    expect(holidays(day(date))).toBe(name);
  });

  it.each([2013, 2015, 2019, 2020])(
    'know no Juneteenth before the law of 17 June 2021: %i',
    (year) => {
      expect(['06-18', '06-19', '06-20'].map((date) => holidays(day(`${year}-${date}`)))).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    },
  );

  it.each(['2017-01-20', '2021-01-20', '2037-01-20'])(
    'leave out Inauguration Day, a holiday around Washington only (5 U.S.C. 6103(c)): %s',
    (date) => {
      expect(holidays(day(date))).toBeUndefined();
    },
  );

  it.each(['2019-12-24', '2020-12-24', '2024-12-24', '2018-12-05', '2025-01-09'])(
    'leave out a day on which an executive order closed the agencies: %s',
    (date) => {
      expect(holidays(day(date))).toBeUndefined();
    },
  );

  it('call the second Monday of October as the law does', () => {
    expect(holidays(day('2026-10-12'))).toBe('Columbus Day');
    expect(holidays(day('2026-02-16'))).toBe("Washington's Birthday");
  });
});

describe('open and closed days, counted by another calendar from 2010 to 2040', () => {
  it('are the same on every day', () => {
    const differing = DAYS.filter(
      (date) => (closedDay(date, holidays) === undefined) !== isOpenThere(date),
    );
    expect(differing).toEqual([]);
  });

  it('roll every day to the same open day', () => {
    let next = 0;
    const differing = DAYS.filter((date) => {
      while ((openThere[next] ?? '') < date) next += 1;
      return rollForward(date, holidays).on !== openThere[next];
    });
    expect(differing).toEqual([]);
  });

  it.each([1, 15, 30])('put the end of %i business days on the same day', (amount) => {
    let next = 0;
    const differing = DAYS.filter((date) => {
      // The first business day is the first open one after day 0.
      while ((openThere[next] ?? '') <= date) next += 1;
      return addBusinessDays(date, amount, holidays).on !== openThere[next + amount - 1];
    });
    expect(differing).toEqual([]);
  });
});

const anyOwnDay = fc.constantFrom(...DAYS);
const anyAmount = fc.integer({ min: 0, max: 90 });
const anyCountedUnit = fc.constantFrom(...WAIT_UNITS.filter((unit) => unit !== 'date'));

describe('a wait', () => {
  it('never ends earlier for being longer', () => {
    fc.assert(
      fc.property(
        anyOwnDay,
        anyZone,
        anyCountedUnit,
        anyAmount,
        anyAmount,
        (on, zone, unit, ...two) => {
          const [shorter = 0, longer = 0] = two.toSorted((one, other) => one - other);
          const start = { on, at: `${on}T15:00:00Z`, zone };
          const end = (amount: number) => endOfWait(start, { unit, amount }, holidays).lastDayOn;
          expect(end(longer) >= end(shorter)).toBe(true);
          expect(end(shorter) >= end(0)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('until a later date never ends earlier', () => {
    fc.assert(
      fc.property(anyOwnDay, anyDay, anyDay, (on, ...two) => {
        const [sooner = on, later = on] = two.toSorted();
        const start = { on, at: `${on}T15:00:00Z`, zone: 'UTC' };
        const end = (until: CalendarDate) => endOfWait(start, { unit: 'date', until }, holidays);
        expect(end(later).lastDayOn >= end(sooner).lastDayOn).toBe(true);
      }),
    );
  });

  it('of n business days holds exactly n open days, the last of them its end', () => {
    fc.assert(
      fc.property(anyOwnDay, anyAmount, (on, amount) => {
        const start = { on, at: `${on}T15:00:00Z`, zone: 'UTC' };
        const { lastDayOn, notCounted } = endOfWait(
          start,
          { unit: 'business-days', amount },
          holidays,
        );
        const open = openThere.filter((date) => date > on && date <= lastDayOn);
        expect(open).toHaveLength(amount);
        expect(open.at(-1) ?? on).toBe(lastDayOn);
        expect(notCounted.every(({ on: date }) => date > on && !isOpenThere(date))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('rolling', () => {
  it('never lands on a closed day, skips closed days only, and moves no open day', () => {
    fc.assert(
      fc.property(fc.oneof(anyOwnDay, anyDay), (date) => {
        const rolled = rollForward(date, holidays);
        expect(closedDay(rolled.on, holidays)).toBeUndefined();
        expect(rolled.over).toEqual(rolled.over.map(({ on }) => closedDay(on, holidays)));
        expect(rolled.on === date).toBe(closedDay(date, holidays) === undefined);
        expect(rollForward(rolled.on, holidays)).toEqual({ on: rolled.on, over: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a long wait', () => {
  it('asks the calendar for each day once, however often it is counted over', () => {
    let asked = 0;
    const counting: typeof holidays = (date) => {
      asked += 1;
      return holidays(date);
    };
    for (let on = 1; on <= 28; on += 1) {
      const date = day(`2026-02-${String(on).padStart(2, '0')}`);
      addBusinessDays(date, 2620, counting);
    }
    // Ten and a half years, whose weekends need no asking.
    expect(asked).toBeLessThan(11 * 366);
  });
});
