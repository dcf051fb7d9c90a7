import { expect, type Page } from '@playwright/test';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import type { InstalledChromium } from '../support/installed-chromium.ts';
import { readEntries, type StoredEntry } from '../support/journal.ts';

/** An entry with the id that names it in every copy. */
export type IdentifiedEntry = StoredEntry & { readonly id: string };

/** What was said of the notes of a test, outside the browser: no fault of it can change that. */
export type Said = {
  /** Ids of the notes of which “Saved” was said, of both copies or of the database alone. */
  readonly saved: Set<string>;
  /** Those of which it was said that the second copy is pending. */
  readonly pending: Set<string>;
  readonly notSaved: string[];
};

/** Nothing was said yet. */
export function nothingSaid(): Said {
  return { saved: new Set(), pending: new Set(), notSaved: [] };
}

let bundle: Promise<string> | undefined;

async function inPage(call: string): Promise<() => Promise<void>> {
  bundle ??= bundleForPage('../faults/in-browser/note');
  return toPageFunction<void>(await bundle, call);
}

/** Opens a page that notes calls; `firstSaved` resolves when the first of them is said to be saved. */
async function openNotingPage(browser: InstalledChromium, { saved, pending, notSaved }: Said) {
  const page = await browser.openPage('desk/index.html');
  let isSaved: () => void = () => undefined;
  const firstSaved = new Promise<void>((resolve) => {
    isSaved = resolve;
  });
  await page.exposeFunction('tellSaved', (id: string, inSecondCopy: boolean) => {
    saved.add(id);
    if (!inSecondCopy) pending.add(id);
    isSaved();
  });
  await page.exposeFunction('tellNotSaved', (why: string) => notSaved.push(why));
  return { page, firstSaved };
}

/** Begins to note calls without end, each of so many characters at least. */
export async function beginToNote(
  browser: InstalledChromium,
  said: Said,
  label: string,
  { length = 0 }: { readonly length?: number } = {},
): Promise<{ readonly page: Page; readonly firstSaved: Promise<void> }> {
  const { page, firstSaved } = await openNotingPage(browser, said);
  await page.evaluate(await inPage(`noteWithoutEnd(${JSON.stringify(label)}, ${length})`));
  return { page, firstSaved };
}

/** Notes so many calls, all of which are to be saved. */
export async function noteCalls(
  browser: InstalledChromium,
  said: Said,
  label: string,
  count: number,
): Promise<void> {
  const { page } = await openNotingPage(browser, said);
  const before = said.saved.size;
  await page.evaluate(await inPage(`noteMany(${JSON.stringify(label)}, ${count})`));
  expect(said.notSaved).toEqual([]);
  await expect.poll(() => said.saved.size - before).toBe(count);
}

/** Every note that was said to be saved is in the journal, and nothing is there twice. */
export function expectOnce(entries: readonly IdentifiedEntry[], { saved }: Said): void {
  const ids = entries.map(({ id }) => id);
  const notes = entries.map(({ fact }) => fact.notes).filter((note) => note !== undefined);
  const lost = [...saved].filter((id) => !ids.includes(id));
  expect(lost, 'notes that were lost').toEqual([]);
  expect(new Set(ids).size, 'an id stands twice').toBe(ids.length);
  expect(new Set(notes).size, 'a note stands twice').toBe(notes.length);
}

/** Everything in the journal, once the page shows what it has read of it. */
export async function readJournal(popup: Page): Promise<IdentifiedEntry[]> {
  await expect(popup.getByTestId('note-call').first()).toBeVisible();
  return (await readEntries(popup)) as IdentifiedEntry[];
}

/** The second copy comes to hold the same entries as the journal. */
export async function expectSecondCopyOf(
  ownPage: Page,
  entries: readonly IdentifiedEntry[],
): Promise<void> {
  await expect
    .poll(() => readSecondCopyIds(ownPage), 'what the second copy holds')
    .toEqual(entries.map(({ id }) => id).toSorted());
}

async function readSecondCopyIds(ownPage: Page): Promise<string[]> {
  const lines = await ownPage.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle('journal', { create: true });
    const found: string[] = [];
    for await (const handle of directory.values()) {
      if (!(handle instanceof FileSystemFileHandle) || !handle.name.endsWith('.jsonl')) continue;
      // A file that is being replaced at this moment may be gone.
      const file = await handle.getFile().catch(() => undefined);
      const text = (await file?.text()) ?? '';
      found.push(...text.trimEnd().split('\n').slice(1));
    }
    return found;
  });
  return lines.flatMap((line) => readId(line) ?? []).toSorted();
}

/** `undefined` for a line that is torn. */
function readId(line: string): string | undefined {
  try {
    return (JSON.parse(line) as { entry: { id: string } }).entry.id;
  } catch {
    return undefined;
  }
}
