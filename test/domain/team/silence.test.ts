import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceId } from '../../../src/domain/ids.ts';
import { afterExchange, afterReading, afterPart } from '../../../src/domain/team/exchange-steps.ts';
import type { KnownMembers, MemberSaid } from '../../../src/domain/team/known-members.ts';
import { isOthers, membersBasis } from '../../../src/domain/team/known-members.ts';
import {
  parseSilent,
  SILENT_AFTER_IN_DAYS,
  silentMembers,
  silentSince,
} from '../../../src/domain/team/silence.ts';
import type { MemberId, TeamId } from '../../../src/domain/team/team-fact.ts';
import type { ExchangeState, Heard } from '../../../src/domain/team/team-state.ts';
import { NO_EXCHANGE } from '../../../src/domain/team/team-state.ts';
import { entry, uuid } from '../../support/given.ts';

const team = uuid(0x7ea0) as TeamId;
const device = (n: number) => uuid(0xd000 + n) as DeviceId;
const member = (n: number) => uuid(0xa000 + n) as MemberId;
const START = Temporal.Instant.from('2026-01-01T00:00:00Z');
const onDay = (days: number) => START.add({ hours: 24 * days });
const joined = (memberId: MemberId, deviceId: DeviceId, days = 0): MemberSaid => ({
  team,
  memberId,
  deviceId,
  name: 'Somebody',
  said: { recordedAt: onDay(days).toString() },
});
const heard = (n: number, recorded: number, received = recorded): Heard => ({
  deviceId: device(n),
  recordedAt: onDay(recorded).toString(),
  receivedAt: onDay(received).toString(),
});
/** Whose the first machine is, and the second and third of somebody else. */
const TWO: KnownMembers = {
  team,
  own: device(1),
  said: [joined(member(1), device(1)), joined(member(2), device(2)), joined(member(2), device(3))],
};
const withSilent = (known: KnownMembers, all: readonly Heard[], days: number): KnownMembers => ({
  ...known,
  silent: silentMembers(known, all, onDay(days)),
});

describe('a colleague of whom nothing was heard', () => {
  it('for fourteen days is silent: her cases are everybody’s then, and were hers till then', () => {
    const before = withSilent(TWO, [heard(2, 3)], 16.5);
    expect(before.silent).toEqual([]);
    expect(isOthers(member(2), before)).toBe(true);
    const after = withSilent(TWO, [heard(2, 3)], 3 + SILENT_AFTER_IN_DAYS);
    expect(isOthers(member(2), after)).toBe(false);
    expect(silentSince(member(2), after)).toEqual(onDay(3));
    expect(silentSince(member(1), after)).toBeUndefined();
    expect(membersBasis(after)).not.toBe(membersBasis(before));
  });

  it('is also who a case is assigned to as somebody new, who turned out to be her', () => {
    const asNew = [joined(member(3), device(4), 1), joined(member(2), device(4), 2)];
    const known = withSilent({ ...TWO, said: [...TWO.said, ...asNew] }, [heard(2, 3)], 40);
    expect(isOthers(member(3), known)).toBe(false);
    expect(silentSince(member(3), known)).toEqual(onDay(3));
  });

  it('is heard of by any of her machines, and by having joined', () => {
    expect(silentMembers(TWO, [heard(2, 1), heard(3, 10)], onDay(20))).toEqual([]);
    expect(silentMembers(TWO, [], onDay(13))).toEqual([]);
    expect(silentMembers(TWO, [], onDay(14))).toHaveLength(1);
  });

  it('is not heard of for ever because her clock is ahead', () => {
    expect(silentMembers(TWO, [heard(2, 4000, 3)], onDay(17))).toEqual([
      { memberId: member(2), heardAt: onDay(3).toString() },
    ]);
  });

  it('is not heard of until then because she joined with a clock that was ahead', () => {
    const known = { ...TWO, said: [...TWO.said, joined(member(3), device(4), 4000)] };
    const silent = { memberId: member(3), heardAt: onDay(3).toString() };
    expect(silentMembers(known, [heard(4, 4000, 3)], onDay(16.5))).not.toContainEqual(silent);
    expect(silentMembers(known, [heard(4, 4000, 3)], onDay(17))).toContainEqual(silent);
    expect(silentMembers(known, [heard(4, 4000, 3)], onDay(4001))).toContainEqual(silent);
    const unheard = { ...TWO, said: [...TWO.said, joined(member(2), device(5), 4000)] };
    expect(silentMembers(unheard, [heard(2, 3)], onDay(17))).toEqual([
      { memberId: member(2), heardAt: onDay(3).toString() },
    ]);
  });

  it('is told by what is stored of it, and by nothing else', () => {
    const silent = [{ memberId: member(2), heardAt: onDay(3).toString() }];
    expect(parseSilent({ silent })).toEqual(silent);
    expect(parseSilent({ silent: [{ memberId: 'x', heardAt: 'y' }, 7] })).toEqual([]);
    expect(parseSilent({ silent: [{ memberId: member(2), heardAt: 'never' }] })).toEqual([]);
    expect(parseSilent(undefined)).toEqual([]);
  });
});

describe('a colleague whose clock was ahead once, or who somebody says so of', () => {
  const recorded = (onDays: number, era?: number) => ({
    ...entry(1, { type: 'case-kept' }),
    recordedBy: device(2),
    recordedAt: onDay(onDays).toString({ smallestUnit: 'millisecond' }),
    ...(era !== undefined && { era }),
  });
  const pulled = (state: ExchangeState, onDays: number, stamped: number, era?: number) =>
    afterPart(
      state,
      {
        last: '1',
        hasMore: false,
        unopened: 0,
        leftOut: 0,
        spoilt: [],
        sound: [],
        own: device(1),
        entries: [recorded(stamped, era)],
      },
      onDay(onDays),
    );
  const said = TWO.said.slice(0, 2);

  it('is heard of by what she records since, by a clock that is right', () => {
    let state = pulled(NO_EXCHANGE, 1, 365);
    for (let days = 2; days < 40; days += 1) state = pulled(state, days, days - 0.125, 1);
    expect(silentMembers({ ...TWO, said }, state.heard, onDay(40))).toEqual([]);
    expect(silentMembers({ ...TWO, said }, state.heard, onDay(54))).toHaveLength(1);
  });

  it('is heard of by what she records with that clock, and not by having the same read again', () => {
    const twice = pulled(pulled(NO_EXCHANGE, 1, 365), 10, 366);
    expect(silentMembers({ ...TWO, said }, twice.heard, onDay(20))).toEqual([]);
    const again = pulled(twice, 20, 366);
    expect(silentMembers({ ...TWO, said }, again.heard, onDay(24))).toEqual([
      { memberId: member(2), heardAt: onDay(10).toString() },
    ]);
  });
});

describe('who was without the team’s server for long', () => {
  const silentAfter = (...days: readonly number[]) => {
    const known = { ...TWO, said: TWO.said.slice(0, 2) };
    let state = NO_EXCHANGE;
    for (const each of days)
      state = afterExchange(afterReading(state, known, onDay(each)), onDay(each));
    return (state.silent ?? []).length;
  };

  it('gives the others half a day to hand over what they recorded, before they are silent', () => {
    expect(silentAfter(0.125, 20)).toBe(0);
    expect(silentAfter(0.125, 20, 20.25)).toBe(0);
    expect(silentAfter(0.125, 20, 20.25, 20.5)).toBe(1);
    expect(silentAfter(13.5, 14)).toBe(1);
  });

  it('comes to it also where each time is short, and the next days later', () => {
    expect(silentAfter(0.125, 12, 16)).toBe(0);
    expect(silentAfter(0.125, 12, 16, 20)).toBe(1);
    expect(silentAfter(0.125, 16, 16.25, 18, 18.25)).toBe(1);
  });

  it('is kept waiting by no clock that was ahead', () => {
    expect(silentAfter(0.125, 400, 20)).toBe(1);
    expect(silentAfter(400, 20)).toBe(1);
  });
});

/** Some joined by a clock that was ahead. */
const someMembers = fc.array(
  fc.record({
    member: fc.nat(5),
    device: fc.nat(8),
    day: fc.nat(40),
    ahead: fc.oneof(fc.constant(0), fc.nat(100)),
  }),
  { minLength: 1, maxLength: 12 },
);
const someHeard = fc.array(fc.record({ device: fc.nat(8), day: fc.nat(60) }), { maxLength: 12 });
type Joined = {
  readonly member: number;
  readonly device: number;
  readonly day: number;
  readonly ahead: number;
};
const toKnown = (said: readonly Joined[]) => ({
  team,
  own: device(0),
  said: said
    .toSorted((one, other) => one.day + one.ahead - other.day - other.ahead)
    .map((each) => joined(member(each.member), device(each.device), each.day + each.ahead)),
});
/** What came of each machine last; that somebody joined there came as all else does. */
const toHeard = (
  said: readonly Joined[],
  all: readonly Pick<Joined, 'device' | 'day'>[],
): readonly Heard[] =>
  [...said, ...all.map((each) => ({ ...each, ahead: 0 }))]
    .toSorted((one, other) => one.day - other.day)
    .map((each) => heard(each.device, each.day + each.ahead, each.day));

describe('of any team', () => {
  it('nobody is silent to herself, and nobody of whom anything came within fourteen days', () => {
    fc.assert(
      fc.property(someMembers, someHeard, fc.nat(80), (said, all, days) => {
        const known = toKnown(said);
        const list = toHeard(said, all);
        const after = withSilent(known, list, days);
        for (const { memberId, heardAt } of after.silent ?? []) {
          expect(isOthers(memberId, after)).toBe(false);
          const age = Temporal.Instant.from(heardAt).until(onDay(days)).total('hours') / 24;
          expect(age).toBeGreaterThanOrEqual(SILENT_AFTER_IN_DAYS);
        }
        const recent = said.filter(({ day }) => day > days - SILENT_AFTER_IN_DAYS);
        for (const { member: n } of recent) expect(silentSince(member(n), after)).toBeUndefined();
      }),
    );
  });

  it('whoever is silent stays so as time goes by, until something is heard, which is enough', () => {
    fc.assert(
      fc.property(someMembers, someHeard, fc.nat(80), fc.nat(80), (said, all, days, more) => {
        const known = toKnown(said);
        const list = toHeard(said, all);
        const before = silentMembers(known, list, onDay(days));
        const later = silentMembers(known, list, onDay(days + more));
        expect(later).toEqual(expect.arrayContaining([...before]));
        const everybody = Array.from({ length: 9 }, (_, n) => heard(n, days + more));
        expect(silentMembers(known, everybody, onDay(days + more))).toEqual([]);
      }),
    );
  });

  it('a case is another’s only where it was without silence: no silence takes one away', () => {
    fc.assert(
      fc.property(someMembers, someHeard, fc.nat(80), fc.nat(5), (said, all, days, n) => {
        const known = toKnown(said);
        const list = toHeard(said, all);
        const after = withSilent(known, list, days);
        const isSilent = silentSince(member(n), after) !== undefined;
        expect(isOthers(member(n), after)).toBe(isOthers(member(n), known) && !isSilent);
      }),
    );
  });
});
