import browser from 'webextension-polyfill';
import { parseDraft } from '../domain/draft.ts';
import type { EntryId } from '../domain/ids.ts';
import { giveUpDownloads } from './backup-download.ts';
import { openDraftsDirectory, withDraftsLock } from './drafts-directory.ts';
import { openRebuildDirectory } from './rebuild-directory.ts';

/** What says nothing of what was recorded, and is needed as long as the browser runs. */
const STAYING = new Set(['start', 'suspect', 'rebuilt']);

/**
 * Forgets what lies beside the journal and its second copy, when everything is erased: what is kept for
 * this session, the notifications that stand, how a page was looked at, the files of begun forms that
 * are erased or can't be read, and a database that lies in a file while it is rebuilt. May be done twice.
 *
 * @param erased the ids of the begun forms that are erased; one that was begun since stays.
 */
export async function forgetBesides(erased: ReadonlySet<EntryId>): Promise<void> {
  forgetPages();
  const kept = Object.keys(await browser.storage.session.get());
  await browser.storage.session.remove(kept.filter((key) => !STAYING.has(key)));
  const shown = Object.keys(await browser.notifications.getAll());
  await Promise.all(shown.map((id) => browser.notifications.clear(id)));
  await giveUpDownloads().catch(() => undefined);
  await withDraftsLock(async () => {
    await removeFiles(await openDraftsDirectory(), async (file) => {
      const draft = parseDraft(parseJson(await file.text()));
      return draft === undefined || erased.has(draft.entryId);
    });
  });
  await removeFiles(await openRebuildDirectory(), () => Promise.resolve(true));
}

/** In the store of the pages, which the worker does not have: how they look, and what was typed last. */
function forgetPages(): void {
  try {
    (
      globalThis as { readonly localStorage?: { readonly clear: () => void } }
    ).localStorage?.clear();
  } catch {
    // A browser may forbid it; then nothing stands there.
  }
}

async function removeFiles(
  directory: FileSystemDirectoryHandle,
  isGone: (file: File) => Promise<boolean>,
): Promise<void> {
  const files: FileSystemFileHandle[] = [];
  for await (const handle of directory.values()) {
    if (handle.kind === 'file') files.push(handle);
  }
  for (const handle of files) {
    if (await isGone(await handle.getFile())) await directory.removeEntry(handle.name);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Torn.
    return undefined;
  }
}
