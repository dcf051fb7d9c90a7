import { parseDeviceId } from '../ids.ts';
import { asForeign, asInstant, asOneOf, asWhole } from '../reading.ts';
import type { BackupKind } from './backup-file.ts';
import { BACKUP_FORMAT, BACKUP_KINDS, BACKUP_VERSION, expectKnownVersion } from './backup-file.ts';
import { BackupRefusedError } from './backup-refused.ts';
import { joinBytes, parseHex, toHex } from './byte-streams.ts';

/** How the key follows from the passphrase, and the chunks from the key. */
export type Sealed = {
  /** Times that PBKDF2 hashes: what a guess costs. */
  readonly rounds: number;
  /** 16 random bytes, new with each key that is derived. */
  readonly salt: Uint8Array;
  /** Bytes of plain text in every chunk but the last. */
  readonly chunkSize: number;
};

/** The first line of a sealed file: all that it shows without the passphrase. */
export type SealedHeader = {
  readonly kind: BackupKind;
  /** A random UUID, so that no two files share a first line, which every chunk is bound to. */
  readonly file: string;
  readonly createdAt: string;
  readonly sealed: Sealed;
};

/** Which numbers of rounds are taken; less is guessed too easily, more keeps the page busy. */
export type AcceptedRounds = { readonly least: number; readonly most: number };

/** What of the first line is taken; each has a default that only tests change. */
export type AcceptedSealing = {
  readonly rounds?: AcceptedRounds;
  readonly leastChunk?: number;
};

/** OWASP's number for PBKDF2-HMAC-SHA-256; it is what is written, too. */
export const ROUNDS = 600_000;
/** Some seconds on a machine of today. */
export const ACCEPTED_ROUNDS: AcceptedRounds = { least: ROUNDS, most: 10_000_000 };

export const CHUNK_IN_BYTES = 64 * 1024;
/** Smaller ones would make a file mostly IVs and tags, and opening it a matter of hours. */
const LEAST_CHUNK_IN_BYTES = 4096;
const LARGEST_CHUNK_IN_BYTES = 1024 * 1024;
export const SALT_IN_BYTES = 16;
export const IV_IN_BYTES = 12;
export const TAG_IN_BYTES = 16;

const CIPHER = 'AES-256-GCM';
const KDF = 'PBKDF2-SHA-256';

/** The first line of a sealed file, without its end. */
export function sealedHeaderText({ kind, file, createdAt, sealed }: SealedHeader): string {
  const { rounds, salt, chunkSize } = sealed;
  return JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    kind,
    file,
    createdAt,
    sealed: { cipher: CIPHER, kdf: KDF, rounds, salt: toHex(salt), chunkSize },
  });
}

/**
 * The first line of a file, if it is that of a sealed one, else `undefined`.
 *
 * @throws {@link BackupRefusedError} `not-a-backup`, `newer-version`, `rounds`, `damaged`.
 */
export function parseSealedHeader(
  text: string,
  { rounds: accepted = ACCEPTED_ROUNDS, leastChunk = LEAST_CHUNK_IN_BYTES }: AcceptedSealing = {},
): SealedHeader | undefined {
  const raw = expectKnownVersion(text);
  if (raw['sealed'] === undefined) return undefined;
  const how = asForeign(raw['sealed']);
  const rounds = asWhole(how?.['rounds'], 1, Number.MAX_SAFE_INTEGER);
  if (rounds !== undefined && (rounds < accepted.least || rounds > accepted.most)) {
    throw new BackupRefusedError('rounds');
  }
  const kind = asOneOf(raw['kind'], BACKUP_KINDS);
  const file = parseDeviceId(raw['file']) as string | undefined;
  const createdAt = asInstant(raw['createdAt']);
  const salt = parseHex(how?.['salt'], SALT_IN_BYTES);
  const chunkSize = asWhole(how?.['chunkSize'], leastChunk, LARGEST_CHUNK_IN_BYTES);
  const isKnown = how?.['cipher'] === CIPHER && how['kdf'] === KDF;
  if (!isKnown || !kind || !file || !createdAt || !rounds || !salt || !chunkSize) {
    throw new BackupRefusedError('damaged');
  }
  return { kind, file, createdAt, sealed: { rounds, salt, chunkSize } };
}

/**
 * What a chunk is bound to beside its content: its number, whether it is the last, and the first line
 * as it stands in the file. So none can be left out, moved, or brought in from another file.
 */
export function additionalData(number: number, isLast: boolean, header: Uint8Array): Uint8Array {
  const place = new Uint8Array(5);
  new DataView(place.buffer).setUint32(0, number);
  place[4] = isLast ? 1 : 0;
  return joinBytes([place, header]);
}
