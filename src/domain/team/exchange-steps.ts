import type { Entry } from '../entry.ts';
import type { DeviceId, EntryId } from '../ids.ts';
import { withRevision } from '../docket.ts';
import { present } from '../reading.ts';
import type { KnownMembers } from './known-members.ts';
import { nextTryAt } from './next-try.ts';
import { afterListening, heardThrough, silentMembers } from './silence.ts';
import type { SeenSpoilt } from './spoilt.ts';
import { withoutSpoilt, withSpoilt } from './spoilt.ts';
import type { TeamFailure } from './team-server.ts';
import type { ArrivalRange, ExchangeMark, ExchangeState, Heard } from './team-state.ts';
import { NO_EXCHANGE } from './team-state.ts';

/** More ranges than a few come only of much that was recorded while much was pulled: the server is asked then. */
const MOST_RANGES = 16;
/** More browser profiles than any team has. */
const MOST_HEARD = 500;

/** The state after entries from the server got these arrival numbers: they are not handed back to it. */
export function afterArrived(state: ExchangeState, { first, last }: ArrivalRange): ExchangeState {
  const before = state.pulled.at(-1);
  const pulled: readonly ArrivalRange[] =
    before?.last === first - 1
      ? [...state.pulled.slice(0, -1), { first: before.first, last }]
      : [...state.pulled, { first, last }];
  return passPulled({ ...state, pulled: pulled.slice(-MOST_RANGES) });
}

/** The state after everything was handed over that had arrived by this number. */
export function afterPushed(state: ExchangeState, through: number): ExchangeState {
  return passPulled({ ...state, pushedThrough: Math.max(state.pushedThrough, through) });
}

/** What came from the server, right behind what was handed over, is over there as well. */
function passPulled(state: ExchangeState): ExchangeState {
  let { pushedThrough } = state;
  const left = state.pulled.filter(({ first, last }) => {
    if (first > pushedThrough + 1) return true;
    pushedThrough = Math.max(pushedThrough, last);
    return false;
  });
  return { ...state, pushedThrough, pulled: left };
}

/** Whether an arrival came from the server itself. */
export function wasPulled({ pulled }: Pick<ExchangeState, 'pulled'>, arrival: number): boolean {
  return pulled.some(({ first, last }) => first <= arrival && arrival <= last);
}

/** A part of the server's that was looked at. */
export type SeenPart = SeenSpoilt & {
  readonly entries: readonly Entry[];
  readonly own: DeviceId | undefined;
};

/** The state after a part was taken over. */
export function afterPart(
  state: ExchangeState,
  part: SeenPart,
  now: Temporal.Instant,
): ExchangeState {
  const { since } = state;
  const isAllTaken = part.unopened + part.leftOut === 0;
  const againAfter = state.againAfter ?? (isAllTaken ? undefined : present({ since }));
  return {
    ...withSpoilt(state, part),
    since: part.last,
    hasReadAll: state.hasReadAll || !part.hasMore,
    isWhole: state.isWhole || !part.hasMore,
    ...(againAfter && { againAfter }),
    heard: hearOf(state.heard, part, now),
  };
}

function hearOf(
  before: readonly Heard[],
  { entries, own }: SeenPart,
  now: Temporal.Instant,
): readonly Heard[] {
  const heard = new Map(before.map((each) => [each.deviceId, each]));
  const receivedAt = now.toString();
  for (const { recordedBy, recordedAt } of entries) {
    const known = heard.get(recordedBy);
    if (recordedBy === own || known?.recordedAt === recordedAt) continue;
    const one = { deviceId: recordedBy, recordedAt, receivedAt };
    if (known && earlierText(known) >= earlierText(one)) continue;
    // Behind the others: who was heard of last is forgotten last.
    heard.delete(recordedBy);
    heard.set(recordedBy, one);
  }
  return [...heard.values()].slice(-MOST_HEARD);
}

/** By a clock that is ahead it was recorded after it came here, and what is recorded by a right one since is later. */
function earlierText({ recordedAt, receivedAt }: Heard): string {
  return recordedAt < receivedAt ? recordedAt : receivedAt;
}

/** The state with markers that wait for the person's word. */
export function withOffered(state: ExchangeState, ids: readonly EntryId[]): ExchangeState {
  if (ids.length === 0) return state;
  return { ...state, offered: [...new Set([...state.offered, ...ids])] };
}

/** The state where some of what waited for the person's word no longer does. */
export function withoutOffered(state: ExchangeState, ids: ReadonlySet<EntryId>): ExchangeState {
  return { ...state, offered: state.offered.filter((id) => !ids.has(id)) };
}

/** The state after the person said that these stay. */
export function afterDeclined(state: ExchangeState, ids: ReadonlySet<EntryId>): ExchangeState {
  const declined = state.offered.filter((id) => ids.has(id));
  return {
    ...withoutOffered(state, ids),
    declined: [...new Set([...state.declined, ...declined])],
  };
}

/** The state from which all is handed over and taken over anew; what was said and heard stays. */
export function afterGoneBack(state: ExchangeState): ExchangeState {
  const { since: _since, againAfter: _after, ...rest } = withoutSpoilt(state);
  const { pushedThrough, pulled, pushedMarkers, hasReadAll } = NO_EXCHANGE;
  return { ...rest, pushedThrough, pulled, pushedMarkers, hasReadAll, unopened: 0, leftOut: 0 };
}

/** The same where the server was set back, with what it has noted by now: that it has this tells nothing new. */
export function afterSetBack(state: ExchangeState, noted: string | undefined): ExchangeState {
  const { mark, ...rest } = afterGoneBack(state);
  return mark === undefined ? rest : { ...rest, mark: present({ id: mark.id, token: noted }) };
}

/** Whether the server has what it had when it was last looked at, or was last told. */
export function isMarkThere({ token, next }: ExchangeMark, noted: string | undefined): boolean {
  return noted === token || (noted !== undefined && noted === next);
}

/** The state before another token is noted on the server, and after that. */
export function beforeMark(state: ExchangeState, id: string, next: string): ExchangeState {
  return { ...state, mark: { id, ...state.mark, next } };
}
export function afterMark(state: ExchangeState): ExchangeState {
  const { mark } = state;
  if (mark === undefined) return state;
  const { id, token, next = token } = mark;
  return { ...state, mark: present({ id, token: next, progress: progressOf(state) }) };
}

/** Whether something was exchanged since the server was last told of it. */
export function isMarkDue(state: ExchangeState): boolean {
  return state.mark?.progress !== progressOf(state);
}

function progressOf({ since, pushedThrough, pushedMarkers }: ExchangeState): string {
  return `${pushedThrough} ${pushedMarkers} ${since ?? ''}`;
}

/** The state once the team's new keys are known: what could not be opened by then is looked at once more. */
export function afterNewKeys(state: ExchangeState): ExchangeState {
  return lookAgain(withoutFailure(state));
}

/**
 * The same where a key is none of the team's any more: nobody else can open what it sealed. All is looked at anew, and
 * handed over again by who has it, however often it was before.
 */
export function afterLostKey(state: ExchangeState): ExchangeState {
  const { mending, ...rest } = afterGoneBack(withoutFailure(state));
  return mending === undefined ? rest : { ...rest, mending: { ...mending, tried: [], all: 0 } };
}

/**
 * The state once another version reads it: what none could take before, it may. So it is looked at once more, and
 * nothing else is.
 */
export function afterUpdate(state: ExchangeState, version: string): ExchangeState {
  const readBy = withRevision(version);
  if (state.readBy === readBy) return state;
  return { ...(state.leftOut > 0 ? lookAgain(state) : state), readBy };
}

/** The state from which all is read anew from where something could not be taken over for the first time. */
function lookAgain(state: ExchangeState): ExchangeState {
  const { againAfter, since: _since, ...rest } = withoutSpoilt(state);
  if (againAfter === undefined) return withoutSpoilt(state);
  // There may be erasures among it.
  return { ...rest, ...againAfter, hasReadAll: false, unopened: 0, leftOut: 0 };
}

/** The state once all was read that there was to hear of the others, whether or not they can hear of this browser. */
export function afterReading(
  state: ExchangeState,
  members: KnownMembers,
  now: Temporal.Instant,
): ExchangeState {
  const { lastAt } = state;
  const before = state.listened ?? (lastAt === undefined ? undefined : { at: lastAt });
  const listened = afterListening(before, now);
  return {
    ...state,
    listened,
    silent: silentMembers(members, state.heard, heardThrough(listened)),
  };
}

/** The state after an exchange came to its end. */
export function afterExchange(state: ExchangeState, now: Temporal.Instant): ExchangeState {
  return { ...withoutFailure(state), lastAt: now.toString() };
}

/** The state in which nothing keeps the next exchange waiting. */
export function withoutFailure(state: ExchangeState): ExchangeState {
  const { failed: _failed, notBefore: _notBefore, ...rest } = state;
  return rest;
}

/** The state after an exchange failed. */
export function afterFailure(
  state: ExchangeState,
  failure: { readonly why: TeamFailure; readonly retryAfter: number | undefined },
  now: Temporal.Instant,
): ExchangeState {
  const { why, retryAfter } = failure;
  const failed = { why, at: now.toString(), times: (state.failed?.times ?? 0) + 1 };
  return { ...state, failed, notBefore: nextTryAt(failed, now, retryAfter).toString() };
}
