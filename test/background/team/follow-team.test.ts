import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FollowingTeam, TeamFollower } from '../../../src/background/team/follow-team.ts';
import { createTeamFollower } from '../../../src/background/team/follow-team.ts';
import { TeamServerError } from '../../../src/domain/team/team-server.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { leaveTeam, readTeam } from '../../../src/storage/team/team-record.ts';
import { readTeamStanding } from '../../../src/storage/team/team-standing.ts';
import { call, TEXAS_CASE, VERMONT_CASE } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { keptAndCalled } from '../../support/memory-storage.ts';
import type { MemoryTeamServer } from '../../support/memory-team-server.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import {
  createMember,
  exchangeWith,
  SEALING,
  stateOf,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

let server: MemoryTeamServer;
let ada: MemoryStorage;
let ben: MemoryStorage;
let follower: TeamFollower;
/** What waits for its time. */
let timers: (() => void)[];
/** Of each test its own: an exchange may end only when its test is over. */
let announceChange = vi.fn<() => void>();
let lookAtWhatIsDue = vi.fn<() => Promise<void>>();

beforeEach(async () => {
  server = createMemoryTeamServer(TEAM_WRAPPED);
  ada = await createMember(0);
  ben = await createMember(1);
  timers = [];
  announceChange = vi.fn<() => void>();
  lookAtWhatIsDue = vi.fn<() => Promise<void>>().mockResolvedValue();
  follower = createTeamFollower(following());
});

function following(): FollowingTeam {
  return {
    storage: ben,
    createServer: () => server,
    version: '1',
    createSealing: () => SEALING,
    alone: (work) => work(),
    after: (_, does) => {
      timers.push(does);
    },
    announceChange,
    lookAtWhatIsDue,
    reportProblem: ben.reportProblem,
  };
}

/** Lets the time pass for which an exchange is put off, and waits for it. */
async function soon(): Promise<void> {
  const due = timers;
  timers = [];
  const asked = server.asked.readTeam;
  const before = (await readTeam(ben))?.state;
  for (const does of due) does();
  await vi.waitFor(async () => {
    const after = (await readTeam(ben))?.state;
    expect([server.asked.readTeam, after]).not.toEqual([asked, before]);
  });
}

/** The same, where none is to come about. */
async function nothingSoon(): Promise<void> {
  const asked = server.asked.readTeam;
  for (const does of timers) does();
  timers = [];
  // What decides whether there is one was asked before this.
  await readTeamStanding(ben);
  await readTeamStanding(ben);
  expect(server.asked.readTeam).toBe(asked);
}

describe('whoever follows a team', () => {
  it('exchanges once for several things that were recorded one after another', async () => {
    await recordEntries(ben, keptAndCalled(1, VERMONT_CASE, call()));
    follower.nudge();
    await recordEntries(ben, keptAndCalled(3, TEXAS_CASE, call()));
    follower.nudge();
    expect(timers).toHaveLength(1);
    await soon();
    await vi.waitFor(() => expect(server.documents()).toHaveLength(5));
    expect(server.asked.readTeam).toBe(1);
  });

  it('tells the windows and looks at what is due where something came', async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    await exchangeWith(ada, server);
    await follower.byHand();
    expect(announceChange).toHaveBeenCalledTimes(1);
    expect(lookAtWhatIsDue).toHaveBeenCalledTimes(1);
    await follower.byHand();
    expect(announceChange).toHaveBeenCalledTimes(1);
    expect(lookAtWhatIsDue).toHaveBeenCalledTimes(1);
  });

  it('asks for news every five minutes at most, and at once where there is something to hand over', async () => {
    await follower.byHand();
    ben.setNow('2026-11-21T15:04:00Z');
    follower.nudge();
    await nothingSoon();
    ben.setNow('2026-11-21T15:06:00Z');
    follower.nudge();
    await soon();
    await vi.waitFor(async () => expect((await stateOf(ben)).lastAt).toBe('2026-11-21T15:06:00Z'));
    await recordEntries(ben, keptAndCalled(1, VERMONT_CASE, call()));
    expect(await readTeamStanding(ben)).toMatchObject({ waiting: 2, offered: 0 });
    follower.nudge();
    await soon();
    await vi.waitFor(async () => expect(await readTeamStanding(ben)).toMatchObject({ waiting: 0 }));
  });

  it('waits after a failure, but not where the person asks', async () => {
    server.faring.meet = () => {
      throw new TeamServerError('wrong-password');
    };
    await follower.byHand();
    expect(announceChange).toHaveBeenCalledTimes(1);
    await recordEntries(ben, keptAndCalled(1, VERMONT_CASE, call()));
    follower.nudge();
    await nothingSoon();
    delete server.faring.meet;
    await follower.byHand();
    expect(await stateOf(ben)).toMatchObject({ pushedThrough: 1, lastAt: '2026-11-21T15:00:00Z' });
  });

  it('asks nobody anything where there is no team', async () => {
    await leaveTeam(ben);
    follower.nudge();
    await nothingSoon();
    await follower.byHand();
    expect(server.asked.readTeam).toBe(0);
    expect(await readTeamStanding(ben)).toBeUndefined();
  });
});
