import type { CalendarDate } from './calendar-date.ts';
import { addDays, calendarDate, daysBetween } from './calendar-date.ts';
import type { Band } from './ladder-band.ts';

/** Where days lie in a picture, from left to right. */
export type BandScale = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The place of a day in units of the picture; one outside the picture lies at its edge. */
  readonly xOf: (on: CalendarDate) => number;
};

/** The shortest time a picture shows, or a single call would fill it. */
const SHORTEST_IN_DAYS = 21;
/** A wait until a far day runs out of the picture, or all else would be squeezed together. */
const FARTHEST_AHEAD_IN_DAYS = 400;
/** Room at both ends for half of what stands on a day. */
const MARGIN = 14;

/** The scale on which everything of a band lies, `width` units wide. */
export function bandScale({ points, waits, today }: Band, width: number): BandScale {
  const happened = points.map(({ on }) => on);
  const opened = waits.map(({ window }) => window.openedOn);
  const known = [today, ...happened, ...opened];
  const horizon = addDays(maximum(known), FARTHEST_AHEAD_IN_DAYS);
  const ends = waits.flatMap((wait) => [
    wait.window.lastDayOn,
    wait.window.dueOn,
    ...(wait.state === 'ended' ? [wait.endedOn] : []),
  ]);
  const from = minimum([...known, ...ends]);
  const last = maximum([...known, ...ends]);
  const needed = last > horizon ? horizon : last;
  const shortest = addDays(from, SHORTEST_IN_DAYS);
  const to = needed < shortest ? shortest : needed;
  const perDay = (width - 2 * MARGIN) / daysBetween(from, to);
  return {
    from,
    to,
    xOf: (on) => MARGIN + perDay * daysBetween(from, clamped(on, from, to)),
  };
}

/** The steps in which months are marked, in months. */
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 600];
/** Marks of months stand at least so far apart that their names fit between them. */
const MONTH_GAP = 66;

/** The first days of months to be marked, in order and far enough apart for their names. */
export function bandMonths({ from, to, xOf }: BandScale): readonly CalendarDate[] {
  const perMonth = ((xOf(to) - xOf(from)) / daysBetween(from, to)) * 28;
  const step = MONTH_STEPS.find((months) => months * perMonth >= MONTH_GAP) ?? 1200;
  const [year, month] = from.split('-').map(Number) as [number, number];
  const months: CalendarDate[] = [];
  // Counted from year 0, so that every second month is the same ones whenever the picture begins.
  for (let index = Math.ceil((year * 12 + month - 1) / step) * step; ; index += step) {
    const first = calendarDate(Math.floor(index / 12), (index % 12) + 1, 1);
    if (first === undefined || first > to) return months;
    if (first >= from) months.push(first);
  }
}

function clamped(on: CalendarDate, from: CalendarDate, to: CalendarDate): CalendarDate {
  if (on < from) return from;
  return on > to ? to : on;
}

function minimum(days: readonly CalendarDate[]): CalendarDate {
  return days.reduce((one, other) => (other < one ? other : one));
}

function maximum(days: readonly CalendarDate[]): CalendarDate {
  return days.reduce((one, other) => (other > one ? other : one));
}
