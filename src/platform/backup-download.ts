import browser from 'webextension-polyfill';
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

async function save(name: string, content: Blob): Promise<number | 'too-large'> {
  if (!hasAddresses && content.size > LARGEST_IN_WORKER) return 'too-large';
  const url = await addressOf(content);
  try {
    const options = { url, filename: name, saveAs: false, conflictAction: 'uniquify' as const };
    const id = await browser.downloads.download(options);
    await whenSaved(id);
    return id;
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

async function whenSaved(id: number): Promise<void> {
  const giveUpAt = Date.now() + LIMIT_IN_MS;
  for (;;) {
    const [download] = await browser.downloads.search({ id });
    if (download?.state === 'complete') return;
    if (download?.state === 'interrupted') throw new Error(`Not saved: ${download.error ?? ''}`);
    if (Date.now() > giveUpAt) throw new DOMException('The file was not saved.', 'TimeoutError');
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_AFTER_MS));
  }
}
