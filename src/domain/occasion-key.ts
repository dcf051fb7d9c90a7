import { parseCalendarDate } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Occasion } from './occasion.ts';
import { isDate } from './occasion.ts';

/**
 * How an occasion is found by index on the day it is due for the agenda:
 * - `<day> <id>`: a wait, from its due day, or from the day until which it is put off if that is later;
 * - `date <day> <id>`: a date, which stands on the agenda before its day already;
 * - `off <day> <id>`: a date that is put off until a day, or due then if that is later;
 * - `start <date or wait> <day> <id> <start>`: put off until another start of the browser than this.
 */
export function occasionKey(occasion: Occasion): string {
  const { id, dueOn, snooze } = occasion;
  if (snooze === undefined) return isDate(occasion) ? `date ${dueOn} ${id}` : `${dueOn} ${id}`;
  if ('duringStart' in snooze) {
    return `start ${isDate(occasion) ? 'date' : 'wait'} ${dueOn} ${id} ${snooze.duringStart}`;
  }
  const day = snooze.until > dueOn ? snooze.until : dueOn;
  return isDate(occasion) ? `off ${day} ${id}` : `${day} ${id}`;
}

/** What a key says of an occasion that was put off until the browser is started again. */
export type KeyOfStart = {
  readonly isDate: boolean;
  readonly dueOn: CalendarDate;
  readonly duringStart: string;
};

/** Reads the key of an occasion that was put off until the browser is started again. */
export function parseKeyOfStart(key: string): KeyOfStart | undefined {
  const [, kind, on, , ...start] = key.split(' ');
  const dueOn = parseCalendarDate(on);
  return dueOn && { isDate: kind === 'date', dueOn, duringStart: start.join(' ') };
}

/** The two keys between which all those lie that {@link occasionKey} puts in a range of days. */
export function boundsOfKeys({
  of,
  first,
  last,
}: {
  readonly of: 'wait' | 'date' | 'off';
  readonly first?: CalendarDate;
  readonly last?: CalendarDate;
}): readonly [string, string] {
  const prefix = of === 'wait' ? '' : `${of} `;
  // After a day comes a blank; behind all days comes what sorts after every digit.
  return [`${prefix}${first ?? ''}`, last === undefined ? `${prefix}:` : `${prefix}${last}!`];
}

/** The two keys between which all those lie of what is put off until another start of the browser. */
export const BOUNDS_OF_STARTS: readonly [string, string] = ['start ', 'start~'];
