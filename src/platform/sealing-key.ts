import { ROUNDS, SALT_IN_BYTES } from '../domain/backup/sealed-file.ts';

/**
 * A key that seals files, or opens them, with what it was derived by. It can be kept in the database but
 * not be read out of the browser.
 */
export type SealingKey = {
  readonly key: CryptoKey;
  readonly salt: Uint8Array;
  readonly rounds: number;
};

/** Bytes that nobody can guess. */
export type RandomBytes = (count: number) => Uint8Array<ArrayBuffer>;

/** The browser's own. */
export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** A new key for files that are to be written, with a salt of its own. It opens none. */
export async function createSealingKey(
  passphrase: string,
  {
    rounds = ROUNDS,
    random = randomBytes,
  }: { readonly rounds?: number; readonly random?: RandomBytes } = {},
): Promise<SealingKey> {
  return deriveKey(passphrase, random(SALT_IN_BYTES), rounds, 'encrypt');
}

/** The key that opens a file, from its passphrase and what the file says of it. It seals none. */
export async function deriveOpeningKey(
  passphrase: string,
  salt: Uint8Array,
  rounds: number,
): Promise<SealingKey> {
  return deriveKey(passphrase, salt, rounds, 'decrypt');
}

/** The key that follows from a passphrase, by PBKDF2 with HMAC-SHA-256. Takes a moment, by design. */
async function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  rounds: number,
  use: 'encrypt' | 'decrypt',
): Promise<SealingKey> {
  // One way to spell each letter, whatever the keyboard of the machine makes of it.
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: salt.slice(), iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  );
  return { key, salt, rounds };
}
