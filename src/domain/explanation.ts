import type { CalendarDate } from './calendar-date.ts';
import { addDays } from './calendar-date.ts';
import type { Channel } from './contact.ts';
import type { ClosedDay, HolidayCalendar } from './holiday-calendar.ts';
import { rollForward } from './holiday-calendar.ts';
import type { LadderSource } from './ladder.ts';
import type { LadderRef } from './ladder-pin.ts';
import type { Settings } from './settings.ts';
import type { ContactStep, Step } from './step.ts';
import { needsOpenLines } from './step.ts';
import type { Wait, WaitEnd, WaitStart } from './wait.ts';
import { endOfWait } from './wait.ts';

/** The dates of a window. */
export type WindowDates = {
  /** Day 0. */
  readonly openedOn: CalendarDate;
  /** Day *n*: USCIS has until its end. Where nothing is waited for, the day before day 0. */
  readonly lastDayOn: CalendarDate;
  /** The day after the last one. */
  readonly countedOn: CalendarDate;
  /** `countedOn`, moved to an open day when the next step is a call. */
  readonly dueOn: CalendarDate;
};

/** The ladder that a length comes from, and what the person calls it if it is her own. */
export type LadderNamed = LadderRef & { readonly name?: string };

/**
 * Where a length comes from: a published ladder; a ladder of the person's own; what was promised in the
 * contact; the date that USCIS gave in an answer; the date from which it said one may ask again; the
 * variant by which an unexplained refusal is not waited after; the last attempt to call back, which was
 * missed.
 */
export type WaitFrom =
  | 'ladder'
  | 'own-ladder'
  | 'promise'
  | 'answer'
  | 'ask-again'
  | 'variant'
  | 'missed-call-back';

/** A promise that no wait is counted by, and the day it was made. */
export type SetAside = { readonly on: CalendarDate; readonly wait: Wait };

/** What dates follow from: with a holiday calendar it is all that they can be computed from. */
export type Reasons = {
  readonly trigger: WaitStart &
    (
      | { readonly kind: 'contact'; readonly step: ContactStep; readonly channel: Channel }
      | { readonly kind: 'told-to-wait' }
    );
  readonly wait: Wait;
  readonly waitFrom: WaitFrom;
  /** Absent when a promise or USCIS alone set the length. */
  readonly ladder?: LadderNamed;
  /** The published rule; absent when a promise or an answer alone set the date. */
  readonly source?: LadderSource;
  /** The rule counts from a service request, and no number of one was given. */
  readonly hasNoNumber?: true;
  /** Something was promised that this version can't read: it may have set another length. */
  readonly hasUnreadPromise?: true;
  /** What was promised in a contact of an earlier step, which the step taken since has replaced. */
  readonly setAside?: readonly SetAside[];
  /** What USCIS says of itself beside the rule: its goal for a service request that was taken. */
  readonly goal?: { readonly wait: Wait; readonly source: LadderSource };
  /** What comes when the wait is over. */
  readonly next: Step;
  readonly rollPolicy: Settings['rollPolicy'];
};

/** What follows from the reasons. */
export type Counted = {
  readonly result: WindowDates;
  /** The last day of the goal. */
  readonly goalOn?: CalendarDate;
  /** Weekends and holidays that a wait in business days did not count. */
  readonly notCounted: readonly ClosedDay[];
  /** Closed days that the next step was moved over. */
  readonly rolledOver: readonly ClosedDay[];
};

/** Why a window's dates are what they are: enough to say it in words, or to compute it again. */
export type Explanation = Reasons & Counted;

/** Counts once more from what an explanation gives as its reasons; the dates come out the same. */
export function replay(reasons: Reasons, holidays: HolidayCalendar): Counted {
  const { trigger, next, rollPolicy, goal } = reasons;
  const { lastDayOn, notCounted } = lastDay(reasons, holidays);
  const countedOn = addDays(lastDayOn, 1);
  const rolled =
    rollPolicy === 'forward' && needsOpenLines(next)
      ? rollForward(countedOn, holidays)
      : { on: countedOn, over: [] };
  return {
    result: { openedOn: trigger.on, lastDayOn, countedOn, dueOn: rolled.on },
    ...(goal && { goalOn: endOfWait(trigger, goal.wait, holidays).lastDayOn }),
    notCounted,
    rolledOver: rolled.over,
  };
}

function lastDay({ trigger, wait, waitFrom }: Reasons, holidays: HolidayCalendar): WaitEnd {
  // Nothing is waited for: the next step is due on day 0 itself.
  if (waitFrom === 'variant' || waitFrom === 'missed-call-back') {
    return { lastDayOn: addDays(trigger.on, -1), notCounted: [] };
  }
  return endOfWait(trigger, wait, holidays);
}
