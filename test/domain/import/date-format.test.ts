import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/calendar-date.ts';
import type { DateFormat } from '../../../src/domain/import/date-format.ts';
import { DATE_FORMATS, guessDateFormat, readDate } from '../../../src/domain/import/date-format.ts';

describe('a date in a table', () => {
  test.each([
    ['2026-03-04', 'month-first', '2026-03-04'],
    ['2026/3/4', 'day-first', '2026-03-04'],
    ['2026-03-04T00:00:00', 'day-first', '2026-03-04'],
    ['3/4/2026', 'month-first', '2026-03-04'],
    ['3/4/2026 12:00:00 AM', 'month-first', '2026-03-04'],
    ['3/4/2026', 'day-first', '2026-04-03'],
    ['03.04.26', 'day-first', '2026-04-03'],
    ['26-03-04', 'year-first', '2026-03-04'],
    ['2026年3月4日', 'month-first', '2026-03-04'],
    ['3/4/98', 'month-first', '1998-03-04'],
    ['Mar 4, 2026', 'day-first', '2026-03-04'],
    ['March 4th 2026', 'day-first', '2026-03-04'],
    ['4 March 2026', 'month-first', '2026-03-04'],
    ['04-Mar-2026', 'month-first', '2026-03-04'],
  ] as const)('“%s”, %s, is %s', (cell, format, date) => {
    expect(readDate(cell, format)).toBe(date);
  });

  test.each([
    ['31/4/2026', 'day-first'],
    ['13/13/2026', 'month-first'],
    ['3/4/26', 'year-first'],
    ['45234', 'month-first'],
    ['soon', 'month-first'],
    ['', 'month-first'],
    ['2026-02-30', 'year-first'],
  ] as const)('is not what “%s” is, %s', (cell, format) => {
    expect(readDate(cell, format)).toBeUndefined();
  });

  test('as it is written in any order is read in that order', () => {
    const parts = fc.record({
      year: fc.integer({ min: 1970, max: 2069 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(parts, fc.constantFrom(...DATE_FORMATS), ({ year, month, day }, format) => {
        const written = {
          'year-first': `${year}/${month}/${day}`,
          'month-first': `${month}/${day}/${year}`,
          'day-first': `${day}.${month}.${year}`,
        } as const satisfies Record<DateFormat, string>;
        expect(readDate(written[format], format)).toBe(calendarDate(year, month, day));
      }),
    );
  });

  test('is looked for in any cell without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (cell) => {
        for (const format of DATE_FORMATS) {
          const date = readDate(cell, format);
          expect(date === undefined || /^\d{4}-\d\d-\d\d$/.test(date)).toBe(true);
        }
      }),
    );
  });
});

describe('the order of the dates of a table', () => {
  test('is told by one date that can be read in one order only', () => {
    expect(guessDateFormat(['3/4/2026', '12/25/2026'])).toEqual({
      format: 'month-first',
      isSure: true,
    });
    expect(guessDateFormat(['3/4/2026', '25/12/2026'])).toEqual({
      format: 'day-first',
      isSure: true,
    });
  });

  test('is not sure when all can be read in two, or none in all', () => {
    expect(guessDateFormat(['3/4/2026']).isSure).toBe(false);
    expect(guessDateFormat(['12/25/2026', '25/12/2026']).isSure).toBe(false);
  });

  test('does not matter when all are exact, or none is a date', () => {
    expect(guessDateFormat(['2026-03-04', 'Mar 4, 2026', 'n/a', '3/3/2026']).isSure).toBe(true);
    expect(guessDateFormat([]).isSure).toBe(true);
  });
});
