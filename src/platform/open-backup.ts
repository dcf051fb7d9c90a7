import { expectHeader } from '../domain/backup/backup-file.ts';
import type { BackupHeader } from '../domain/backup/backup-file.ts';
import type { BackupLimits } from '../domain/backup/backup-limits.ts';
import { BACKUP_LIMITS } from '../domain/backup/backup-limits.ts';
import { BackupRefusedError } from '../domain/backup/backup-refused.ts';
import type { Bytes, Piece } from '../domain/backup/byte-streams.ts';
import { LineTooLongError, splitLines, splitPieces } from '../domain/backup/byte-streams.ts';
import type { AcceptedSealing, SealedHeader } from '../domain/backup/sealed-file.ts';
import {
  additionalData,
  IV_IN_BYTES,
  parseSealedHeader,
  TAG_IN_BYTES,
} from '../domain/backup/sealed-file.ts';
import { deriveOpeningKey } from './sealing-key.ts';

/** A file that can be read as often as is needed, from its beginning: once to look, once to take over. */
export type OpenedBackup = () => Bytes;

/** What a file shows before any passphrase. */
export type BackupAtFirst =
  | { readonly isSealed: false; readonly header: BackupHeader }
  | { readonly isSealed: true; readonly header: SealedHeader };

/** What opening may be told; each has a default that only tests change. */
export type OpenOptions = AcceptedSealing & { readonly limits?: BackupLimits };

/**
 * Reads the first line of a file.
 *
 * @throws {@link BackupRefusedError} when the file is none that can be read here.
 */
export async function lookAtBackup(
  file: Blob,
  { limits = BACKUP_LIMITS, ...accepted }: OpenOptions = {},
): Promise<BackupAtFirst> {
  // The chunks of a sealed file take some more room than what is in them.
  if (file.size > limits.bytes * 1.1) throw new BackupRefusedError('too-large');
  const { text } = await firstLine(file, limits);
  const sealed = parseSealedHeader(text, accepted);
  return sealed === undefined
    ? { isSealed: false, header: expectHeader(text) }
    : { isSealed: true, header: sealed };
}

/** A file that is not sealed. */
export function openPlain(file: Blob): OpenedBackup {
  return () => readBlob(file);
}

/**
 * A sealed file, once its passphrase opens it and it is inside what it says outside. Chunks that were changed, moved or left out show while it
 * is read.
 *
 * @throws {@link BackupRefusedError} `wrong-passphrase`, and whatever {@link lookAtBackup} throws.
 */
export async function openSealed(
  file: Blob,
  passphrase: string,
  { limits = BACKUP_LIMITS, ...accepted }: OpenOptions = {},
): Promise<OpenedBackup> {
  const { text, line } = await firstLine(file, limits);
  const header = parseSealedHeader(text, accepted);
  if (header === undefined) return openPlain(file);
  const { salt, rounds: hashed } = header.sealed;
  const { key } = await deriveOpeningKey(passphrase, salt, hashed);
  const open: OpenedBackup = () => unseal(file, { key, line, header });
  const inner = await readHeader(open, limits);
  const isOther =
    inner !== undefined &&
    (inner.kind !== header.kind ||
      inner.file !== header.file ||
      inner.createdAt !== header.createdAt);
  // Who chose the file went by what it shows outside.
  if (isOther) throw new BackupRefusedError('damaged');
  return open;
}

/** The first line of what is sealed, where it is a header; what else it is, reading the file tells. */
async function readHeader(
  open: OpenedBackup,
  { headerBytes }: BackupLimits,
): Promise<BackupHeader | undefined> {
  const [line] = await firstOf(splitLines(open(), headerBytes));
  try {
    return line && expectHeader(new TextDecoder().decode(line));
  } catch (error) {
    if (error instanceof BackupRefusedError) return undefined;
    throw error;
  }
}

/** The first line, or none where that is longer than a header may be. */
async function firstOf(lines: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  try {
    for await (const line of lines) return [line];
  } catch (error) {
    if (!(error instanceof LineTooLongError)) throw error;
  }
  return [];
}

type Unsealing = {
  readonly key: CryptoKey;
  /** The first line as it stands in the file. */
  readonly line: Uint8Array;
  readonly header: SealedHeader;
};

async function* unseal(file: Blob, { key, line, header }: Unsealing): AsyncGenerator<Uint8Array> {
  const behind = readBlob(file.slice(line.length + 1));
  const size = IV_IN_BYTES + header.sealed.chunkSize + TAG_IN_BYTES;
  for await (const piece of splitPieces(behind, size)) {
    const { bytes, number, isLast } = piece;
    if (bytes.length < IV_IN_BYTES + TAG_IN_BYTES) throw new BackupRefusedError('cut-off');
    const plain = await openPiece(piece, key, line);
    if (plain !== undefined) {
      yield plain;
      continue;
    }
    if (!isLast && number > 0) throw new BackupRefusedError('damaged');
    const isCutOff = number > 0 || (await openPiece({ ...piece, isLast: !isLast }, key, line));
    throw new BackupRefusedError(isCutOff ? 'cut-off' : 'wrong-passphrase');
  }
}

/** What is in a chunk, or `undefined` when it is not what was sealed in this place. */
async function openPiece(
  { bytes, number, isLast }: Piece,
  key: CryptoKey,
  line: Uint8Array,
): Promise<Uint8Array | undefined> {
  const algorithm = {
    name: 'AES-GCM',
    iv: bytes.slice(0, IV_IN_BYTES),
    additionalData: additionalData(number, isLast, line).slice(),
  };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.slice(IV_IN_BYTES)));
  } catch {
    return undefined;
  }
}

async function firstLine(
  file: Blob,
  { headerBytes }: BackupLimits,
): Promise<{ readonly line: Uint8Array; readonly text: string }> {
  try {
    // No file of another kind is read any further than a first line may go.
    for await (const line of splitLines(readBlob(file.slice(0, headerBytes + 1)), headerBytes)) {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
      return { line, text };
    }
  } catch (error) {
    const isForeign = error instanceof LineTooLongError || error instanceof TypeError;
    if (!isForeign) throw error;
    throw new BackupRefusedError('not-a-backup', { cause: error });
  }
  throw new BackupRefusedError('not-a-backup');
}

async function* readBlob(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
