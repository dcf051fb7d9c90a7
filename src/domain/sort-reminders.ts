import { isDate } from './occasion.ts';
import type { Reminder } from './schedule.ts';

/** So many reminders of one run stand alone; more would only be closed unread. */
export const MOST_SINGLES = 3;

/**
 * Orders reminders by what the person should see first: a date by which to act, a date that is
 * today, a date that is near; then waits that are over, for something can be done about them, and
 * waits that only soon will be. Of each the oldest or soonest comes first: on it the most time was
 * lost, or the least is left. The order is the same on every run, so that one that was cut short
 * shows the same again.
 */
export function compareByGravity(one: Reminder, other: Reminder): number {
  const gravestFirst = gravityOf(one) - gravityOf(other);
  if (gravestFirst !== 0) return gravestFirst;
  const oldestFirst = compareText(one.occasion.dueOn, other.occasion.dueOn);
  return oldestFirst === 0 ? compareText(one.id, other.id) : oldestFirst;
}

/** 0 is the gravest. */
function gravityOf({ kind, dueOn, occasion }: Reminder): number {
  if (occasion.subject.kind === 'act-by') return 0;
  const isNear = dueOn < occasion.dueOn;
  if (isDate(occasion)) return isNear ? 2 : 1;
  return kind === 'heads-up' || (kind === 'snoozed' && isNear) ? 4 : 3;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
