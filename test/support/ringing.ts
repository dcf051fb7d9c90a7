import { addDays } from '../../src/domain/calendar-date.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { Occasion } from '../../src/domain/occasion.ts';
import type { Delivered, RingRules } from '../../src/domain/reminder.ts';
import { dueReminder } from '../../src/domain/reminder.ts';
import { call, day, entry, entryId, fileOf, RULES, sighting, VERMONT_CASE } from './given.ts';

/** Nothing was delivered. */
export const NONE: Delivered = new Set();
/** How reminders ring when nothing was set. */
export const LOUD: RingRules = { quietWeekends: false, startId: 'now' };
/** How they ring where weekends are to be quiet. */
export const QUIET: RingRules = { quietWeekends: true, startId: 'now' };
/** The first thing told. */
export const W = entryId(1);
/** Called on 21 Nov 2026: last day 21 Dec, due 22 Dec. */
export const CALLED = call();

export function noted(on: string): Fact {
  return { type: 'date-noted', kind: 'interview', on: day(on) };
}
export function putOff(until: string, on = '2026-12-22', subject: string = W): Fact {
  return { type: 'window-snoozed', subject, on: day(on), until: day(until) };
}
export function putOffTillStart(duringStart: string, on = '2026-12-22'): Fact {
  return { type: 'window-snoozed', subject: W, on: day(on), duringStart };
}
export function seen(on: string, page: { actBy?: string; askBy?: string }): Fact {
  return {
    type: 'status-seen',
    on: day(on),
    sighting: sighting({
      ...(page.actBy !== undefined && { actBy: day(page.actBy) }),
      ...(page.askBy !== undefined && { askIfNotArrivedBy: day(page.askBy) }),
    }),
  };
}

/** The first thing there is to do after facts recorded one after another on 21 Nov 2026. */
export function first(...facts: readonly Fact[]): Occasion {
  const [occasion] = fileOf(...facts).occasions;
  if (occasion === undefined) throw new RangeError('There is nothing to do.');
  return occasion;
}

/** The date of a fact that was recorded at an instant. */
export function recordedAt(instant: string, fact: Fact): Occasion {
  const entries: Entry[] = [
    entry(0, { type: 'case-kept' }),
    { ...entry(1, fact), recordedAt: instant },
  ];
  const [occasion] = toCaseFile(VERMONT_CASE, entries, RULES).occasions;
  if (occasion === undefined) throw new RangeError('There is nothing to do.');
  return occasion;
}

/** All that rings over the days from one to another, each day looked at, without the subject. */
export function ringing(
  occasion: Occasion,
  from: string,
  through: string,
  rules: RingRules = LOUD,
): readonly string[] {
  const delivered = new Set<string>();
  const rang: string[] = [];
  for (let on = day(from); on <= through; on = addDays(on, 1)) {
    const due = dueReminder(occasion, on, delivered, rules);
    if (due === undefined) continue;
    rang.push(`${on} ${due.ring.id.slice(due.ring.subject.length + 1)}`);
    for (const { id } of [due.ring, ...due.passed]) delivered.add(id);
  }
  return rang;
}
