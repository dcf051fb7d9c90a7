import { joinBytes } from '../../domain/backup/byte-streams.ts';
import { IV_IN_BYTES, TAG_IN_BYTES } from '../../domain/backup/sealed-file.ts';
import { PADDED_TO_BYTES } from '../../domain/team/team-limits.ts';
import type { RandomBytes } from '../sealing-key.ts';
import { parseBase64, toBase64 } from './base64.ts';

/** What is sealed, where it stands, and by what: changed in any of it, nothing opens. */
export type Sealing = {
  readonly key: CryptoKey;
  /** Bound to what is sealed, and readable beside it. */
  readonly bound: readonly (string | number)[];
};

/** JSON sealed by AES-256-GCM, under an IV drawn at random: the IV and the ciphertext, in base64. */
export async function sealJson(
  value: object,
  { key, bound }: Sealing,
  random: RandomBytes,
): Promise<string> {
  const iv = random(IV_IN_BYTES);
  const algorithm = { name: 'AES-GCM', iv, additionalData: toBytes(JSON.stringify(bound)) };
  const closed = await crypto.subtle.encrypt(
    algorithm,
    key,
    padded(toBytes(JSON.stringify(value))),
  );
  return toBase64(joinBytes([iv, new Uint8Array(closed)]));
}

/** The JSON that was sealed, or `undefined` where it was not by this key, or not in this place. */
export async function openJson(
  sealed: unknown,
  { key, bound }: Sealing,
  longest: number,
): Promise<unknown> {
  const bytes = parseBase64(sealed, longest);
  if (bytes === undefined || bytes.length < IV_IN_BYTES + TAG_IN_BYTES) return undefined;
  const iv = bytes.subarray(0, IV_IN_BYTES);
  const algorithm = { name: 'AES-GCM', iv, additionalData: toBytes(JSON.stringify(bound)) };
  try {
    const plain = await crypto.subtle.decrypt(algorithm, key, bytes.subarray(IV_IN_BYTES));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as unknown;
  } catch {
    return undefined;
  }
}

/** With blanks behind it, which JSON allows. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = Math.ceil(bytes.length / PADDED_TO_BYTES) * PADDED_TO_BYTES;
  const whole = new Uint8Array(length).fill(0x20);
  whole.set(bytes);
  return whole;
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
