import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../../src/domain/backup/check-entry.ts';
import { selectAboutJournal } from '../../../src/domain/backup/hand-off.ts';
import { findTeamFault } from '../../../src/domain/team/check-team-document.ts';
import {
  afterArrived,
  afterMark,
  afterNewKeys,
  afterPart,
  afterPushed,
  afterUpdate,
  beforeMark,
  isMarkDue,
  wasPulled,
} from '../../../src/domain/team/exchange-steps.ts';
import { isPutOff, isTrouble, nextTryAt } from '../../../src/domain/team/next-try.ts';
import type { ExchangeState } from '../../../src/domain/team/team-state.ts';
import { NO_EXCHANGE } from '../../../src/domain/team/team-state.ts';
import { parseTeamItem } from '../../../src/domain/team/team-item.ts';
import { travels } from '../../../src/domain/team/travels.ts';
import { DEVICE, entry, uuid } from '../../support/given.ts';

const NOW = Temporal.Instant.from('2026-11-21T15:00:00Z');
const aboutJournal = (fact: Record<string, unknown> & { readonly type: string }) => {
  const { caseId: _caseId, ...rest } = entry(1, fact);
  return rest;
};

describe('what travels', () => {
  it.each([
    [true, 'what is recorded of a case', entry(1, { type: 'case-kept' })],
    [true, 'a fact of a newer version', entry(1, { type: 'case-dreamt-of' })],
    [false, 'what this version can’t read', entry(1, { type: 'contact-made', on: 'never' })],
    [false, 'a setting', aboutJournal({ type: 'setting-changed', name: 'reminderHour', value: 7 })],
    [false, 'an unknown fact about the journal', aboutJournal({ type: 'dreamt' })],
    [
      true,
      'who joined',
      aboutJournal({ type: 'member-joined', memberId: uuid(1), name: 'Ada', team: uuid(2) }),
    ],
    [
      true,
      'what a browser is called by its own person',
      aboutJournal({ type: 'device-named', deviceId: DEVICE, name: 'Laptop' }),
    ],
    [
      false,
      'what it is called by somebody else',
      aboutJournal({ type: 'device-named', deviceId: uuid(9), name: 'Hers' }),
    ],
  ])('%s: %s', (does, _, one) => {
    expect(travels(one)).toBe(does);
  });

  it('is taken as a handed-off file is, by whoever it comes from', () => {
    const kept = entry(1, { type: 'case-kept' });
    const context = { now: NOW, own: DEVICE };
    expect(parseTeamItem({ entry: kept }, context)).toEqual({ type: 'entry', entry: kept });
    expect(parseTeamItem({ erased: kept.id }, context)).toEqual({ type: 'erased', id: kept.id });
    const named = aboutJournal({ type: 'device-named', deviceId: DEVICE, name: 'Laptop' });
    expect(parseTeamItem({ entry: named }, context)).toEqual({ type: 'entry', entry: named });
    const byOther = { ...named, recordedBy: uuid(9) };
    for (const value of [{ entry: byOther }, { erased: 7 }, {}, [], null, 'x', undefined]) {
      expect([value, parseTeamItem(value, context)]).toEqual([value, undefined]);
    }
  });
});

describe('who is in the team', () => {
  const TEAM = uuid(0x7ea3);
  const says = [
    aboutJournal({ type: 'member-joined', memberId: uuid(1), name: 'Ada', team: TEAM }),
    aboutJournal({ type: 'member-left', memberId: uuid(1), team: TEAM }),
  ];

  it.each(says)('comes from the team alone, and with no file that was handed over', (one) => {
    const context = { now: NOW, own: undefined };
    expect(parseTeamItem({ entry: one }, context)).toEqual({ type: 'entry', entry: one });
    expect(checkEntry(one, { ...context, kind: 'hand-off' })).toEqual({ leftOut: 'not-of-a-case' });
    expect(checkEntry(one, { ...context, kind: 'backup' })).toEqual({ entry: one });
    const unsound = { ...one, fact: { ...one.fact, memberId: 'x' } };
    expect(parseTeamItem({ entry: unsound }, context)).toBeUndefined();
  });

  it.each(says)('is left out of a file that is handed over', (one) => {
    expect(selectAboutJournal([one], { ladders: new Set(), namings: new Set([one.id]) })).toEqual(
      [],
    );
  });
});

describe('how far an exchange is', () => {
  it('passes over what came from the server right behind what was handed over', () => {
    const pushed = afterPushed(NO_EXCHANGE, 4);
    expect(afterArrived(pushed, { first: 5, last: 9 })).toMatchObject({
      pushedThrough: 9,
      pulled: [],
    });
    const apart = afterArrived(afterArrived(pushed, { first: 6, last: 9 }), {
      first: 10,
      last: 12,
    });
    expect(apart).toMatchObject({ pushedThrough: 4, pulled: [{ first: 6, last: 12 }] });
    expect([5, 6, 12, 13].map((arrival) => wasPulled(apart, arrival))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(afterPushed(apart, 5)).toMatchObject({ pushedThrough: 12, pulled: [] });
    expect(afterPushed(apart, 2)).toMatchObject({ pushedThrough: 4 });
  });

  it('forgets the oldest of many gaps, of which the server is then asked', () => {
    let state = NO_EXCHANGE;
    for (let n = 1; n < 40; n += 1) state = afterArrived(state, { first: 2 * n, last: 2 * n });
    expect(state.pulled).toHaveLength(16);
    expect(state.pulled.at(-1)).toEqual({ first: 78, last: 78 });
  });

  const part = {
    last: '9',
    hasMore: true,
    unopened: 1,
    leftOut: 0,
    spoilt: [],
    sound: [],
    entries: [],
    own: undefined,
  };

  it('goes back for what could not be opened, once there are new keys', () => {
    const before: ExchangeState = { ...NO_EXCHANGE, since: '3' };
    const after = afterPart(afterPart(before, part, NOW), { ...part, last: '12' }, NOW);
    expect(after).toMatchObject({ since: '12', unopened: 2, againAfter: { since: '3' } });
    expect(afterNewKeys(after)).toMatchObject({ since: '3', unopened: 0 });
    expect(afterNewKeys(before)).toEqual(before);
    expect(afterNewKeys(afterPart(NO_EXCHANGE, part, NOW)).since).toBeUndefined();
  });

  it('goes back for what could not be taken, once and no further, when another version reads it', () => {
    const fresh = afterUpdate(NO_EXCHANGE, '1.0');
    expect(afterUpdate(fresh, '1.0')).toBe(fresh);
    const left = { ...part, unopened: 0, leftOut: 2 };
    const read = afterPart({ ...fresh, since: '3', hasReadAll: true }, left, NOW);
    expect(afterUpdate(read, '1.0')).toBe(read);
    const updated = afterUpdate(read, '1.1');
    expect(updated).toMatchObject({ since: '3', leftOut: 0, hasReadAll: false });
    expect(afterUpdate(updated, '1.1')).toBe(updated);
    const whole = { ...fresh, since: '12', unopened: 7, againAfter: {}, hasReadAll: true };
    expect(afterUpdate(whole, '1.1')).toMatchObject({ since: '12', unopened: 7, hasReadAll: true });
  });

  it('is noted on the server whenever it changed', () => {
    expect(isMarkDue(NO_EXCHANGE)).toBe(true);
    const asked = beforeMark(NO_EXCHANGE, 'id', 'one');
    expect(asked.mark).toEqual({ id: 'id', next: 'one' });
    const marked = afterMark(asked);
    expect(isMarkDue(marked)).toBe(false);
    expect(isMarkDue({ ...marked, lastAt: 'now' })).toBe(false);
    expect(isMarkDue(afterPushed(marked, 3))).toBe(true);
    expect(beforeMark(marked, 'id', 'two').mark).toMatchObject({ token: 'one', next: 'two' });
  });
});

describe('after a failure', () => {
  const waits = (why: 'offline' | 'forbidden', times: number, retryAfter?: number) =>
    nextTryAt({ why, times }, NOW, retryAfter).since(NOW).total('minutes');

  it('the next exchange waits twice as long each time, an hour at most', () => {
    expect([1, 2, 3, 6, 7, 99].map((times) => waits('offline', times))).toEqual([
      1, 2, 4, 32, 60, 60,
    ]);
    expect([waits('forbidden', 1), waits('offline', 1, 90)]).toEqual([60, 1.5]);
    expect([waits('offline', 3, -5), waits('offline', 1, 1e12)]).toEqual([4, 1440]);
  });

  it('a person is told unasked of what only she can end, and of what goes on', () => {
    const tells = (why: 'offline' | 'quota' | 'forbidden', times: number, lastAt?: string) =>
      isTrouble({ failed: { why, at: NOW.toString(), times }, ...(lastAt && { lastAt }) }, NOW);
    const [yesterday, today] = ['2026-11-20T15:00:00Z', '2026-11-20T15:01:00Z'];
    expect([tells('forbidden', 1, today), tells('quota', 1, today)]).toEqual([true, false]);
    expect([tells('quota', 9, today), tells('quota', 10, today)]).toEqual([false, true]);
    expect([tells('offline', 1, yesterday), tells('offline', 1)]).toEqual([true, false]);
    expect(isTrouble({ lastAt: yesterday }, NOW)).toBe(false);
  });

  it('a clock that was put back keeps nobody waiting for ever', () => {
    const until = (notBefore: string) => isPutOff({ ...NO_EXCHANGE, notBefore }, NOW);
    expect(until('2026-11-21T15:01:00Z')).toBe(true);
    expect(until('2026-11-21T15:00:00Z')).toBe(false);
    expect(until('2031-01-01T00:00:00Z')).toBe(false);
    expect(isPutOff(NO_EXCHANGE, NOW)).toBe(false);
  });
});

it.each([
  [undefined, { _id: 'team', team: 'a', generation: 2, newest: 'k' }],
  ['went-back', { _id: 'team', team: 'a', generation: 1, newest: 'k' }],
  ['new-passphrase', { _id: 'team', team: 'a', generation: 3, newest: 'l' }],
  ['new-passphrase', { _id: 'team', team: 'a', generation: 2, newest: 'l' }],
  ['new-passphrase', { _id: 'team', team: 'a', generation: 2 }],
  ['other-team', { _id: 'team', team: 'b', generation: 2 }],
  ['other-team', { _id: 'other', team: 'a', generation: 2 }],
  ['other-team', { _id: 'team', team: 'a', generation: -1 }],
  ['other-team', undefined],
  ['other-team', []],
])('the team’s document makes of the exchange: %s', (fault, document) => {
  expect(findTeamFault(document, { team: 'a', generation: 2, newest: 'k' })).toBe(fault);
});
