import { isPutOff } from '../../domain/team/next-try.ts';
import type { TeamSealing } from '../../domain/team/team-sealing.ts';
import type { TeamServer } from '../../domain/team/team-server.ts';
import type { ExchangeState, TeamAccess } from '../../domain/team/team-state.ts';
import type { TeamKeyring } from '../../storage/schema.ts';
import type { Storage } from '../../storage/storage.ts';
import { readTeam } from '../../storage/team/team-record.ts';
import { hasToPush } from '../../storage/team/team-standing.ts';
import { coalesce } from '../coalesce.ts';
import { exchange } from './exchange.ts';

/** What following a team needs. */
export type FollowingTeam = {
  readonly storage: Storage;
  readonly createServer: (access: TeamAccess) => TeamServer;
  readonly createSealing: (keyring: TeamKeyring) => TeamSealing;
  /** Of the extension. */
  readonly version: string;
  /** Runs `work` alone among all contexts of the extension, and to its end. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** Calls `does` after so many milliseconds. */
  readonly after: (milliseconds: number, does: () => void) => void;
  readonly announceChange: () => void;
  readonly lookAtWhatIsDue: () => Promise<void>;
  readonly reportProblem: (where: string, error: unknown) => void;
};

/** Exchanges with the server of the team, if this browser is in one, whenever there is an occasion. */
export type TeamFollower = {
  /** Something was recorded, or the worker woke: what is to be exchanged is, soon. */
  readonly nudge: () => void;
  /** The person asks: at once, whatever failed before. */
  readonly byHand: () => Promise<void>;
};

/** Several things that are recorded one after another are handed over together. */
const SOON_IN_MS = 2000;
/** So often, and no more, the server is asked for news where there is nothing to hand over. */
const ASK_EVERY_IN_MINUTES = 5;

/**
 * Gives what is to be called at every occasion. One exchange runs at a time; calls made meanwhile share a further one.
 * Only to be called where the database was made sound.
 */
export function createTeamFollower(following: FollowingTeam): TeamFollower {
  const { storage, reportProblem } = following;
  const exchangeNow = coalesce(() => exchangeOnce(following));
  let isSoon = false;
  return {
    nudge: () => {
      if (isSoon) return;
      isSoon = true;
      following.after(SOON_IN_MS, () => {
        isSoon = false;
        isDue(storage)
          .then((isTime) => (isTime ? exchangeNow() : undefined))
          .catch((error: unknown) => reportProblem('team', error));
      });
    },
    byHand: exchangeNow,
  };
}

async function isDue(storage: Storage): Promise<boolean> {
  const state = (await readTeam(storage))?.state;
  if (state === undefined || isPutOff(state, storage.now())) return false;
  return isLongAgo(state, storage.now()) || hasToPush(storage, state);
}

function isLongAgo({ lastAt }: ExchangeState, now: Temporal.Instant): boolean {
  if (lastAt === undefined) return true;
  const age = now.since(Temporal.Instant.from(lastAt)).total('minutes');
  // A clock that was put back must not put it off.
  return age >= ASK_EVERY_IN_MINUTES || age < 0;
}

async function exchangeOnce(following: FollowingTeam): Promise<void> {
  const { storage, createServer, createSealing, version, alone, announceChange } = following;
  let isOtherwise = false;
  await alone(async () => {
    const before = await readTeam(storage);
    if (before === undefined) return;
    const server = createServer(before.access);
    const sealing = createSealing(before.keyring);
    const { added, offered } = await exchange({ storage, server, sealing, version });
    const after = await readTeam(storage);
    isOtherwise = added > 0 || isSilenceChanged(before.state, after?.state);
    if (isOtherwise || offered > 0 || isShownChanged(before.state, after?.state)) announceChange();
  });
  if (isOtherwise) await following.lookAtWhatIsDue();
}

/** Whether others than before are silent, and so other cases ring here. */
function isSilenceChanged(before: ExchangeState, after: ExchangeState | undefined): boolean {
  const ids = (state: ExchangeState | undefined) =>
    (state?.silent ?? []).map(({ memberId }) => memberId).join();
  return ids(before) !== ids(after);
}

/** Whether windows show something of it otherwise than before; the time alone is no reason to read all again. */
function isShownChanged(before: ExchangeState, after: ExchangeState | undefined): boolean {
  return (
    before.failed?.why !== after?.failed?.why ||
    before.isWhole !== after?.isWhole ||
    before.pushedThrough !== after.pushedThrough ||
    before.pushedMarkers !== after.pushedMarkers ||
    before.unopened !== after.unopened ||
    before.leftOut !== after.leftOut ||
    before.mending?.mended !== after.mending?.mended
  );
}
