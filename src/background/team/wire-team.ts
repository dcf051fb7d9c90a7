import { withLock } from '../../platform/locks.ts';
import { appVersion } from '../../platform/surfaces.ts';
import { onTeamMessage } from '../../platform/team/team-messages.ts';
import { mayReachTeam } from '../../platform/team/team-permission.ts';
import { createTeamSealing } from '../../platform/team/team-sealing.ts';
import { createTeamServer } from '../../platform/team/team-server.ts';
import { whileAwake } from '../../platform/team/while-awake.ts';
import type { FollowingTeam, TeamFollower } from './follow-team.ts';
import { createTeamFollower } from './follow-team.ts';

/** What the worker has besides. */
export type WiringTeam = Pick<
  FollowingTeam,
  'storage' | 'announceChange' | 'lookAtWhatIsDue' | 'reportProblem'
> & {
  /** When this version was built: no clock can rightly be before it. */
  readonly builtAt: () => Temporal.Instant;
};

/** Has the worker follow the team. Called at the top level of its entry, as it listens to messages. */
export function wireTeam({ builtAt, ...rest }: WiringTeam): TeamFollower {
  const { storage, lookAtWhatIsDue, reportProblem } = rest;
  const follower = createTeamFollower({
    ...rest,
    createServer: (access) =>
      createTeamServer(access, {
        isAllowed: () => mayReachTeam(access.database),
        now: storage.now,
        builtAt,
      }),
    createSealing: (keyring) => createTeamSealing(keyring),
    version: appVersion(),
    alone: (work) => withLock('team', () => whileAwake(work)),
    after: (milliseconds, does) => void setTimeout(does, milliseconds),
  });
  onTeamMessage(
    {
      exchange: async () => {
        // It makes the database sound, which nothing is to be read from before.
        await lookAtWhatIsDue();
        await follower.byHand();
      },
    },
    (error) => reportProblem('team', error),
  );
  return follower;
}
