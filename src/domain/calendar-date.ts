declare const calendarDateBrand: unique symbol;

/** A day on the calendar without zone or hour, written YYYY-MM-DD; sorts as text. */
export type CalendarDate = string & { readonly [calendarDateBrand]: 'CalendarDate' };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The date that a text from outside spells as YYYY-MM-DD, or `undefined` if no such day exists. */
export function parseCalendarDate(text: unknown): CalendarDate | undefined {
  if (typeof text !== 'string' || !SHAPE.test(text)) return undefined;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return calendarDate(year, month, day);
}

/** A date that a wait of ten years is added to must keep four digits, or it would not sort as text. */
const LATEST_YEAR = 9000;
/** Half-typed years, such as 0026, are no dates. */
const EARLIEST_YEAR = 1000;

/** The date of a year, month (1–12) and day, or `undefined` if no such day exists. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined;
  try {
    return toCalendarDate(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }));
  } catch {
    // RangeError is how Temporal says that there is no such day.
    return undefined;
  }
}

/** The date a `Temporal.PlainDate` stands for. */
export function toCalendarDate(date: Temporal.PlainDate): CalendarDate {
  return date.toString({ calendarName: 'never' }) as CalendarDate;
}

/** `days` after (or, when negative, before) `date`. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return toCalendarDate(Temporal.PlainDate.from(date).add({ days }));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' })
    .days;
}
