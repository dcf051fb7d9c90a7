import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCaseFile } from '../../../src/domain/case-file.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { DeviceId } from '../../../src/domain/ids.ts';
import {
  isOthers,
  memberMeant,
  memberNamed,
  membersNow,
  ownMember,
  parseMemberSaid,
} from '../../../src/domain/team/known-members.ts';
import type { MemberId, TeamFact } from '../../../src/domain/team/team-fact.ts';
import { parseTeamFact } from '../../../src/domain/team/team-fact.ts';
import { entry, RULES, uuid, VERMONT_CASE } from '../../support/given.ts';
import {
  ANA,
  BEN,
  CAI,
  DESKTOP,
  joined,
  known,
  LAPTOP,
  OTHER_TEAM,
  said,
  TEAM,
  THIRD,
} from '../../support/known-members.ts';

describe('a fact of a team', () => {
  it('is read as it was written, and not where a part of it is unsound', () => {
    const join = { type: 'member-joined', team: TEAM, memberId: ANA, name: 'Ana' };
    expect(parseTeamFact(join)).toEqual(join);
    expect(parseTeamFact({ ...join, name: '  ' })).toBeUndefined();
    expect(parseTeamFact({ ...join, memberId: 'ana' })).toBeUndefined();
    expect(parseTeamFact({ ...join, team: undefined })).toBeUndefined();
    expect(parseTeamFact({ type: 'case-assigned', memberId: null })).toEqual({
      type: 'case-assigned',
      memberId: null,
    });
    expect(parseTeamFact({ type: 'case-assigned' })).toBeUndefined();
    expect(
      parseTeamFact({ type: 'member-left', team: TEAM, memberId: ANA, deviceId: 7 }),
    ).toBeUndefined();
    expect(parseTeamFact({ type: 'case-kept' })).toBeUndefined();
  });
});

describe('the members that are known', () => {
  it('are one person however many machines she joined on, by the name she said last', () => {
    const members = known(
      LAPTOP,
      joined(1, LAPTOP, ANA, 'Ana'),
      joined(2, DESKTOP, ANA, 'Ana M.'),
      joined(3, THIRD, BEN, 'Ben'),
    );
    const [first, third] = ['2026-11-21T15:01:00.000Z', '2026-11-21T15:03:00.000Z'];
    expect(membersNow(members)).toEqual([
      {
        memberId: ANA,
        name: 'Ana M.',
        joinedAt: { recordedAt: first },
        devices: [LAPTOP, DESKTOP],
      },
      { memberId: BEN, name: 'Ben', joinedAt: { recordedAt: third }, devices: [THIRD] },
    ]);
    expect(ownMember(members)?.memberId).toBe(ANA);
    expect(memberNamed(LAPTOP, members, { recordedAt: '2026-11-21T15:05:00.000Z' })).toBe('Ana M.');
  });

  it('are one person where somebody joined anew before it was known that she is there', () => {
    const alone = [joined(1, LAPTOP, ANA, 'Ana'), joined(2, DESKTOP, BEN, 'ana')];
    expect(membersNow(known(LAPTOP, ...alone))).toHaveLength(2);
    const members = known(LAPTOP, ...alone, joined(3, DESKTOP, ANA, 'Ana'));
    expect(membersNow(members)).toMatchObject([{ memberId: ANA, devices: [LAPTOP, DESKTOP] }]);
    expect(memberMeant(BEN, members)).toBe(ANA);
    expect(isOthers(BEN, members)).toBe(false);
    expect(isOthers(BEN, { ...members, own: THIRD })).toBe(false);
    const seen = known(THIRD, ...alone, joined(3, DESKTOP, ANA, 'Ana'), joined(4, THIRD, CAI, 'C'));
    expect(isOthers(BEN, seen)).toBe(true);
  });

  it('stay two where a machine goes to somebody else, or has more than the one', () => {
    const handed = known(LAPTOP, joined(1, LAPTOP, BEN, 'Ben'), joined(2, LAPTOP, ANA, 'Ana'));
    const left = { type: 'member-left', team: TEAM, memberId: BEN, deviceId: LAPTOP } as const;
    const again = known(
      LAPTOP,
      joined(1, LAPTOP, BEN, 'Ana'),
      said(2, LAPTOP, left),
      joined(3, LAPTOP, ANA, 'Ana'),
    );
    const twice = known(
      LAPTOP,
      joined(1, LAPTOP, BEN, 'Ana'),
      joined(2, THIRD, BEN, 'Ana'),
      joined(3, LAPTOP, ANA, 'Ana'),
    );
    const back = known(
      LAPTOP,
      joined(1, LAPTOP, BEN, 'Ana'),
      joined(2, LAPTOP, ANA, 'Ana'),
      joined(3, THIRD, BEN, 'Ana'),
    );
    for (const members of [handed, again, twice, back]) {
      expect(membersNow(members)).toHaveLength(2);
      expect(memberMeant(BEN, members)).toBe(BEN);
    }
  });

  it('have what was recorded on a machine as who had it then', () => {
    const members = known(LAPTOP, joined(10, LAPTOP, ANA, 'Ana'), joined(20, LAPTOP, BEN, 'Ben'));
    const at = (minute: number) =>
      memberNamed(LAPTOP, members, { recordedAt: `2026-11-21T15:${minute}:00.000Z` });
    expect([at(10), at(15), at(25)]).toEqual(['Ana', 'Ana', 'Ben']);
    const renamed = known(
      LAPTOP,
      joined(10, LAPTOP, CAI, 'Ana'),
      joined(20, LAPTOP, ANA, 'ana'),
      joined(30, LAPTOP, ANA, 'Ana M.'),
    );
    // She had joined as somebody new, before it was known that she is in the team.
    expect(memberNamed(LAPTOP, renamed, { recordedAt: '2026-11-21T15:15:00.000Z' })).toBe('Ana M.');
    // Nobody had joined yet.
    expect(memberNamed(LAPTOP, members, { recordedAt: '2026-11-01T00:00:00.000Z' })).toBe('Ana');
    expect(memberNamed(DESKTOP, members, { recordedAt: '2026-11-21T15:25:00.000Z' })).toBe(
      undefined,
    );
  });

  it('have a machine no more when it was said that they left, with it or at all', () => {
    const entries = [joined(1, LAPTOP, ANA, 'Ana'), joined(2, DESKTOP, ANA, 'Ana')];
    const devices = (fact: TeamFact) =>
      membersNow(known(LAPTOP, ...entries, said(3, THIRD, fact)))[0]?.devices;
    expect(devices({ type: 'member-left', team: TEAM, memberId: ANA, deviceId: LAPTOP })).toEqual([
      DESKTOP,
    ]);
    expect(devices({ type: 'member-left', team: TEAM, memberId: ANA })).toEqual([]);
    expect(devices({ type: 'member-left', team: TEAM, memberId: BEN })).toEqual([LAPTOP, DESKTOP]);
  });

  it('are read again as they were stored', () => {
    const members = known(
      LAPTOP,
      joined(1, LAPTOP, ANA, 'Ana'),
      said(2, LAPTOP, { type: 'member-left', team: TEAM, memberId: ANA, deviceId: LAPTOP }),
      said(3, LAPTOP, { type: 'member-left', team: TEAM, memberId: ANA }),
    );
    const stored: unknown[] = JSON.parse(JSON.stringify(members.said));
    expect(stored.map(parseMemberSaid)).toEqual(members.said);
    expect(parseMemberSaid({ team: TEAM, memberId: ANA, name: 'Ana' })).toBeUndefined();
  });

  it('are none that an entry of a case names', () => {
    const entries = [entry(1, { type: 'member-joined', team: TEAM, memberId: ANA, name: 'Ana' })];
    expect(known(LAPTOP, ...entries).said).toEqual([]);
  });
});

describe('a case', () => {
  const both = [joined(1, LAPTOP, ANA, 'Ana'), joined(2, DESKTOP, BEN, 'Ben')];

  it('is another’s where it is assigned to one who can hear of it, and to nobody else’s but hers', () => {
    expect(isOthers(BEN, known(LAPTOP, ...both))).toBe(true);
    expect(isOthers(BEN, known(DESKTOP, ...both))).toBe(false);
    expect(isOthers(undefined, known(LAPTOP, ...both))).toBe(false);
    expect(isOthers(uuid(0xa009) as MemberId, known(LAPTOP, ...both))).toBe(false);
    const left = said(3, DESKTOP, { type: 'member-left', team: TEAM, memberId: BEN });
    expect(isOthers(BEN, known(LAPTOP, ...both, left))).toBe(false);
    // Of whatever team one was in before, and of none.
    expect(isOthers(BEN, { ...known(LAPTOP, ...both), team: OTHER_TEAM })).toBe(false);
    expect(isOthers(BEN, { ...known(LAPTOP, ...both), team: undefined })).toBe(false);
    // Nobody joined here.
    expect(isOthers(BEN, known(THIRD, ...both))).toBe(false);
    expect(isOthers(BEN, known(undefined, ...both))).toBe(false);
  });

  const assigned = (n: number, memberId: MemberId | null, recordedBy: DeviceId) =>
    entry(n, { type: 'case-assigned', memberId }, { recordedBy });
  const assigneeIn = (...entries: readonly Entry[]) =>
    toCaseFile(VERMONT_CASE, entries, RULES).assignee;

  it('is of whom it was assigned to last, unless that was struck', () => {
    const kept = entry(0, { type: 'case-kept' });
    const two = [kept, assigned(1, ANA, LAPTOP), assigned(2, BEN, DESKTOP)];
    expect(assigneeIn(...two)).toBe(BEN);
    expect(assigneeIn(...two, assigned(3, null, LAPTOP))).toBeUndefined();
    const { id } = two[2] as Entry;
    expect(assigneeIn(...two, entry(3, { type: 'entry-struck', entryId: id }))).toBe(ANA);
    expect(assigneeIn(kept)).toBeUndefined();
  });
});

describe('in whatever order entries come', () => {
  const anyDevice = fc.constantFrom(LAPTOP, DESKTOP, THIRD);
  const anyMember = fc.constantFrom(ANA, BEN);
  const anyTeam = fc.constantFrom(TEAM, OTHER_TEAM);
  const anyName = fc.constantFrom('Ana', 'Ben', 'Cleo');
  const anyFact: fc.Arbitrary<TeamFact> = fc.oneof(
    fc.record({
      type: fc.constant('member-joined' as const),
      team: anyTeam,
      memberId: anyMember,
      name: anyName,
    }),
    fc.record(
      {
        type: fc.constant('member-left' as const),
        team: anyTeam,
        memberId: anyMember,
        deviceId: anyDevice,
      },
      { requiredKeys: ['type', 'team', 'memberId'] },
    ),
    fc.record({
      type: fc.constant('case-assigned' as const),
      memberId: fc.option(anyMember),
    }),
  );
  const anyEntries = fc
    .array(fc.tuple(anyFact, anyDevice, fc.nat(3), fc.boolean()), { maxLength: 12 })
    .map((all) =>
      // Some of one stamp, as of machines that knew nothing of one another.
      all.map(([fact, recordedBy, minute, isLater], n) => {
        const { recordedAt } = entry(minute, fact);
        const made = { ...entry(n, fact, { recordedBy, recordedAt, ...(isLater && { era: 1 }) }) };
        if (fact.type === 'case-assigned') return made;
        const { caseId: _aboutJournal, ...about } = made;
        return about;
      }),
    );

  it('the same members are known, and every case is of the same one', () => {
    fc.assert(
      fc.property(
        anyEntries.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(known(LAPTOP, ...shuffled)).toEqual(known(LAPTOP, ...all));
          const ofCase = (entries: readonly Entry[]) =>
            toCaseFile(
              VERMONT_CASE,
              entries.filter(({ caseId }) => caseId !== undefined),
              RULES,
            ).assignee;
          expect(ofCase(shuffled)).toBe(ofCase(all));
        },
      ),
    );
  });
});
