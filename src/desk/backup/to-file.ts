import { sealBackup } from '../../platform/seal-backup.ts';
import type { SealingKey } from '../../platform/sealing-key.ts';
import type { WrittenBackup } from '../../storage/write-backup.ts';

/** No browser adds an ending of its own to the name of such a file. */
const TYPE = 'application/octet-stream';

/**
 * Reads what is written into a file that the browser can save.
 *
 * @param key seals it; without one it can be read by whoever gets it.
 * @throws the reason of the signal once it is ended.
 */
export async function toFile(
  written: WrittenBackup,
  key: SealingKey | undefined,
  signal: AbortSignal,
): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const piece of key === undefined ? written.bytes : sealBackup(written, key)) {
    signal.throwIfAborted();
    // As a blob it need not stay in the page's memory.
    parts.push(new Blob([piece.slice()]));
  }
  return new Blob(parts, { type: TYPE });
}
