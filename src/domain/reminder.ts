import type { CalendarDate } from './calendar-date.ts';
import { addDays, daysBetween, parseCalendarDate } from './calendar-date.ts';
import type { CaseFile } from './case-file.ts';
import type { BrowserStart, Occasion } from './occasion.ts';
import { lastCallOn } from './occasion.ts';
import { ringsOnWeekday } from './ring-time.ts';
import type { Reminder, Schedule } from './schedule.ts';
import { scheduleOf, STILL_OPEN_EVERY_DAYS, stillOpen } from './schedule.ts';

/** What the ringing depends on besides the journal's dates. */
export type RingRules = BrowserStart & {
  /** Whether what is due on a Saturday or Sunday rings on Monday. */
  readonly quietWeekends: boolean;
};

/** Weekly reminders of a window forgotten for years need not all be listed. */
const LONGEST_PASSED_LIST = 20;

/** Ids of reminders that were shown, or passed over because a later one of their occasion rang. */
export type Delivered = ReadonlySet<string>;

/** The occasions of a case that ring: none of one that is muted, or is not kept any more. */
export function occasionsThatRing({
  isKept,
  isMuted,
  occasions,
}: Pick<CaseFile, 'isKept' | 'isMuted' | 'occasions'>): readonly Occasion[] {
  return isMuted || !isKept ? [] : occasions;
}

/** The day on which a reminder rings: its own, or the Monday after a weekend that is to be quiet. */
export function ringsOn(reminder: Reminder, { quietWeekends }: RingRules): CalendarDate {
  return quietWeekends ? ringsOnWeekday(reminder) : reminder.dueOn;
}

/**
 * The reminder of an occasion that comes next: the one after the last that was delivered, or the
 * first when none was. `undefined` when none is left: a date that is over rings no more. One that is
 * put off until the browser is started again is taken for one that is not, whichever start this is:
 * so it is looked at, and rings at the first start that is another.
 */
export function nextReminder(occasion: Occasion, delivered: Delivered): Reminder | undefined {
  const schedule = scheduleOf(occasion);
  return reminderAt(schedule, lastDelivered(schedule, delivered) + 1);
}

/** The first day after `throughOn` on which an occasion may ring, whatever was delivered of it. */
export function ringsNextOn(
  occasion: Occasion,
  throughOn: CalendarDate,
  rules: RingRules,
): CalendarDate | undefined {
  const schedule = scheduleOf(occasion);
  const latest = latestDue(schedule, throughOn, rules);
  const isOff = isOffUntilStart(schedule, latest, rules);
  const next = isOff ? lastCall(schedule) : reminderAt(schedule, latest + 1);
  return next && ringsOn(next, rules);
}

/** What is due of an occasion: the one reminder to show, and the earlier ones it stands for. */
export type DueReminder = { readonly ring: Reminder; readonly passed: readonly Reminder[] };

/**
 * What to show of an occasion on the day `throughOn`, today or, before the hour of reminders,
 * yesterday. When several are past, only the latest rings. `undefined`: nothing is due, it is put
 * off, or it was delivered already.
 */
export function dueReminder(
  occasion: Occasion,
  throughOn: CalendarDate,
  delivered: Delivered,
  rules: RingRules,
): DueReminder | undefined {
  const schedule = scheduleOf(occasion);
  const latest = latestDue(schedule, throughOn, rules);
  if (isOffUntilStart(schedule, latest, rules)) return undefined;
  const last = lastDelivered(schedule, delivered);
  const ring = reminderAt(schedule, latest);
  if (ring === undefined || latest <= last) return undefined;
  const passed: Reminder[] = [];
  for (let at = Math.max(last + 1, latest - LONGEST_PASSED_LIST); at < latest; at += 1) {
    const each = reminderAt(schedule, at);
    if (each !== undefined) passed.push(each);
  }
  return { ring, passed };
}

/**
 * What is to become of a shown reminder on the day `throughOn`: it `holds` when it is the latest that
 * is due; it is `early` when it is not due yet, or not any more, as after the clock was put back, and
 * stays, for what was shown was shown; it is `replaced` when a later one of the occasion is due, and
 * `undefined` when it is no reminder of this occasion as it stands now: that moved or was put off.
 */
export function standingOf(
  id: string,
  occasion: Occasion,
  throughOn: CalendarDate,
  rules: RingRules,
): 'holds' | 'early' | 'replaced' | undefined {
  const schedule = scheduleOf(occasion);
  const index = indexOf(id, schedule);
  if (index === undefined) return undefined;
  const latest = latestDue(schedule, throughOn, rules);
  const due = isOffUntilStart(schedule, latest, rules) ? -1 : latest;
  if (due > index) return 'replaced';
  return due < index ? 'early' : 'holds';
}

/** Whether a reminder is one of an occasion as it stands now; not when that moved or was put off. */
export function isReminderOf(id: string, occasion: Occasion): boolean {
  return indexOf(id, scheduleOf(occasion)) !== undefined;
}

/** Whether an occasion waits for another start of the browser, for which a date waits until its last call. */
function isOffUntilStart(schedule: Schedule, latest: number, { startId }: RingRules): boolean {
  const { snooze } = schedule.occasion;
  if (snooze === undefined || !('duringStart' in snooze)) return false;
  const call = lastCall(schedule);
  const isCalled = call !== undefined && schedule.once.indexOf(call) <= latest;
  return snooze.duringStart === startId && !isCalled;
}

function lastCall({ occasion, once }: Schedule): Reminder | undefined {
  const on = lastCallOn(occasion);
  return once.find(({ dueOn }) => dueOn === on);
}

/** The index of the last reminder delivered of the occasion as it stands now; −1 for none. */
function lastDelivered(schedule: Schedule, delivered: Delivered): number {
  let last = -1;
  for (const id of delivered) last = Math.max(last, indexOf(id, schedule) ?? -1);
  return last;
}

/** The index of the latest reminder that rings on or before `throughOn`; −1 for none. */
function latestDue(schedule: Schedule, throughOn: CalendarDate, rules: RingRules): number {
  const { once, weeklyFrom } = schedule;
  const isDue = (reminder: Reminder) => ringsOn(reminder, rules) <= throughOn;
  if (weeklyFrom === undefined || throughOn < weeklyFrom) return once.findLastIndex(isDue);
  const weeks = Math.floor(daysBetween(weeklyFrom, throughOn) / STILL_OPEN_EVERY_DAYS);
  const latest = reminderAt(schedule, once.length + weeks);
  // On a weekend that is quiet the one before is still the latest.
  if (latest !== undefined && isDue(latest)) return once.length + weeks;
  return weeks > 0 ? once.length + weeks - 1 : once.findLastIndex(isDue);
}

/** Where `id` stands among the reminders of an occasion; `undefined` if it is none of them. */
function indexOf(id: string, schedule: Schedule): number | undefined {
  const { once, weeklyFrom } = schedule;
  const index = once.findIndex((reminder) => reminder.id === id);
  if (index >= 0) return index;
  const on = parseCalendarDate(id.slice(id.lastIndexOf(':') + 1));
  if (on === undefined || weeklyFrom === undefined) return undefined;
  const weeks = daysBetween(weeklyFrom, on) / STILL_OPEN_EVERY_DAYS;
  const isOne = Number.isInteger(weeks) && weeks >= 0;
  return isOne && reminderAt(schedule, once.length + weeks)?.id === id
    ? once.length + weeks
    : undefined;
}

function reminderAt({ occasion, once, weeklyFrom }: Schedule, index: number): Reminder | undefined {
  if (index < once.length) return once[index];
  if (weeklyFrom === undefined) return undefined;
  return stillOpen(occasion, addDays(weeklyFrom, (index - once.length) * STILL_OPEN_EVERY_DAYS));
}
