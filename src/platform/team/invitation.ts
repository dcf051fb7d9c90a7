import type { Foreign } from '../../domain/reading.ts';
import { asForeign, asText } from '../../domain/reading.ts';
import { parseDatabaseAddress } from '../../domain/team/database-address.ts';
import type { Invitation } from '../../domain/team/invitation.ts';
import {
  INVITATION_KIND,
  INVITATION_VERSION,
  LARGEST_INVITATION_IN_BYTES,
  LONGEST_SECRET,
} from '../../domain/team/invitation.ts';
import { TeamRefusedError } from '../../domain/team/team-refused.ts';
import type { PassphraseOpening, PassphraseSealing } from './seal-by-passphrase.ts';
import { openByPassphrase, sealByPassphrase } from './seal-by-passphrase.ts';

const BESIDE = [INVITATION_KIND, INVITATION_VERSION];

/** The text of a file that invites one person, sealed by a passphrase of its own. */
export async function sealInvitation(
  { database, user, password, teamPassphrase }: Invitation,
  passphrase: string,
  options?: PassphraseSealing,
): Promise<string> {
  const value = { database, user, password, teamPassphrase };
  const sealed = await sealByPassphrase(value, { passphrase, beside: BESIDE }, options);
  const file = { kind: INVITATION_KIND, version: INVITATION_VERSION, ...sealed };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/**
 * Whether a file is an invitation, which tells before its passphrase is asked for.
 *
 * @throws {@link TeamRefusedError} `not-an-invitation`, `newer-version`.
 */
export async function lookAtInvitation(file: Blob): Promise<Foreign> {
  if (file.size > LARGEST_INVITATION_IN_BYTES) throw new TeamRefusedError('not-an-invitation');
  let raw;
  try {
    raw = asForeign(JSON.parse(await file.text()));
  } catch (error) {
    throw new TeamRefusedError('not-an-invitation', { cause: error });
  }
  if (raw?.['kind'] !== INVITATION_KIND) throw new TeamRefusedError('not-an-invitation');
  const { version } = raw;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new TeamRefusedError('not-an-invitation');
  }
  if (version > INVITATION_VERSION) throw new TeamRefusedError('newer-version');
  return raw;
}

/**
 * What an invitation says, opened by its passphrase.
 *
 * @throws {@link TeamRefusedError} whatever the reason.
 */
export async function openInvitation(
  file: Blob,
  passphrase: string,
  options?: PassphraseOpening,
): Promise<Invitation> {
  const raw = await lookAtInvitation(file);
  const value = asForeign(
    await openByPassphrase(
      raw,
      { passphrase, beside: BESIDE, longest: LARGEST_INVITATION_IN_BYTES },
      options,
    ),
  );
  const database = parseDatabaseAddress(value?.['database']).database;
  const user = asText(value?.['user'], LONGEST_SECRET);
  const password = asText(value?.['password'], LONGEST_SECRET);
  const teamPassphrase = asText(value?.['teamPassphrase'], LONGEST_SECRET);
  if (!database || !user || !password || !teamPassphrase) throw new TeamRefusedError('damaged');
  return { database, user, password, teamPassphrase };
}
