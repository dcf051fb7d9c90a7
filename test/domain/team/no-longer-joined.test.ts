import { describe, expect, it } from 'vitest';
import { noLongerJoined } from '../../../src/domain/team/known-members.ts';
import type { DeviceId } from '../../../src/domain/ids.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import {
  ANA,
  BEN,
  DESKTOP,
  joined,
  known,
  LAPTOP,
  said,
  TEAM,
  THIRD,
} from '../../support/known-members.ts';

describe('a browser that is in no team', () => {
  const noTeam = (own: DeviceId | undefined, ...entries: readonly Entry[]) => ({
    ...known(own, ...entries),
    team: undefined,
  });
  const left = said(3, LAPTOP, {
    type: 'member-left',
    team: TEAM,
    memberId: ANA,
    deviceId: LAPTOP,
  });

  it('no longer is in the one that it joined, unless it was left', () => {
    const ana = joined(1, LAPTOP, ANA, 'Ana');
    expect(noLongerJoined(known(LAPTOP, ana))).toBeUndefined();
    expect(noLongerJoined(noTeam(LAPTOP, ana))).toEqual({ name: 'Ana' });
    expect(noLongerJoined(noTeam(LAPTOP, ana, left))).toBeUndefined();
    const ben = joined(2, DESKTOP, BEN, 'Ben');
    expect(noLongerJoined(noTeam(LAPTOP, ana, ben, left))).toBeUndefined();
  });

  it('may have been in it where its database was lost, and its own id with that', () => {
    const ana = joined(1, LAPTOP, ANA, 'Ana');
    expect(noLongerJoined(noTeam(THIRD, ana))).toEqual({});
    expect(noLongerJoined(noTeam(undefined, ana))).toEqual({});
    expect(noLongerJoined(noTeam(THIRD, ana, left))).toBeUndefined();
    expect(noLongerJoined(noTeam(undefined))).toBeUndefined();
  });
});
