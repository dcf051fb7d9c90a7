import type { Reminder } from './reminder.ts';

/** So many reminders of one run stand alone; more would only be closed unread. */
export const MOST_SINGLES = 3;

/**
 * Orders reminders by what the person should see first. A wait that is over comes before one that
 * only soon will be: something can be done about it today. Of waits that are over the oldest comes
 * first: on it the most time was lost. The order is the same on every run, so that one that was cut
 * short shows the same again.
 */
export function compareByGravity(one: Reminder, other: Reminder): number {
  const overFirst = Number(one.kind === 'heads-up') - Number(other.kind === 'heads-up');
  if (overFirst !== 0) return overFirst;
  const oldestFirst = compareText(one.window.dueOn, other.window.dueOn);
  return oldestFirst === 0 ? compareText(one.id, other.id) : oldestFirst;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
