import type { CalendarDate } from './calendar-date.ts';
import { addDays, daysBetween, parseCalendarDate } from './calendar-date.ts';
import type { Window } from './window.ts';

/** The moments at which a window speaks up. */
export type ReminderKind = 'heads-up' | 'lapsed' | 'still-open';

/** A moment to tell the user. Derived, never stored. */
export type Reminder = {
  /** `subject:kind:dueOn`: a moved date is a new reminder, a corrected note is not. */
  readonly id: string;
  /** The window's id. */
  readonly subject: string;
  readonly kind: ReminderKind;
  /** The day it rings, at the hour the person set. */
  readonly dueOn: CalendarDate;
  readonly window: Window;
};

const HEADS_UP_IN_DAYS = 3;
const SHORTEST_WAIT_WITH_HEADS_UP_IN_DAYS = 7;
const STILL_OPEN_EVERY_DAYS = 7;
/** Weekly reminders of a window forgotten for years need not all be listed. */
const LONGEST_PASSED_LIST = 20;

/** Ids of reminders that were shown, or passed over because a later one of their window rang. */
export type Delivered = ReadonlySet<string>;

/**
 * The reminder of a window that comes next: the one after the last that was delivered, or the first
 * when none was. There always is one: a lapsed window asks again every 7 days until it is dealt with.
 */
export function nextReminder(window: Window, delivered: Delivered): Reminder {
  return reminderAt(window, lastDelivered(window, delivered) + 1);
}

/** What is due of a window: the one reminder to show, and the earlier ones it stands for. */
export type DueReminder = { readonly ring: Reminder; readonly passed: readonly Reminder[] };

/**
 * What to show of a window on the day `throughOn`, today or, before the hour of reminders,
 * yesterday. When several are past, only the latest rings. `undefined`: nothing is due, or it was
 * delivered already.
 */
export function dueReminder(
  window: Window,
  throughOn: CalendarDate,
  delivered: Delivered,
): DueReminder | undefined {
  const latest = latestDue(window, throughOn);
  const last = lastDelivered(window, delivered);
  if (latest <= last) return undefined;
  const earliestListed = Math.max(last + 1, latest - LONGEST_PASSED_LIST);
  const passed: Reminder[] = [];
  for (let index = earliestListed; index < latest; index += 1) {
    passed.push(reminderAt(window, index));
  }
  return { ring: reminderAt(window, latest), passed };
}

/**
 * What is to become of a shown reminder on the day `throughOn`: it `holds` when its window still
 * stands as it did (also when the clock was put back before its day: what was shown was shown), is
 * `replaced` when a later one of the window is due, and `undefined` when it is no reminder of this
 * window as it stands now.
 */
export function standingOf(
  id: string,
  window: Window,
  throughOn: CalendarDate,
): 'holds' | 'replaced' | undefined {
  const index = indexOf(id, window);
  if (index === undefined) return undefined;
  return latestDue(window, throughOn) > index ? 'replaced' : 'holds';
}

/** The index of the last reminder delivered of the window as it stands now; −1 for none. */
function lastDelivered(window: Window, delivered: Delivered): number {
  let last = -1;
  for (const id of delivered) last = Math.max(last, indexOf(id, window) ?? -1);
  return last;
}

/** The index of the latest reminder due on or before `throughOn`; −1 for none. */
function latestDue(window: Window, throughOn: CalendarDate): number {
  const fixed = fixedReminders(window);
  if (throughOn < window.dueOn) return fixed.findLastIndex(({ dueOn }) => dueOn <= throughOn);
  const weeksOver = Math.floor(daysBetween(window.dueOn, throughOn) / STILL_OPEN_EVERY_DAYS);
  return fixed.length - 1 + weeksOver;
}

/** Where `id` stands among the reminders of the window; `undefined` if it is none of them. */
function indexOf(id: string, window: Window): number | undefined {
  const [kind, dueText, ...more] = id.slice(window.id.length + 1).split(':');
  const dueOn = parseCalendarDate(dueText);
  if (!id.startsWith(`${window.id}:`) || dueOn === undefined || more.length > 0) return undefined;
  const fixed = fixedReminders(window);
  const index =
    kind === 'still-open'
      ? fixed.length - 1 + daysBetween(window.dueOn, dueOn) / STILL_OPEN_EVERY_DAYS
      : fixed.findIndex((reminder) => reminder.id === id);
  return Number.isInteger(index) && index >= 0 && reminderAt(window, index).id === id
    ? index
    : undefined;
}

/** The reminders that come once: a heads-up unless the wait is short, and the lapse itself. */
function fixedReminders(window: Window): readonly Reminder[] {
  const lapsed = toReminder(window, 'lapsed', window.dueOn);
  const lengthInDays = daysBetween(window.openedOn, window.lastDayOn);
  if (lengthInDays < SHORTEST_WAIT_WITH_HEADS_UP_IN_DAYS) return [lapsed];
  return [toReminder(window, 'heads-up', addDays(window.lastDayOn, -HEADS_UP_IN_DAYS)), lapsed];
}

function reminderAt(window: Window, index: number): Reminder {
  const fixed = fixedReminders(window);
  const times = index - fixed.length + 1;
  return (
    fixed[index] ??
    toReminder(window, 'still-open', addDays(window.dueOn, times * STILL_OPEN_EVERY_DAYS))
  );
}

function toReminder(window: Window, kind: ReminderKind, dueOn: CalendarDate): Reminder {
  return { id: `${window.id}:${kind}:${dueOn}`, subject: window.id, kind, dueOn, window };
}
