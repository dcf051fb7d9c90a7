import type { Diary, PutOff } from './promised.ts';
import { dealingWith, plus, toDay, waitsOf } from './promised.ts';

/**
 * What the product promises of the days on which things speak up and stand on the agenda, written down
 * a second time from the published rules and none of the code under test.
 */

/** Something to do on a day: the next step of a wait that is open, or a date from a notice. */
export type Thing = {
  readonly id: string;
  readonly dueOn: string;
  /** Of a wait: when it began, and the last day that USCIS has. */
  readonly opened?: { readonly on: string; readonly lastOn: string };
  /** Of a date: the day from which the journal knows of it, and how often it was moved. */
  readonly knownOn?: string;
  readonly moves?: number;
  readonly putOff?: PutOff | undefined;
};

/** How the person wants to be reminded, and which start of the browser this is. */
export type Wishes = {
  readonly rolls: boolean;
  readonly isQuiet: boolean;
  readonly start: string;
  /** The moment at which it is asked. */
  readonly now: Temporal.Instant;
};

/** By so much clocks differ; what one further ahead stamped counts for nothing. */
const CLOCKS_DIFFER_IN_HOURS = 48;

/** Whether a stamp is one of a clock that was far ahead of the one that says `now`. */
export function isOfClockAhead(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return at.since(now).total('hours') > CLOCKS_DIFFER_IN_HOURS;
}

/** All there is to do about a case; nothing of one that is closed or protected. */
export function thingsOf(
  diary: Diary,
  { rolls, now }: Pick<Wishes, 'rolls' | 'now'>,
): readonly Thing[] {
  if (diary.isClosed || diary.isProtected) return [];
  const held = diary.said.filter(({ struck }) => !struck);
  const dates = held.flatMap((said) =>
    said.kind === 'date'
      ? [{ id: said.id, dueOn: said.on, knownOn: said.knownOn, moves: said.moves }]
      : [],
  );
  const putOff = (thing: Thing) => {
    const last = held.findLast(
      (said): said is PutOff => said.kind === 'put-off' && said.subject === thing.id,
    );
    if (last === undefined || last.of !== heldTo(thing)) return undefined;
    return isOfClockAhead(Temporal.Instant.from(last.at), now) ? undefined : last;
  };
  return [...waitsOf(diary, rolls), ...dates]
    .filter(({ id }) => dealingWith(diary, id) === undefined)
    .map((thing) => ({ ...thing, putOff: putOff(thing) }));
}

/** What a putting-off of a thing is held to: with another last day, or moved once more, it is back. */
export function heldTo({ opened, moves }: Thing): string | number | undefined {
  return opened?.lastOn ?? moves;
}

/** The day of a date on which it speaks up whatever was said; none if it was put off on that day or later. */
function ownDay({ opened, dueOn, putOff }: Thing): string | undefined {
  return opened === undefined && putOff !== undefined && dueOn > putOff.on ? dueOn : undefined;
}

/** Until when something is put off on a day; `later` when only another start of the browser ends it. */
export function awayUntil(thing: Thing, today: string, { start }: Wishes): string | undefined {
  const { putOff } = thing;
  const own = ownDay(thing);
  if (putOff === undefined || (own !== undefined && own <= today)) return undefined;
  const { until } = putOff;
  if (typeof until === 'string') return until > today ? until : undefined;
  return until.start === start ? 'later' : undefined;
}

/** Where something stands on the agenda of a day. */
export function standsIn(thing: Thing, today: string, wishes: Wishes): 'dates' | 'due' | 'next' {
  if (awayUntil(thing, today, wishes) !== undefined) return 'next';
  if (thing.opened === undefined) return thing.dueOn <= plus(today, 14) ? 'dates' : 'next';
  return thing.dueOn <= today ? 'due' : 'next';
}

/** A day on which something speaks up. */
export type Speaking = { readonly id: string; readonly on: string; readonly isHeadsUp: boolean };

/**
 * The days on which something speaks up, through `until`: a wait soon before it is over (unless it is
 * short), when it is, and every week from then; a date 14, 7 and 2 days before and on its day. What
 * was put off speaks up when that is over, and then as ever.
 */
export function speaksOn(thing: Thing, until: string, { isQuiet }: Wishes): readonly Speaking[] {
  const { id, opened, putOff } = thing;
  const said = (opened === undefined ? ofDate(thing) : ofWait(thing, opened, until)).map(
    ({ kind, on }) => ({ id: `${id}:${kind}:${on}`, on, isHeadsUp: kind === 'heads-up' }),
  );
  const all = putOff === undefined ? said : afterPuttingOff(said, putOff, ownDay(thing));
  return isQuiet ? all.map((each) => ({ ...each, on: onQuietWeekend(each.on, thing) })) : all;
}

type Days = readonly { readonly kind: string; readonly on: string }[];

function ofWait({ dueOn }: Thing, opened: { on: string; lastOn: string }, until: string): Days {
  const length = toDay(opened.lastOn) - toDay(opened.on);
  const soon = length < 7 ? [] : [{ kind: 'heads-up', on: plus(opened.lastOn, -3) }];
  const weeks = Math.max(0, Math.floor((toDay(until) - toDay(dueOn)) / 7));
  const stillOpen = Array.from({ length: weeks }, (_, week) => ({
    kind: 'still-open',
    on: plus(dueOn, 7 * (week + 1)),
  }));
  return [...soon, { kind: 'lapsed', on: dueOn }, ...stillOpen];
}

function ofDate({ dueOn, knownOn = '' }: Thing): Days {
  const ahead = [14, 7, 2].map((days) => ({ kind: 'heads-up', on: plus(dueOn, -days) }));
  const isNoClock = knownOn > dueOn;
  return [
    ...ahead.filter(({ on }) => isNoClock || on >= knownOn),
    { kind: 'on-the-day', on: dueOn },
  ];
}

function afterPuttingOff(
  said: readonly Speaking[],
  putOff: PutOff,
  own: string | undefined,
): readonly Speaking[] {
  const { id, on, until } = putOff;
  const back = typeof until === 'string' ? until : on;
  const left = said.filter((each) => each.on > on && (each.on >= back || each.on === own));
  if (left.some((each) => each.on === back)) return left;
  return [{ id: `${id}:snoozed:${back}`, on: back, isHeadsUp: false }, ...left].toSorted(
    (one, other) => one.on.localeCompare(other.on),
  );
}

/** Monday instead of a Saturday or Sunday; but not of a date that is by then. */
function onQuietWeekend(on: string, { opened, dueOn }: Thing): string {
  const day = new Date(on).getUTCDay();
  if (day !== 6 && day !== 0) return on;
  const monday = plus(on, day === 6 ? 2 : 1);
  return opened === undefined && dueOn <= monday ? on : monday;
}
