import type { BackupMade } from '../../domain/backup/backup-due.ts';
import { present } from '../../domain/reading.ts';
import { createSealingKey } from '../../platform/sealing-key.ts';
import { appVersion } from '../../platform/surfaces.ts';
import { readOwnName } from '../../storage/devices.ts';
import { readBackupNow } from '../../storage/backup-standing.ts';
import { makeWithoutErased } from '../../storage/make-without-erased.ts';
import type { Storage } from '../../storage/storage.ts';
import { writeBackup } from '../../storage/write-backup.ts';
import { toFile } from './to-file.ts';
import type { Run } from './use-run.ts';

/** A backup that is ready to be saved. */
export type FinishedBackup = {
  readonly file: Blob;
  /** How many entries are in it. */
  readonly entries: number;
  readonly made: BackupMade;
};

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
  return makeWithoutErased(storage, async () => {
    const made = await readBackupNow(storage);
    const deviceName = await readOwnName(storage);
    const options = present({ app: appVersion(), deviceName, signal, onProgress });
    const written = await writeBackup(storage, options);
    const file = await toFile(written, key, signal);
    return { file, entries: written.header.counts.entries, made };
  });
}
