import type { HandOffChoice } from '../../domain/backup/hand-off.ts';
import { present } from '../../domain/reading.ts';
import { createSealingKey } from '../../platform/sealing-key.ts';
import { appVersion } from '../../platform/surfaces.ts';
import { readOwnName } from '../../storage/devices.ts';
import { makeWithoutErased } from '../../storage/make-without-erased.ts';
import type { BackupProgress } from '../../storage/write-backup.ts';
import { writeHandOff } from '../../storage/write-backup.ts';
import type { App } from '../../ui/app.ts';
import { toFile } from '../backup/to-file.ts';

/** How a hand-off is made. */
export type HandOffMaking = {
  /** By what it is sealed; `undefined` for a file that anybody can read. */
  readonly passphrase: string | undefined;
  readonly onProgress: (progress: BackupProgress) => void;
  /** Ends it: what it returns then rejects with the reason. */
  readonly signal: AbortSignal;
};

/** Makes the file of a hand-off. */
export async function makeHandOff(
  { storage }: Pick<App, 'storage'>,
  choice: HandOffChoice,
  { passphrase, onProgress, signal }: HandOffMaking,
): Promise<Blob> {
  const deviceName = await readOwnName(storage);
  const options = present({ app: appVersion(), deviceName, onProgress, signal });
  const key = passphrase === undefined ? undefined : await createSealingKey(passphrase);
  return makeWithoutErased(storage, async () => {
    const written = await writeHandOff(storage, choice, options);
    return toFile(written, key, signal);
  });
}
