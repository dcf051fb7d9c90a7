import { asForeign } from '../reading.ts';
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
  /** How often each was, of the last ones. */
  readonly tried: readonly { readonly id: string; readonly times: number }[];
  /** So many attempts in all. */
  readonly all: number;
  /** So many documents are as they should be again. */
  readonly mended: number;
};

/** So many are remembered between two parts; what else was spoilt by then is only told. */
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

/** The state with more that is spoilt; of a document, its latest revision. */
export function withSpoilt(state: ExchangeState, more: readonly Spoilt[]): ExchangeState {
  const tried = new Map(state.mending?.tried.map(({ id, times }) => [id, times]));
  const rest = MOST_TIMES_IN_ALL - (state.mending?.all ?? 0);
  const known = new Map(state.spoilt?.map((each) => [each.id, each]));
  for (const each of more) {
    if ((tried.get(each.id) ?? 0) < MOST_TIMES_EACH) known.set(each.id, each);
  }
  const spoilt = [...known.values()].slice(0, Math.min(MOST_SPOILT, Math.max(rest, 0)));
  if (spoilt.length > 0) return { ...state, spoilt };
  return withoutSpoilt(state);
}

/** The state in which nothing that is spoilt waits to be looked for. */
export function withoutSpoilt({ spoilt: _spoilt, ...state }: ExchangeState): ExchangeState {
  return state;
}

/** Whether what is spoilt is to be looked for here. A clock that was put back does not put it off. */
export function isMendDue(
  { spoilt, mending }: Pick<ExchangeState, 'spoilt' | 'mending'>,
  now: Temporal.Instant,
): boolean {
  if (spoilt === undefined) return false;
  if (mending === undefined) return true;
  const age = Temporal.Instant.from(mending.at).until(now).total('minutes');
  return age < 0 || age >= LOOK_EVERY_IN_MINUTES;
}

/** What became of what was spoilt: which of it is here and was handed over again, and whether the server took it. */
export type Mended = {
  readonly looked: readonly Spoilt[];
  readonly found: readonly Spoilt[];
  readonly isTaken: boolean;
};

/** The state after that. */
export function afterMending(
  state: ExchangeState,
  { looked, found, isTaken }: Mended,
  now: Temporal.Instant,
): ExchangeState {
  const { tried: before = [], all = 0, mended = 0 } = state.mending ?? {};
  const tried = new Map(before.map(({ id, times }) => [id, times]));
  for (const { id } of found) {
    const times = (tried.get(id) ?? 0) + 1;
    // Behind the others: what was spoilt last is forgotten last.
    tried.delete(id);
    tried.set(id, times);
  }
  const done = isTaken ? found : [];
  const opened = done.filter(({ opens }) => opens).length;
  const revisions = new Set(looked.map(({ rev, id }) => `${id} ${rev}`));
  const left = (state.spoilt ?? []).filter(({ rev, id }) => !revisions.has(`${id} ${rev}`));
  return withSpoilt(
    {
      ...withoutSpoilt(state),
      unopened: Math.max(0, state.unopened - (done.length - opened)),
      leftOut: Math.max(0, state.leftOut - opened),
      mending: {
        at: now.toString(),
        tried: [...tried].slice(-MOST_TRIED_KNOWN).map(([id, times]) => ({ id, times })),
        all: all + found.length,
        mended: mended + done.length,
      },
    },
    left,
  );
}
