import { expect, test } from 'vitest';
import { isOthers, memberMeant } from '../../../src/domain/team/known-members.ts';
import {
  ANA,
  BEN,
  CAI,
  DESKTOP,
  joined,
  known,
  LAPTOP,
  OTHER_TEAM,
  THIRD,
} from '../../support/known-members.ts';

test('whose each case is, is told without going through all that was said for each in a long list', () => {
  const all = known(LAPTOP, joined(1, LAPTOP, ANA, 'Ana'), joined(2, DESKTOP, BEN, 'Ben'));
  let reads = 0;
  const members = {
    ...all,
    said: all.said.map(
      (each) =>
        new Proxy(each, {
          get: (target, name) => {
            reads += 1;
            return Reflect.get(target, name);
          },
        }),
    ),
  };
  const ask = () => {
    expect(isOthers(BEN, members)).toBe(true);
    expect(isOthers(CAI, members)).toBe(false);
    expect(memberMeant(BEN, members)).toBe(BEN);
  };
  ask();
  const once = reads;
  for (let n = 0; n < 100; n += 1) ask();
  expect(once).toBeGreaterThan(0);
  expect(reads).toBe(once);
  // More was said since, and another team has other members.
  expect(
    isOthers(CAI, {
      ...members,
      said: [...members.said, ...known(undefined, joined(3, THIRD, CAI, 'Cai')).said],
    }),
  ).toBe(true);
  expect(isOthers(BEN, { ...members, team: OTHER_TEAM })).toBe(false);
  expect(isOthers(BEN, members)).toBe(true);
  // Nor is it who is silent that is kept.
  const silent = [{ memberId: BEN, heardAt: '2026-11-01T15:00:00Z' }];
  expect(isOthers(BEN, { ...members, silent })).toBe(false);
});
