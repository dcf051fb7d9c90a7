import { describe, expect, it } from 'vitest';
import {
  afterMending,
  isMendDue,
  MOST_SPOILT,
  parseSpoilt,
  withSpoilt,
} from '../../../src/domain/team/spoilt.ts';
import type { Spoilt } from '../../../src/domain/team/spoilt.ts';
import type { ExchangeState } from '../../../src/domain/team/team-state.ts';
import { NO_EXCHANGE } from '../../../src/domain/team/team-state.ts';

const NOW = Temporal.Instant.from('2026-11-21T15:00:00Z');
const spoilt = (id: string, n = 2): Spoilt => ({ id, rev: `${n}-a` });
const NONE = new Set<string>();
/** The state after a part of the server's in which this is spoilt. */
const spoil = (state: ExchangeState, more: readonly Spoilt[]) => {
  const leftOut = more.filter(({ opens }) => opens).length;
  const unopened = more.length - leftOut;
  return withSpoilt(state, { ...PART, unopened, leftOut, spoilt: more });
};
const PART = { last: '9', hasMore: false, unopened: 0, leftOut: 0, spoilt: [], sound: [] };
const mendAll = (state: ExchangeState, found = state.spoilt ?? [], isTaken = true) => {
  const taken = isTaken ? new Set(found.map(({ id }) => id)) : NONE;
  return afterMending(state, { looked: state.spoilt ?? [], found, taken }, NOW);
};

describe('what was spoilt on the server', () => {
  it.each([
    [
      { _id: 'a', _rev: '2-ab', sealed: 7 },
      { id: 'a', rev: '2-ab' },
    ],
    [{ _id: 'a' }, undefined],
    [{ _id: 'a', _rev: '2-a b' }, undefined],
    [{ _id: 'a', _rev: 2 }, undefined],
    [{ _id: 'a'.repeat(101), _rev: '2-a' }, undefined],
    ['text', undefined],
  ])('is known by its id and its revision: %j', (document, is) => {
    expect(parseSpoilt(document)).toEqual(is);
  });

  it('is remembered once, in its latest revision, and not more of it than a few', () => {
    const twice = spoil(spoil(NO_EXCHANGE, [spoilt('a')]), [spoilt('a', 3)]);
    expect(twice.spoilt).toEqual([spoilt('a', 3)]);
    const many = Array.from({ length: MOST_SPOILT + 9 }, (_, n) => spoilt(`${n}`));
    expect(spoil(NO_EXCHANGE, many).spoilt).toEqual(many.slice(0, MOST_SPOILT));
    expect(spoil(NO_EXCHANGE, []).spoilt).toBeUndefined();
  });

  it('is looked for once an hour, whatever the clock says', () => {
    const one = spoil(NO_EXCHANGE, [spoilt('a')]);
    expect([isMendDue(NO_EXCHANGE, NOW), isMendDue(one, NOW)]).toEqual([false, true]);
    const again = spoil(mendAll(one), [spoilt('b')]);
    expect(isMendDue(again, NOW.add({ minutes: 59 }))).toBe(false);
    expect(isMendDue(again, NOW.add({ minutes: 60 }))).toBe(true);
    expect(isMendDue(again, NOW.subtract({ minutes: 1 }))).toBe(true);
  });

  it('is no longer counted among what can’t be opened once it is mended', () => {
    const state = spoil({ ...NO_EXCHANGE, unopened: 1, leftOut: 1 }, [
      spoilt('a'),
      { ...spoilt('b'), opens: true },
      spoilt('c'),
    ]);
    const found = state.spoilt?.slice(0, 2) ?? [];
    const after = mendAll(state, found);
    expect(after).toMatchObject({ unopened: 2, leftOut: 1, mending: { all: 2, mended: 2 } });
    expect(after.spoilt).toBeUndefined();
    expect(mendAll(state, found, false)).toMatchObject({
      unopened: 3,
      leftOut: 2,
      mending: { all: 2, mended: 0 },
    });
  });

  it('stays to be looked for where it was spoilt anew while the journal was read', () => {
    const looked = [spoilt('a'), spoilt('b')];
    const state = spoil(NO_EXCHANGE, [spoilt('a', 3), spoilt('b'), spoilt('c')]);
    const after = afterMending(state, { looked, found: [], taken: NONE }, NOW);
    expect(after.spoilt).toEqual([spoilt('a', 3), spoilt('c')]);
  });

  it('is handed over again three times and no more, so that nobody fights about it for ever', () => {
    let state: ExchangeState = NO_EXCHANGE;
    let times = 0;
    for (let n = 2; n < 50; n += 1) {
      state = spoil(state, [spoilt('a', n)]);
      times += state.spoilt?.length ?? 0;
      state = mendAll(state);
    }
    expect(times).toBe(3);
  });

  it('is given up where there is no end of it, whatever it is called', () => {
    let state: ExchangeState = NO_EXCHANGE;
    let times = 0;
    for (let n = 0; n < 10_000; n += 200) {
      state = spoil(
        state,
        Array.from({ length: 200 }, (_, at) => spoilt(`${n + at}`)),
      );
      times += state.spoilt?.length ?? 0;
      state = mendAll(state);
    }
    expect(times).toBe(5000);
    expect(state.mending?.tried).toHaveLength(500);
  });
});
