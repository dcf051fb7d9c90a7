import { openSealed } from '../../src/platform/open-backup.ts';
import { sealBackup } from '../../src/platform/seal-backup.ts';
import { createSealingKey } from '../../src/platform/sealing-key.ts';
import type { BackupItem } from '../../src/storage/read-backup.ts';
import { readBackup } from '../../src/storage/read-backup.ts';
import { APP, collect, inPieces } from './backup-files.ts';
import { DEVICE, uuid } from './given.ts';

/** What opens the sealed files of tests. */
export const PASSPHRASE = 'a long way down the road';
/** Hashing 600,000 times for every test would only make them slow, and so would files of many chunks. */
export const FEW = { rounds: { least: 10, most: 20 }, leastChunk: 1 };
/** The header of a file made by hand. */
export const HEADER = {
  kind: 'backup' as const,
  file: uuid(0xf11e),
  app: APP,
  createdAt: '2026-11-20T10:00:00.000Z',
  device: DEVICE,
  counts: { entries: 0, markers: 0 },
};

/** A file of these bytes, sealed. */
export async function seal(
  plain: Uint8Array,
  { passphrase = PASSPHRASE, chunkSize = 100, file = HEADER.file } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await createSealingKey(passphrase, { rounds: 10 });
  const bytes = inPieces(plain, 33)();
  return collect(sealBackup({ header: { ...HEADER, file }, bytes }, key, { chunkSize }));
}

/** What is in a sealed file. */
export async function unseal(sealed: Uint8Array<ArrayBuffer>, passphrase = PASSPHRASE) {
  const open = await openSealed(new Blob([sealed]), passphrase, FEW);
  return collect(open());
}

/** Opens a file and reads it to its end. */
export async function readSealed(sealed: Uint8Array<ArrayBuffer>): Promise<readonly BackupItem[]> {
  const open = await openSealed(new Blob([sealed]), PASSPHRASE, FEW);
  const now = Temporal.Instant.from('2026-11-21T15:00:00Z');
  const items: BackupItem[] = [];
  for await (const item of readBackup(open(), { now })) items.push(item);
  return items;
}

/** Where the chunks begin, and how long each is. */
export function chunksOf(
  sealed: Uint8Array,
  chunkSize = 100,
): readonly [from: number, to: number][] {
  const chunks: [number, number][] = [];
  const size = 12 + chunkSize + 16;
  for (let from = sealed.indexOf(0x0a) + 1; from < sealed.length; from += size) {
    chunks.push([from, Math.min(from + size, sealed.length)]);
  }
  return chunks;
}
