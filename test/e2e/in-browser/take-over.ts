import { openSealed } from '../../../src/platform/open-backup.ts';
import { browserSurroundings } from '../../../src/platform/surroundings.ts';
import { previewRestore } from '../../../src/storage/preview-restore.ts';
import { restoreBackup } from '../../../src/storage/restore-backup.ts';
import { createStorage } from '../../../src/storage/storage.ts';

/** Takes over a file that is given in base64; a passphrase opens it where it is sealed. */
export async function takeOver(base64: string, passphrase: string): Promise<number> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const storage = createStorage(browserSurroundings);
  const open = await openSealed(new Blob([bytes]), passphrase);
  const preview = await previewRestore(storage, open);
  const choice = { erased: 'keep-here', bringBack: false } as const;
  return (await restoreBackup(storage, open, preview, choice)).added;
}
