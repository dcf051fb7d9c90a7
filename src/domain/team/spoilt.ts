import { asForeign, present } from '../reading.ts';
import type { ExchangeState } from './team-state.ts';

/** A document of the server's that can't be opened, or holds something else than it is here. */
export type Spoilt = {
  readonly id: string;
  /** The revision that is spoilt: another in its place is not written over. */
  readonly rev: string;
  /** Somebody who has the team's keys sealed it: only who recorded the entry knows what it says. */
  readonly opens?: true;
};

/** How often what was spoilt was handed over again. */
export type Mending = {
  /** When it was last looked for. */
  readonly at: string;
  /** How often each was, of the last ones, and whether the server ever took it. */
  readonly tried: readonly Tried[];
  /** So many attempts in all. */
  readonly all: number;
  /** So many documents were handed over again from here. */
  readonly mended: number;
};

type Tried = { readonly id: string; readonly times: number; readonly isMended?: true };

/** Behind which part of the server's more was spoilt than is remembered; how much of it was counted there. */
export type SpoiltBehind = {
  readonly since?: string;
  readonly unopened: number;
  readonly leftOut: number;
};

/** What of a part of the server's was spoilt, and what was sound. */
export type SeenSpoilt = {
  readonly last: string;
  readonly hasMore: boolean;
  readonly unopened: number;
  readonly leftOut: number;
  /** Those of both that may be here as they should be. */
  readonly spoilt: readonly Spoilt[];
  /** The documents that could be taken over, or are here already. */
  readonly sound: readonly string[];
};

/** So many are remembered between two looks: as many at least as a part has. What else was spoilt is read once more. */
export const MOST_SPOILT = 250;
/** Whoever spoils one again and again, or very many, is not answered for ever. */
const MOST_TIMES_EACH = 3;
const MOST_TIMES_IN_ALL = 5000;
const MOST_TRIED_KNOWN = 500;
/** The whole journal is read for it, which a stream of junk must not bring about with each exchange. */
const LOOK_EVERY_IN_MINUTES = 60;

const LONGEST_ID = 100;
const REVISION = /^\d{1,9}-\w{1,100}$/;

/** Where a document lies, as a server says it; `undefined` where it says nothing that could be written over. */
export function parseSpoilt(document: unknown): Spoilt | undefined {
  const { _id: id, _rev: rev } = asForeign(document) ?? {};
  if (typeof id !== 'string' || id.length > LONGEST_ID) return undefined;
  return typeof rev === 'string' && REVISION.test(rev) ? { id, rev } : undefined;
}

/**
 * The state after a part was read. Each document is counted once, however often it was spoilt, and no more once it is
 * sound. What there is no room for is passed over, and noted where that was.
 */
export function withSpoilt(state: ExchangeState, part: SeenSpoilt): ExchangeState {
  const before = withSound(state, part.sound);
  const more = countNew(before, part);
  const after = {
    ...before,
    unopened: before.unopened + more.unopened,
    leftOut: before.leftOut + more.leftOut,
  };
  const { spoiltBehind: behind } = before;
  if (behind !== undefined) {
    const [unopened, leftOut] = [behind.unopened + more.unopened, behind.leftOut + more.leftOut];
    return { ...after, spoiltBehind: { ...behind, unopened, leftOut } };
  }
  const lists = takeIn(before, part.spoilt);
  if (lists === undefined)
    return { ...after, spoiltBehind: present({ since: state.since, ...more }) };
  return { ...withoutSpoilt(after), ...lists };
}

/**
 * The state after a part was read once more that was passed over; the same where there is no room for it now. What was
 * counted there and is sound by the end of it is counted no more.
 */
export function withSpoiltBehind(state: ExchangeState, part: SeenSpoilt): ExchangeState {
  const before = withSound(state, part.sound);
  const { spoiltBehind: behind } = before;
  const lists = takeIn(before, part.spoilt);
  if (behind === undefined || lists === undefined) return state;
  const again = countNew(before, part);
  const unopened = Math.max(0, behind.unopened - again.unopened);
  const leftOut = Math.max(0, behind.leftOut - again.leftOut);
  const after = { ...withoutSpoilt(before), ...lists };
  if (!part.hasMore) return less(after, { unopened, leftOut });
  return { ...after, spoiltBehind: { since: part.last, unopened, leftOut } };
}

/** How much of a part is not counted yet. */
function countNew(
  { spoilt = [], passed = [] }: ExchangeState,
  part: SeenSpoilt,
): { readonly unopened: number; readonly leftOut: number } {
  const ids = new Set(part.spoilt.map(({ id }) => id));
  const known = [...spoilt, ...passed].filter(({ id }) => ids.has(id));
  const opened = known.filter(({ opens }) => opens).length;
  return {
    unopened: part.unopened - (known.length - opened),
    leftOut: part.leftOut - opened,
  };
}

/** What waits to be looked for and what no longer does, with more of it; `undefined` where there is no room. */
function takeIn(
  { spoilt = [], passed = [], mending }: ExchangeState,
  more: readonly Spoilt[],
): Pick<ExchangeState, 'spoilt' | 'passed'> | undefined {
  const room = Math.min(MOST_SPOILT, Math.max(0, MOST_TIMES_IN_ALL - (mending?.all ?? 0)));
  const tried = new Map(mending?.tried.map(({ id, times }) => [id, times]));
  const waits = new Map(spoilt.map((each) => [each.id, each]));
  const rests = new Map(passed.map((each) => [each.id, each]));
  for (const each of more) {
    const isGivenUp = room === 0 || (tried.get(each.id) ?? 0) >= MOST_TIMES_EACH;
    waits.delete(each.id);
    rests.delete(each.id);
    (isGivenUp ? rests : waits).set(each.id, each);
  }
  if (waits.size > room && spoilt.length > 0) return undefined;
  return toLists([...waits.values()].slice(0, room), [...rests.values()]);
}

function toLists(
  spoilt: readonly Spoilt[],
  passed: readonly Spoilt[],
): Pick<ExchangeState, 'spoilt' | 'passed'> {
  return {
    ...(spoilt.length > 0 && { spoilt }),
    ...(passed.length > 0 && { passed: passed.slice(-MOST_SPOILT) }),
  };
}

/** The state where these documents are as they should be. */
function withSound(state: ExchangeState, sound: readonly string[]): ExchangeState {
  const { spoilt = [], passed = [], ...rest } = state;
  if (spoilt.length + passed.length === 0 || sound.length === 0) return state;
  const ids = new Set(sound);
  const isLeft = ({ id }: Spoilt) => !ids.has(id);
  const gone = [...spoilt, ...passed].filter(({ id }) => ids.has(id));
  const leftOut = gone.filter(({ opens }) => opens).length;
  return {
    ...less(rest, { unopened: gone.length - leftOut, leftOut }),
    ...toLists(spoilt.filter(isLeft), passed.filter(isLeft)),
  };
}

function less<State extends Pick<ExchangeState, 'unopened' | 'leftOut'>>(
  state: State,
  { unopened, leftOut }: Pick<ExchangeState, 'unopened' | 'leftOut'>,
): State {
  return {
    ...state,
    unopened: Math.max(0, state.unopened - unopened),
    leftOut: Math.max(0, state.leftOut - leftOut),
  };
}

/** The state in which nothing is known of what is spoilt. */
export function withoutSpoilt({
  spoilt: _spoilt,
  passed: _passed,
  spoiltBehind: _behind,
  ...state
}: ExchangeState): ExchangeState {
  return state;
}

/** Whether what is spoilt is to be looked for here. A clock that was put back does not put it off. */
export function isMendDue(
  { spoilt, spoiltBehind, mending }: Pick<ExchangeState, 'spoilt' | 'spoiltBehind' | 'mending'>,
  now: Temporal.Instant,
): boolean {
  if (spoilt === undefined && spoiltBehind === undefined) return false;
  if (mending === undefined) return true;
  const age = Temporal.Instant.from(mending.at).until(now).total('minutes');
  return age < 0 || age >= LOOK_EVERY_IN_MINUTES;
}

/** The state while it is looked for: where that is cut short, the next look is an hour later all the same. */
export function beforeMending(state: ExchangeState, now: Temporal.Instant): ExchangeState {
  const none = { tried: [], all: 0, mended: 0 };
  return { ...state, mending: { ...none, ...state.mending, at: now.toString() } };
}

/** What became of what was spoilt: which of it is here and was handed over again, and what of that the server took. */
export type Mended = {
  readonly looked: readonly Spoilt[];
  readonly found: readonly Spoilt[];
  readonly taken: ReadonlySet<string>;
};

/** The state after that. */
export function afterMending(
  before: ExchangeState,
  { looked, found, taken }: Mended,
  now: Temporal.Instant,
): ExchangeState {
  const { tried: triedBefore = [], all = 0, mended = 0 } = before.mending ?? {};
  const tried = new Map<string, Tried>(triedBefore.map((each) => [each.id, each]));
  let more = 0;
  for (const { id } of found) {
    const known = tried.get(id);
    const isTaken = taken.has(id);
    if (isTaken && known?.isMended !== true) more += 1;
    // Behind the others: what was spoilt last is forgotten last.
    tried.delete(id);
    const times = (known?.times ?? 0) + 1;
    tried.set(id, { id, times, ...((isTaken || known?.isMended) && { isMended: true }) });
  }
  const mending = {
    at: now.toString(),
    tried: [...tried.values()].slice(-MOST_TRIED_KNOWN),
    all: all + found.length,
    mended: mended + more,
  };
  const revisions = new Set(looked.map(({ rev, id }) => `${id} ${rev}`));
  const isLooked = ({ id, rev }: Spoilt) => revisions.has(`${id} ${rev}`);
  const sound = (before.spoilt ?? []).filter((each) => isLooked(each) && taken.has(each.id));
  const {
    spoilt = [],
    passed = [],
    ...state
  } = withSound(
    before,
    sound.map(({ id }) => id),
  );
  return {
    ...state,
    mending,
    ...toLists(
      spoilt.filter((each) => !isLooked(each)),
      [...passed, ...spoilt.filter(isLooked)],
    ),
  };
}
