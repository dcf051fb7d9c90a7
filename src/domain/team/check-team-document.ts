import { asForeign, asWhole } from '../reading.ts';
import type { TeamSealing } from './team-sealing.ts';
import { TEAM_DOCUMENT } from './team-sealing.ts';
import type { TeamFailure } from './team-server.ts';

/**
 * Why nothing is exchanged with a server whose team document is this one; `undefined` where it is the one whose keys
 * are known here. What the document claims is proven only by opening it with the passphrase: here it can only stop
 * an exchange.
 */
export function findTeamFault(
  document: unknown,
  known: Pick<TeamSealing, 'team' | 'generation' | 'newest'>,
): TeamFailure | undefined {
  const raw = asForeign(document);
  if (raw?.['_id'] !== TEAM_DOCUMENT || raw['team'] !== known.team) return 'other-team';
  const generation = asWhole(raw['generation'], 1, Number.MAX_SAFE_INTEGER);
  if (generation === undefined) return 'other-team';
  if (generation < known.generation) return 'went-back';
  const isSame = generation === known.generation && raw['newest'] === known.newest;
  return isSame ? undefined : 'new-passphrase';
}
