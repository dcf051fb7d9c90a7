import browser from 'webextension-polyfill';
import type { BackupFailure } from '../domain/backup/automatic-backup.ts';
import { withLock } from './locks.ts';
import { sealBackup } from './seal-backup.ts';

const DOWNLOADS = { permissions: ['downloads' as const] };

/**
 * Where there is no address for a file, one that holds the file itself has to do: of 20 MB it takes
 * seconds, and at one of 60 MB Chromium itself ends.
 */
const LARGEST_IN_WORKER = 8 * 1024 * 1024;
/** A download from memory is done at once; one that is not waits for somebody. */
const LIMIT_IN_MS = 60_000;
const LOOK_AGAIN_AFTER_MS = 200;

async function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(DOWNLOADS);
}

/** Asks to save files without a click. Called in a click, before anything is awaited. */
export async function askToDownload(): Promise<boolean> {
  return browser.permissions.request(DOWNLOADS);
}

/** Gives back that permission; whether it is gone. */
export async function giveUpDownloads(): Promise<boolean> {
  return browser.permissions.remove(DOWNLOADS);
}

/** Chromium's worker is a service worker, in which no address can be made for a file; Firefox's is a page. */
const hasAddresses = 'createObjectURL' in URL;

/** Saves backups in this browser's folder for downloads, without asking. */
export const browserSaver = {
  inTurn: <Result>(work: () => Promise<Result>) => withLock('automatic-backup', work),
  mayDownload,
  seal: sealBackup,
  save,
  remove,
  savesAnySize: hasAddresses,
};

async function save(name: string, content: Blob): Promise<number | BackupFailure> {
  if (!hasAddresses && content.size > LARGEST_IN_WORKER) return 'too-large';
  const url = await addressOf(content);
  try {
    const options = { url, filename: name, saveAs: false, conflictAction: 'uniquify' as const };
    const id = await browser.downloads.download(options);
    const failure = await whenSaved(id);
    if (failure === undefined) return id;
    // It is tried again and again: the browser's list of downloads is not to fill with what failed.
    await browser.downloads.erase({ id });
    return failure;
  } finally {
    if (url.startsWith('blob:')) URL.revokeObjectURL(url);
  }
}

/** Also the browser's own word of the file; one that is gone is passed over. */
async function remove(id: number): Promise<void> {
  await browser.downloads.removeFile(id).catch(() => undefined);
  await browser.downloads.erase({ id });
}

async function addressOf(content: Blob): Promise<string> {
  if (hasAddresses) return URL.createObjectURL(content);
  const bytes = new Uint8Array(await content.arrayBuffer());
  return `data:application/octet-stream;base64,${bytes.toBase64()}`;
}

/** What the browsers call it when a file could not be written. */
const WHY_INTERRUPTED: Readonly<Record<string, BackupFailure>> = {
  FILE_NO_SPACE: 'no-space',
  FILE_FAILED: 'no-folder',
  FILE_ACCESS_DENIED: 'no-folder',
};

/**
 * Waits until a download is on the disk; says why it is not.
 *
 * @throws where that says nothing to her: it was cancelled, say.
 */
async function whenSaved(id: number): Promise<BackupFailure | undefined> {
  const giveUpAt = Date.now() + LIMIT_IN_MS;
  for (;;) {
    const [download] = await browser.downloads.search({ id });
    if (download?.state === 'complete') return undefined;
    if (download?.state === 'interrupted') {
      const known = WHY_INTERRUPTED[download.error ?? ''];
      if (known === undefined) throw new Error(`Not saved: ${download.error ?? ''}`);
      return known;
    }
    if (Date.now() > giveUpAt) {
      // Where it can't write, Chromium asks where to: the next try is not to ask once more beside it.
      await browser.downloads.cancel(id);
      return 'no-folder';
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_AFTER_MS));
  }
}
