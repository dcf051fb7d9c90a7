import { openPlain } from '../../../src/platform/open-backup.ts';
import { browserSurroundings } from '../../../src/platform/surroundings.ts';
import { previewRestore } from '../../../src/storage/preview-restore.ts';
import { restoreBackup } from '../../../src/storage/restore-backup.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { writeBackup } from '../../../src/storage/write-backup.ts';

/** A plain backup of everything that this browser has, as text. */
export async function backUp(): Promise<string> {
  const { bytes } = await writeBackup(createStorage(browserSurroundings), { app: 'test' });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of bytes) parts.push(part.slice());
  return new Blob(parts).text();
}

/** Takes over such a backup; returns how many entries it added. */
export async function takeOver(text: string, bringBack: boolean): Promise<number> {
  const storage = createStorage(browserSurroundings);
  const open = openPlain(new Blob([text]));
  const preview = await previewRestore(storage, open);
  const choice = { erased: 'keep-here', bringBack } as const;
  return (await restoreBackup(storage, open, preview, choice)).added;
}
