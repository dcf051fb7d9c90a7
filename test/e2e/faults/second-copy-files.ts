import type { Page } from '@playwright/test';

/** The ids of all entries in the second copy's files, sorted; asked of a page of the extension. */
export async function readSecondCopyIds(ownPage: Page): Promise<string[]> {
  const lines = await ownPage.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle('journal', { create: true });
    const found: string[] = [];
    for await (const handle of directory.values()) {
      if (!(handle instanceof FileSystemFileHandle) || !handle.name.endsWith('.jsonl')) continue;
      const text = await (await handle.getFile()).text();
      found.push(...text.trimEnd().split('\n').slice(1));
    }
    return found;
  });
  return lines.map((line) => (JSON.parse(line) as { entry: { id: string } }).entry.id).toSorted();
}
