import type { ExchangeState, TeamAccess } from '../../domain/team/team-state.ts';
import type { Storage } from '../storage.ts';
import { readOffered } from './offered-erasures.ts';
import { countToPush, readMarkersToPush } from './read-to-push.ts';
import { readTeam } from './team-record.ts';

/** How this browser stands to its team, as far as it is shown. */
export type TeamStanding = {
  /** Without the password. */
  readonly access: Pick<TeamAccess, 'database' | 'user'>;
  readonly team: string;
  readonly generation: number;
  readonly state: ExchangeState;
  /** So many entries wait to be handed over, {@link MOST_WAITING_COUNTED} at most. */
  readonly waiting: number;
  /** Whether erasures wait to be handed over. */
  readonly areErasuresWaiting: boolean;
  /** So many erasures from elsewhere wait for the person's word. */
  readonly offered: number;
};

/** More need not be counted. */
export const MOST_WAITING_COUNTED = 1000;

/** Reads it; `undefined` where this browser is in no team. */
export async function readTeamStanding(
  storage: Pick<Storage, 'connection'>,
): Promise<TeamStanding | undefined> {
  const record = await readTeam(storage);
  if (record === undefined) return undefined;
  const { access, keyring, state } = record;
  const [waiting, markers, offered] = await Promise.all([
    countToPush(storage, state, MOST_WAITING_COUNTED),
    readMarkersToPush(storage, state),
    readOffered(storage),
  ]);
  return {
    access: { database: access.database, user: access.user },
    team: keyring.team,
    generation: keyring.generation,
    state,
    waiting,
    areErasuresWaiting: markers !== undefined,
    offered: offered.length,
  };
}

/** Whether there is anything to hand over. */
export async function hasToPush(
  storage: Pick<Storage, 'connection'>,
  state: ExchangeState,
): Promise<boolean> {
  if ((await countToPush(storage, state, 1)) > 0) return true;
  return (await readMarkersToPush(storage, state)) !== undefined;
}
