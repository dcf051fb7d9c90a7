/** What is known of this machine's clock from earlier runs. */
export type ClockRecord = {
  /** When reminders were last looked at by a clock that was not questioned. */
  readonly lastRunAt?: string;
  /** What the clock said when the person last said that it is right. */
  readonly confirmedAt?: string;
};

/** Why a clock is questioned: it is before the extension was built, or far after the last run. */
export type ClockDoubt = 'before-build' | 'long-after-last-run';

const LONGEST_ABSENCE_IN_DAYS = 400;
/** Clocks differ, and are put back by a little; only one that is further off is plainly wrong. */
export const SLACK_IN_DAYS = 2;

/**
 * Whether the clock is plainly wrong. By a wrong clock reminders would ring years early, or be taken
 * as rung; so nothing is shown or recorded by it until the person says that it is right.
 */
export function doubtClock(
  now: Temporal.Instant,
  builtAt: Temporal.Instant,
  { lastRunAt, confirmedAt }: ClockRecord,
): ClockDoubt | undefined {
  if (confirmedAt !== undefined) {
    const days = daysFrom(confirmedAt, now);
    if (days >= -SLACK_IN_DAYS && days <= LONGEST_ABSENCE_IN_DAYS) return undefined;
  }
  if (daysFrom(builtAt.toString(), now) < -SLACK_IN_DAYS) return 'before-build';
  if (lastRunAt !== undefined && daysFrom(lastRunAt, now) > LONGEST_ABSENCE_IN_DAYS) {
    return 'long-after-last-run';
  }
  return undefined;
}

/** The latest instant that a stamp can have by a clock which differs from this one as clocks do. */
export function furthestStamp(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: 24 * SLACK_IN_DAYS });
}

/**
 * Whether a stamp lies so far ahead that the clock was wrong which made it, or the one of now is. What
 * was shown or put off then counts for nothing: better said once more than not in its time.
 */
export function isAhead(stamp: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(stamp), furthestStamp(now)) > 0;
}

function daysFrom(earlier: string, later: Temporal.Instant): number {
  return later.since(Temporal.Instant.from(earlier)).total('hours') / 24;
}
