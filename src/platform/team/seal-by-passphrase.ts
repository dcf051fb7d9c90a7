import { parseHex, toHex } from '../../domain/backup/byte-streams.ts';
import type { AcceptedRounds } from '../../domain/backup/sealed-file.ts';
import { ACCEPTED_ROUNDS, SALT_IN_BYTES } from '../../domain/backup/sealed-file.ts';
import type { Foreign } from '../../domain/reading.ts';
import { asWhole } from '../../domain/reading.ts';
import { TeamRefusedError } from '../../domain/team/team-refused.ts';
import type { RandomBytes } from '../sealing-key.ts';
import { createSealingKey, deriveOpeningKey, randomBytes } from '../sealing-key.ts';
import { openJson, sealJson } from './seal-bytes.ts';

/** What was sealed by a key that follows from a passphrase, and how that follows. */
export type SealedByPassphrase = {
  /** In hexadecimal. */
  readonly salt: string;
  /** Of PBKDF2 with HMAC-SHA-256. */
  readonly rounds: number;
  /** The IV and the ciphertext, in base64. */
  readonly sealed: string;
};

/** What sealing may be told; each has a default that only tests change. */
export type PassphraseSealing = { readonly rounds?: number; readonly random?: RandomBytes };
/** What opening may be told; it has a default that only tests change. */
export type PassphraseOpening = { readonly rounds?: AcceptedRounds };

/** What stands readable beside what is sealed, and is bound to it. */
export type Beside = readonly (string | number)[];

/** Seals JSON by a passphrase, bound to what stands beside it and to how the key follows. */
export async function sealByPassphrase(
  value: object,
  { passphrase, beside }: { readonly passphrase: string; readonly beside: Beside },
  { random = randomBytes, ...options }: PassphraseSealing = {},
): Promise<SealedByPassphrase> {
  const { key, salt: bytes, rounds } = await createSealingKey(passphrase, { ...options, random });
  const salt = toHex(bytes);
  const sealed = await sealJson(value, { key, bound: [...beside, salt, rounds] }, random);
  return { salt, rounds, sealed };
}

/**
 * The JSON that was sealed by a passphrase.
 *
 * @throws {@link TeamRefusedError} `damaged`, `rounds`, `wrong-passphrase`.
 */
export async function openByPassphrase(
  raw: Foreign,
  {
    passphrase,
    beside,
    longest,
  }: { readonly passphrase: string; readonly beside: Beside; readonly longest: number },
  options: PassphraseOpening = {},
): Promise<unknown> {
  const { salt, rounds, sealed } = expectSealed(raw, longest, options);
  // There is no other length, and it was just checked.
  const bytes = parseHex(salt, SALT_IN_BYTES) ?? new Uint8Array();
  const { key } = await deriveOpeningKey(passphrase, bytes, rounds);
  const value = await openJson(sealed, { key, bound: [...beside, salt, rounds] }, longest);
  if (value === undefined) throw new TeamRefusedError('wrong-passphrase');
  return value;
}

/**
 * Whether the parts are there that opening needs, which tells before any passphrase.
 *
 * @throws {@link TeamRefusedError} `damaged`, `rounds`.
 */
export function expectSealed(
  raw: Foreign,
  longest: number,
  { rounds: accepted = ACCEPTED_ROUNDS }: PassphraseOpening = {},
): SealedByPassphrase {
  const rounds = asWhole(raw['rounds'], 1, Number.MAX_SAFE_INTEGER);
  const { salt, sealed } = raw;
  const isSalt = parseHex(salt, SALT_IN_BYTES) !== undefined;
  const isSealed = typeof sealed === 'string' && sealed !== '' && sealed.length <= longest;
  if (rounds === undefined || !isSalt || !isSealed) throw new TeamRefusedError('damaged');
  if (rounds < accepted.least || rounds > accepted.most) throw new TeamRefusedError('rounds');
  return { salt: salt as string, rounds, sealed };
}
