import type { CalendarDate } from '../calendar-date.ts';
import { calendarDate, parseCalendarDate } from '../calendar-date.ts';

/** The orders in which a date may be written. */
export const DATE_FORMATS = ['year-first', 'month-first', 'day-first'] as const;
/** In which order the dates of a table are written. */
export type DateFormat = (typeof DATE_FORMATS)[number];

const CHINESE = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMERIC = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})$/;
const MONTH_NAMED = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const DAY_THEN_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?[ ,-]+(\d{4})$/;
/** A time of day that a spreadsheet wrote behind the date. */
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?Z?$/i;
/** A year of two digits from here on is of the last century. */
const LAST_CENTURY = 70;

/**
 * The date that a cell spells in this order, or `undefined`. A date whose month is named, and one that
 * begins with a year of four digits, can be read in any order. A year of two digits is one from 1970
 * to 2069.
 */
export function readDate(cell: string, format: DateFormat): CalendarDate | undefined {
  const text = cell.slice(0, 60).trim().replace(TIME, '').replace(/\s+/g, ' ').toLowerCase();
  const exact = parseCalendarDate(text);
  if (exact !== undefined) return exact;
  const [, year, month, day] = CHINESE.exec(text) ?? [];
  if (year !== undefined) return toDate(year, month ?? '', day ?? '');
  const [, monthName, namedDay, namedYear] = MONTH_NAMED.exec(text) ?? [];
  if (monthName !== undefined) return named(namedYear, monthName, namedDay);
  const [, firstDay, laterMonth, lastYear] = DAY_THEN_MONTH.exec(text) ?? [];
  if (laterMonth !== undefined) return named(lastYear, laterMonth, firstDay);
  const [, first = '', second = '', third = ''] = NUMERIC.exec(text) ?? [];
  if (first === '') return undefined;
  if (first.length === 4) return toDate(first, second, third);
  switch (format) {
    case 'year-first':
      return toDate(first, second, third);
    case 'month-first':
      return toDate(third, first, second);
    case 'day-first':
      return toDate(third, second, first);
  }
}

/** In which order the dates of a table are written, as far as they tell. */
export type GuessedFormat = {
  /** The one that reads most of them. */
  readonly format: DateFormat;
  /** Whether no other one reads as many, and otherwise; else the person has to say. */
  readonly isSure: boolean;
};

/** The order in which these cells write their dates; what is no date in any order tells nothing. */
export function guessDateFormat(cells: readonly string[]): GuessedFormat {
  const readings = [...new Set(cells)]
    .map((cell) => DATE_FORMATS.map((format) => readDate(cell, format)))
    .filter((dates) => dates.some((date) => date !== undefined));
  const guesses: readonly Guess[] = (['month-first', 'day-first', 'year-first'] as const).map(
    (format) => {
      const dates = readings.map((each) => each[DATE_FORMATS.indexOf(format)]);
      return { format, dates, count: dates.filter((date) => date !== undefined).length };
    },
  );
  const most = Math.max(...guesses.map(({ count }) => count));
  const best = guesses.filter(({ count }) => count === most) as [Guess, ...Guess[]];
  const [{ format, dates }, ...rivals] = best;
  const isSame = rivals.every((rival) => rival.dates.every((date, at) => date === dates[at]));
  return { format, isSure: isSame && most === readings.length };
}

type Guess = {
  readonly format: DateFormat;
  readonly dates: readonly (CalendarDate | undefined)[];
  /** How many cells are dates in this order. */
  readonly count: number;
};

function named(year = '', month: string, day = ''): CalendarDate | undefined {
  const index = MONTHS.findIndex((name) => month.startsWith(name));
  return index === -1 ? undefined : toDate(year, String(index + 1), day);
}

function toDate(year: string, month: string, day: string): CalendarDate | undefined {
  if (day.length > 2 || month.length > 2) return undefined;
  if (year.length === 4) return calendarDate(Number(year), Number(month), Number(day));
  if (year.length !== 2) return undefined;
  const inCentury = Number(year);
  const century = inCentury >= LAST_CENTURY ? 1900 : 2000;
  return calendarDate(century + inCentury, Number(month), Number(day));
}
