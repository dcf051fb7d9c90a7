import type { BackupMade } from '../../domain/backup/backup-due.ts';
import { sealBackup } from '../../platform/seal-backup.ts';
import { createSealingKey } from '../../platform/sealing-key.ts';
import { appVersion } from '../../platform/surfaces.ts';
import { readBackupNow } from '../../storage/backup-standing.ts';
import type { Storage } from '../../storage/storage.ts';
import { writeBackup } from '../../storage/write-backup.ts';
import type { Run } from './use-run.ts';

/** A backup that is ready to be saved. */
export type FinishedBackup = {
  readonly file: Blob;
  /** How many entries are in it. */
  readonly entries: number;
  readonly made: BackupMade;
};

/** No browser adds an ending of its own to the name of such a file. */
const TYPE = 'application/octet-stream';

/**
 * Writes the whole journal as a file, a page of entries at a time.
 *
 * @param passphrase seals the file; without one it can be read by whoever gets it.
 * @throws the reason of the signal once it is ended.
 */
export async function makeBackup(
  storage: Storage,
  passphrase: string | undefined,
  { signal, onProgress }: Run,
): Promise<FinishedBackup> {
  const key = passphrase === undefined ? undefined : await createSealingKey(passphrase);
  const made = await readBackupNow(storage);
  const written = await writeBackup(storage, { app: appVersion(), signal, onProgress });
  const bytes = key === undefined ? written.bytes : sealBackup(written, key);
  const parts: Blob[] = [];
  for await (const piece of bytes) {
    signal.throwIfAborted();
    // As a blob it need not stay in the page's memory.
    parts.push(new Blob([piece.slice()]));
  }
  const file = new Blob(parts, { type: TYPE });
  return { file, entries: written.header.counts.entries, made };
}
