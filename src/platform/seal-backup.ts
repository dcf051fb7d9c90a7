import type { BackupHeader } from '../domain/backup/backup-file.ts';
import type { Bytes } from '../domain/backup/byte-streams.ts';
import { joinBytes, splitPieces } from '../domain/backup/byte-streams.ts';
import {
  additionalData,
  CHUNK_IN_BYTES,
  IV_IN_BYTES,
  sealedHeaderText,
} from '../domain/backup/sealed-file.ts';
import type { RandomBytes, SealingKey } from './sealing-key.ts';
import { randomBytes } from './sealing-key.ts';

/** What sealing may be told; each has a default. */
export type SealOptions = { readonly chunkSize?: number; readonly random?: RandomBytes };

/**
 * A backup file sealed, piece by piece: AES-256-GCM in ordered chunks, each under an IV of its own,
 * drawn at random: one key may seal many files, so nothing may rest on a count that begins anew.
 */
export async function* sealBackup(
  { header, bytes }: { readonly header: BackupHeader; readonly bytes: Bytes },
  { key, salt, rounds }: SealingKey,
  { chunkSize = CHUNK_IN_BYTES, random = randomBytes }: SealOptions = {},
): AsyncGenerator<Uint8Array> {
  const { kind, file, createdAt } = header;
  const sealed = { rounds, salt, chunkSize };
  const first = new TextEncoder().encode(sealedHeaderText({ kind, file, createdAt, sealed }));
  yield joinBytes([first, Uint8Array.of(0x0a)]);
  for await (const { bytes: plain, number, isLast } of splitPieces(bytes, chunkSize)) {
    const iv = random(IV_IN_BYTES);
    const bound = additionalData(number, isLast, first);
    const algorithm = { name: 'AES-GCM', iv, additionalData: bound.slice() };
    const closed = await crypto.subtle.encrypt(algorithm, key, plain.slice());
    yield joinBytes([iv, new Uint8Array(closed)]);
  }
}
