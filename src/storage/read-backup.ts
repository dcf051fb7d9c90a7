import type { BackupHeader } from '../domain/backup/backup-file.ts';
import { expectHeader, parseFoot, parseLine } from '../domain/backup/backup-file.ts';
import type { BackupLimits } from '../domain/backup/backup-limits.ts';
import { BACKUP_LIMITS } from '../domain/backup/backup-limits.ts';
import type { BackupRefusal } from '../domain/backup/backup-refused.ts';
import { BackupRefusedError } from '../domain/backup/backup-refused.ts';
import type { Bytes } from '../domain/backup/byte-streams.ts';
import { LineTooLongError, splitLines } from '../domain/backup/byte-streams.ts';
import type { LeftOutReason } from '../domain/backup/check-entry.ts';
import { checkEntry } from '../domain/backup/check-entry.ts';
import type { Sha256 } from '../domain/backup/sha-256.ts';
import { createSha256 } from '../domain/backup/sha-256.ts';
import type { Entry } from '../domain/entry.ts';
import type { DeviceId, EntryId } from '../domain/ids.ts';
import { parseEntryId } from '../domain/ids.ts';

/** What a file says, line after line; lines are counted from 1. */
export type BackupItem =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'entry'; readonly line: number; readonly entry: Entry }
  | { readonly kind: 'marker'; readonly line: number; readonly id: EntryId }
  | { readonly kind: 'left-out'; readonly line: number; readonly reason: LeftOutReason }
  /** Always the last: the file is whole, and this is the digest of all before its last line. */
  | { readonly kind: 'end'; readonly sha256: string };

export type ReadOptions = {
  readonly now: Temporal.Instant;
  /** The browser profile that reads. */
  readonly own?: DeviceId | undefined;
  readonly limits?: BackupLimits;
  readonly signal?: AbortSignal;
};

/**
 * Reads a backup file that is not sealed. Until the last item came nothing is known to be right: who
 * changes anything by it reads it to the end first.
 *
 * @throws {@link BackupRefusedError}, or the reason of the signal.
 */
export async function* readBackup(
  bytes: Bytes,
  { now, own, limits = BACKUP_LIMITS, signal }: ReadOptions,
): AsyncGenerator<BackupItem> {
  // Each line is added to the digest when the next one shows that it was not the last.
  const sha256 = createSha256();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const counts = { entries: 0, markers: 0 };
  let header: BackupHeader | undefined;
  let isEnded = false;
  let line = 0;
  for await (const raw of linesOf(counted(bytes, limits), limits)) {
    signal?.throwIfAborted();
    line += 1;
    if (isEnded) throw new BackupRefusedError('damaged');
    if (header === undefined) {
      header = expectHeader(decodeHeader(decoder, raw, limits));
      addLine(sha256, raw);
      yield { kind: 'header', header };
      continue;
    }
    const value = parseLine(decode(decoder, raw));
    if (value !== undefined && Object.hasOwn(value, 'end')) {
      expectFoot(value['end'], counts, sha256);
      isEnded = true;
      continue;
    }
    addLine(sha256, raw);
    if (value !== undefined && Object.hasOwn(value, 'entry')) {
      counts.entries = countOn(counts.entries, limits.entries);
      const checked = checkEntry(value['entry'], { now, kind: header.kind, own });
      yield 'entry' in checked
        ? { kind: 'entry', line, entry: checked.entry }
        : { kind: 'left-out', line, reason: checked.leftOut };
    } else if (value !== undefined && Object.hasOwn(value, 'erased')) {
      counts.markers = countOn(counts.markers, limits.markers);
      const id = parseEntryId(value['erased']);
      // Who hands over a case has no say in what is erased here.
      const isTaken = id !== undefined && header.kind === 'backup';
      yield isTaken
        ? { kind: 'marker', line, id }
        : { kind: 'left-out', line, reason: 'no-marker' };
    } else {
      yield { kind: 'left-out', line, reason: 'unknown-line' };
    }
  }
  if (header === undefined) throw new BackupRefusedError('not-a-backup');
  if (!isEnded) throw new BackupRefusedError('cut-off');
  yield { kind: 'end', sha256: sha256.digest() };
}

async function* counted(bytes: Bytes, limits: BackupLimits): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > limits.bytes) throw new BackupRefusedError('too-large');
    yield piece;
  }
}

async function* linesOf(bytes: Bytes, limits: BackupLimits): AsyncGenerator<Uint8Array> {
  try {
    yield* splitLines(bytes, limits.lineBytes);
  } catch (error) {
    if (!(error instanceof LineTooLongError)) throw error;
    throw new BackupRefusedError('too-large', { cause: error });
  }
}

function decodeHeader(decoder: TextDecoder, raw: Uint8Array, limits: BackupLimits): string {
  if (raw.length > limits.headerBytes) throw new BackupRefusedError('not-a-backup');
  return decode(decoder, raw, 'not-a-backup');
}

function decode(decoder: TextDecoder, raw: Uint8Array, refusal: BackupRefusal = 'damaged'): string {
  try {
    return decoder.decode(raw);
  } catch (error) {
    throw new BackupRefusedError(refusal, { cause: error });
  }
}

const LINE_END = Uint8Array.of(0x0a);

function addLine(sha256: Sha256, raw: Uint8Array): void {
  sha256.update(raw);
  sha256.update(LINE_END);
}

function countOn(count: number, most: number): number {
  if (count >= most) throw new BackupRefusedError('too-large');
  return count + 1;
}

function expectFoot(
  value: unknown,
  counts: { readonly entries: number; readonly markers: number },
  sha256: Sha256,
): void {
  const foot = parseFoot(value);
  const isRight =
    foot?.entries === counts.entries &&
    foot.markers === counts.markers &&
    foot.sha256 === sha256.digest();
  if (!isRight) throw new BackupRefusedError('damaged');
}
