import type { EntryId } from '../../src/domain/ids.ts';
import type { TeamItem } from '../../src/domain/team/team-sealing.ts';
import type { RandomBytes } from '../../src/platform/sealing-key.ts';
import { createKeyring } from '../../src/platform/team/keyring.ts';
import { createTeamSealing, toStoredKeyring } from '../../src/platform/team/team-sealing.ts';
import { uuid } from './given.ts';

/** The passphrase of a team in tests. */
export const TEAM_PASSPHRASE = 'six made-up words for a team';
/** Hashing 600,000 times for every test would only make them slow. */
export const FEW_ROUNDS = { rounds: 10 };
export const FEW_ACCEPTED = { rounds: { least: 10, most: 20 } };

/** Bytes that count up from a beginning: what is drawn at random, in a test that wants to know it. */
export function countingBytes(from = 0): RandomBytes {
  let next = from;
  return (count) => Uint8Array.from({ length: count }, () => (next += 1) & 0xff);
}

/** The sealing of a made-up team; of another one for another seed. */
export async function teamSealing(seed = 0) {
  const keyring = createKeyring({ random: countingBytes(seed) });
  return createTeamSealing(await toStoredKeyring(keyring));
}

/** An entry to seal: with an id, and whatever else it says. */
export function entryItem(number: number, says: object = {}): TeamItem & { type: 'entry' } {
  return { type: 'entry', entry: { ...says, id: uuid(number) } };
}

/** That an entry was erased. */
export function erasedItem(number: number): TeamItem & { type: 'erased' } {
  return { type: 'erased', id: uuid(number) as EntryId };
}
