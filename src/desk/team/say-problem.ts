import type { AddressProblem } from '../../domain/team/database-address.ts';
import type { TeamRefusal } from '../../domain/team/team-refused.ts';
import { TeamRefusedError } from '../../domain/team/team-refused.ts';
import type { TeamFailure } from '../../domain/team/team-server.ts';
import { TeamServerError } from '../../domain/team/team-server.ts';
import type { PlainTextKey } from '../../locales/catalogue.ts';
import { reportProblem } from '../../platform/surroundings.ts';

/** Why an exchange did not come to its end, and how that is mended. */
export const FAILURE_TEXT = {
  offline: 'teamFailOffline',
  unreachable: 'teamFailUnreachable',
  'not-allowed': 'teamFailNotAllowed',
  'wrong-password': 'teamFailWrongPassword',
  forbidden: 'teamFailForbidden',
  'locked-out': 'teamFailLockedOut',
  'no-database': 'teamFailNoDatabase',
  quota: 'teamFailQuota',
  'too-large': 'teamFailTooLarge',
  busy: 'teamFailBusy',
  clock: 'teamFailClock',
  nonsense: 'teamFailNonsense',
  'other-team': 'teamFailOtherTeam',
  'went-back': 'teamFailWentBack',
  'new-passphrase': 'teamFailNewPassphrase',
  'not-recorded': 'teamFailNotRecorded',
} as const satisfies Record<TeamFailure, PlainTextKey>;

const REFUSAL_TEXT = {
  'not-an-invitation': 'teamRefusedNotInvitation',
  'newer-version': 'teamRefusedNewer',
  rounds: 'teamRefusedRounds',
  'wrong-passphrase': 'teamRefusedWrongPassphrase',
  damaged: 'teamRefusedDamaged',
} as const satisfies Record<TeamRefusal, PlainTextKey>;

/** What is wrong with an address that was typed. */
export const ADDRESS_TEXT = {
  empty: 'teamNeeds',
  'too-long': 'teamAddressTooLong',
  'not-https': 'teamAddressNotHttps',
  'holds-password': 'teamAddressHoldsPassword',
  host: 'teamAddressHost',
  port: 'teamAddressPort',
  'goes-on': 'teamAddressGoesOn',
  'no-database': 'teamAddressNoDatabase',
  'database-name': 'teamAddressDatabaseName',
} as const satisfies Record<AddressProblem, PlainTextKey>;

/** Something that was tried did not work, for a reason that is said as it is. */
export class TeamProblem extends Error {
  override readonly name = 'TeamProblem';
  readonly text: PlainTextKey;

  constructor(text: PlainTextKey) {
    super('What was tried with the team did not work.');
    this.text = text;
  }
}

/** Why something that was tried did not work. */
export function problemOf(error: unknown): PlainTextKey {
  if (error instanceof TeamProblem) return error.text;
  if (error instanceof TeamServerError) return FAILURE_TEXT[error.failure];
  if (error instanceof TeamRefusedError) return REFUSAL_TEXT[error.refusal];
  reportProblem('team', error);
  return 'teamUnknownProblem';
}
