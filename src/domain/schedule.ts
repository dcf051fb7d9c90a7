import type { CalendarDate } from './calendar-date.ts';
import { addDays, daysBetween } from './calendar-date.ts';
import type { Snooze } from './case-facts.ts';
import type { Occasion } from './occasion.ts';
import { lastCallOn } from './occasion.ts';
import type { Window } from './window.ts';

/**
 * The moments at which an occasion speaks up: `heads-up` before its day, `on-the-day` of a date,
 * `lapsed` when a wait is over, `still-open` every week from then, `snoozed` when it was put off and
 * that is over.
 */
export type ReminderKind = 'heads-up' | 'on-the-day' | 'lapsed' | 'still-open' | 'snoozed';

/** A moment to tell the user. Derived, never stored. */
export type Reminder = {
  /** `subject:kind:dueOn`: a moved date is a new reminder, a corrected note is not. */
  readonly id: string;
  /** The occasion's id; of one that was put off the id of the entry that says so. */
  readonly subject: string;
  readonly kind: ReminderKind;
  /** The day it rings, at the hour the person set; on a quiet weekend the Monday after it. */
  readonly dueOn: CalendarDate;
  readonly occasion: Occasion;
};

/** All reminders of an occasion, by day: some that come once, then perhaps one every week. */
export type Schedule = {
  readonly occasion: Occasion;
  readonly once: readonly Reminder[];
  /** The day of the first of those that come every week, for as long as nobody deals with it. */
  readonly weeklyFrom?: CalendarDate;
};

/** Between two reminders that a wait which is over is still open. */
export const STILL_OPEN_EVERY_DAYS = 7;

const HEADS_UP_IN_DAYS = 3;
const SHORTEST_WAIT_WITH_HEADS_UP_IN_DAYS = 7;
/** Before a date, by which something has to have been done, there must be time to do it. */
const HEADS_UP_OF_DATES_IN_DAYS = [14, 7, 2];

/** When an occasion speaks up, with regard to its having been put off. */
export function scheduleOf(occasion: Occasion): Schedule {
  const regular = regularSchedule(occasion);
  const { snooze } = occasion;
  return snooze === undefined ? regular : putOff(regular, snooze);
}

/** One of the reminders that come every week. */
export function stillOpen(occasion: Occasion, dueOn: CalendarDate): Reminder {
  return toReminder(occasion, 'still-open', dueOn);
}

function regularSchedule(occasion: Occasion): Schedule {
  const { subject, dueOn } = occasion;
  switch (subject.kind) {
    case 'window':
      return {
        occasion,
        once: [...headsUp(occasion, subject.window), toReminder(occasion, 'lapsed', dueOn)],
        weeklyFrom: addDays(dueOn, STILL_OPEN_EVERY_DAYS),
      };
    case 'noted-date':
    case 'needed-by':
      return {
        occasion,
        once: [...headsUpOfDate(occasion), toReminder(occasion, 'on-the-day', dueOn)],
      };
    case 'act-by':
      return { occasion, once: headsUpOfActBy(occasion) };
    case 'did-it-arrive': {
      const { knownOn = dueOn } = occasion;
      // Of a page that was first read after its date the person has just been asked on the agenda.
      return knownOn > dueOn
        ? { occasion, once: [], weeklyFrom: addDays(knownOn, STILL_OPEN_EVERY_DAYS) }
        : {
            occasion,
            once: [toReminder(occasion, 'lapsed', dueOn)],
            weeklyFrom: addDays(dueOn, STILL_OPEN_EVERY_DAYS),
          };
    }
    case 'date-on-notice':
      return { occasion, once: [] };
  }
}

/** The heads-up of a wait, unless that is so short that the lapse itself comes soon enough. */
function headsUp(occasion: Occasion, { openedOn, lastDayOn }: Window): readonly Reminder[] {
  if (daysBetween(openedOn, lastDayOn) < SHORTEST_WAIT_WITH_HEADS_UP_IN_DAYS) return [];
  return [toReminder(occasion, 'heads-up', addDays(lastDayOn, -HEADS_UP_IN_DAYS))];
}

/**
 * The heads-ups of a date. Those that were past when the date became known are none: who has just
 * entered it knows. One that became known only after it was over has all of them, or a clock that
 * was wrong at the time would leave it without any; only the latest that is past rings.
 */
function headsUpOfDate(occasion: Occasion): readonly Reminder[] {
  const { dueOn, knownOn = dueOn } = occasion;
  return HEADS_UP_OF_DATES_IN_DAYS.map((days) =>
    toReminder(occasion, 'heads-up', addDays(dueOn, -days)),
  ).filter((reminder) => knownOn > dueOn || reminder.dueOn >= knownOn);
}

/**
 * The heads-ups of a date by which to act. One that became known too late for all of them rings once,
 * on the day it did: what is lost for good when its day passes is not left unsaid.
 */
function headsUpOfActBy(occasion: Occasion): readonly Reminder[] {
  const { dueOn, knownOn = dueOn } = occasion;
  const regular = headsUpOfDate(occasion);
  if (regular.length > 0) return regular;
  return [toReminder(occasion, knownOn === dueOn ? 'on-the-day' : 'heads-up', knownOn)];
}

/**
 * The reminders of an occasion that was put off: nothing until that is over; then one of its own,
 * unless a regular one of the same day says the same; then the regular ones after it. One that is
 * put off until the browser is started again has its own on the day it was put off: with the first
 * other start that is past. A date speaks up in time whatever was said: see {@link lastCallOn}.
 */
function putOff({ occasion, once, weeklyFrom }: Schedule, snooze: Snooze): Schedule {
  const endsOn = 'until' in snooze ? snooze.until : snooze.on;
  const from = endsOn > snooze.on ? endsOn : addDays(snooze.on, 1);
  const left = once.filter(({ dueOn }) => dueOn >= from);
  const weekly = weeklyFrom && firstOfWeekly(weeklyFrom, from);
  const own: Reminder = {
    id: `${snooze.entryId}:snoozed:${endsOn}`,
    subject: snooze.entryId,
    kind: 'snoozed',
    dueOn: endsOn,
    occasion,
  };
  const isSaid = weekly === endsOn || left.some(({ dueOn }) => dueOn === endsOn);
  const inTime = lastCall({ occasion, once }, left, snooze);
  const all = [...(isSaid ? [] : [own]), ...left, ...inTime];
  return {
    occasion,
    once: all.toSorted(byDay),
    ...(weekly && { weeklyFrom: weekly }),
  };
}

/** What rings in time of a date that was put off for longer, unless it is among what is `left`. */
function lastCall(
  { occasion, once }: Schedule,
  left: readonly Reminder[],
  snooze: Snooze,
): readonly Reminder[] {
  const on = lastCallOn(occasion);
  const isOver = on !== undefined && 'until' in snooze && snooze.until <= on;
  if (on === undefined || isOver || left.some(({ dueOn }) => dueOn === on)) return [];
  return [once.find(({ dueOn }) => dueOn === on) ?? toReminder(occasion, 'on-the-day', on)];
}

function byDay(one: Reminder, other: Reminder): number {
  if (one.dueOn === other.dueOn) return 0;
  return one.dueOn < other.dueOn ? -1 : 1;
}

function firstOfWeekly(weeklyFrom: CalendarDate, from: CalendarDate): CalendarDate {
  const weeks = Math.ceil(daysBetween(weeklyFrom, from) / STILL_OPEN_EVERY_DAYS);
  return weeks <= 0 ? weeklyFrom : addDays(weeklyFrom, weeks * STILL_OPEN_EVERY_DAYS);
}

function toReminder(occasion: Occasion, kind: ReminderKind, dueOn: CalendarDate): Reminder {
  return { id: `${occasion.id}:${kind}:${dueOn}`, subject: occasion.id, kind, dueOn, occasion };
}
