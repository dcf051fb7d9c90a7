import { addDays, parseCalendarDate } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';
import { furthestStamp } from './clock-doubt.ts';
import { toStamp } from './entry.ts';
import type { BrowserStart, Occasion } from './occasion.ts';
import { backOn, DATES_STAND_FOR_DAYS, isDate, lastCallOn } from './occasion.ts';
import { present } from './reading.ts';

/**
 * How an occasion is found by index on the day it is due for the agenda; one that is put off has two:
 * - `<day> <id>`: a wait, from its due day, or from the day until which it is put off if that is later;
 * - `date <day> <id>`: a date, which stands on the agenda before its day already;
 * - `off <day> <id>`: a date that was put off, from the day it stands on top again;
 * - `over <day> <id>`: the same, from the day it counts as due;
 * - `start <date or wait> <day> <id> <last call> <start>`: put off until another start of the browser
 *   than this; a date no longer than until its last call.
 */
export function occasionKeys(occasion: Occasion): readonly string[] {
  const { id, dueOn, snooze } = occasion;
  if (snooze === undefined) return [isDate(occasion) ? `date ${dueOn} ${id}` : `${dueOn} ${id}`];
  if ('duringStart' in snooze) {
    const kind = isDate(occasion) ? 'date' : 'wait';
    const call = lastCallOn(occasion) ?? '-';
    return [`start ${kind} ${dueOn} ${id} ${call} ${snooze.duringStart}`];
  }
  const back = backOn(occasion) ?? dueOn;
  const due = later(back, dueOn);
  if (!isDate(occasion)) return [`${due} ${id}`];
  const onTop = later(back, addDays(dueOn, -DATES_STAND_FOR_DAYS));
  return [`off ${onTop} ${id}`, `over ${due} ${id}`];
}

/** What a key says of an occasion that was put off until the browser is started again. */
export type KeyOfStart = {
  readonly isDate: boolean;
  readonly dueOn: CalendarDate;
  /** The day from which it is put off no more though the browser was not started again. */
  readonly lastCallOn?: CalendarDate;
  readonly duringStart: string;
};

/** Reads the key of an occasion that was put off until the browser is started again. */
export function parseKeyOfStart(key: string): KeyOfStart | undefined {
  const [, kind, on, , call, ...start] = key.split(' ');
  const dueOn = parseCalendarDate(on);
  if (dueOn === undefined) return undefined;
  const duringStart = start.join(' ');
  return present({
    isDate: kind === 'date',
    dueOn,
    lastCallOn: parseCalendarDate(call),
    duringStart,
  });
}

/** Whether something that was put off until another start of the browser is back. */
export function isBack(
  { duringStart, lastCallOn: call }: KeyOfStart,
  today: CalendarDate,
  { startId }: BrowserStart,
): boolean {
  return duringStart !== startId || (call !== undefined && call <= today);
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

/** The two keys between which all those lie that {@link occasionKeys} puts in a range of days. */
export function boundsOfKeys({
  of,
  first,
  last,
}: {
  readonly of: 'wait' | 'date' | 'off' | 'over';
  readonly first?: CalendarDate;
  readonly last?: CalendarDate;
}): readonly [string, string] {
  const prefix = of === 'wait' ? '' : `${of} `;
  // After a day comes a blank; behind all days comes what sorts after every digit.
  return [`${prefix}${first ?? ''}`, last === undefined ? `${prefix}:` : `${prefix}${last}!`];
}

/**
 * How a row is found that rests on what was shown or put off at an instant, by a clock that may since
 * have proved wrong: such a case is to be looked at, whatever its other keys say.
 */
export function stampKey(stamp: Temporal.Instant): string {
  return `stamp ${toStamp(stamp)}`;
}

/** The two keys between which those lie of stamps that are far ahead of `now`; there are hardly ever any. */
export function boundsAhead(now: Temporal.Instant): readonly [string, string] {
  return [`${stampKey(furthestStamp(now))}!`, 'stamp ~'];
}

/** The two keys between which all those lie of what is put off until another start of the browser. */
export const BOUNDS_OF_STARTS: readonly [string, string] = ['start ', 'start~'];
