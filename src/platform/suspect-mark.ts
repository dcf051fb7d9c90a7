import browser from 'webextension-polyfill';
import { withLock } from './locks.ts';

const KEY = 'suspect';
const REBUILT_KEY = 'rebuilt';
const LOCK = 'suspect-mark';

/**
 * Notes that the disk was full while something was written, so that the database has to be rebuilt.
 * In the memory of the browser, which no full disk touches and which lasts as long as it is needed:
 * what a start of the browser finds damaged it throws away, and what it opens is sound.
 */
export async function markSuspect(): Promise<void> {
  await withLock(LOCK, () => browser.storage.session.set({ [KEY]: crypto.randomUUID() }));
}

/** The mark, a new one for each time, or `undefined` when nothing was noted since it was removed. */
export async function readSuspectMark(): Promise<string | undefined> {
  const mark = (await browser.storage.session.get(KEY))[KEY];
  return typeof mark === 'string' ? mark : undefined;
}

/** Removes the mark that was dealt with; one that was set since stays. */
export async function removeSuspectMark(mark: string): Promise<void> {
  await withLock(LOCK, async () => {
    if ((await readSuspectMark()) === mark) await browser.storage.session.remove(KEY);
  });
}

/** Notes that the database was rebuilt, for as long as the browser runs. */
export async function noteRebuilt(): Promise<void> {
  await browser.storage.session.set({ [REBUILT_KEY]: true });
}

/** Whether the database was rebuilt since the browser was started. */
export async function wasRebuilt(): Promise<boolean> {
  return (await browser.storage.session.get(REBUILT_KEY))[REBUILT_KEY] === true;
}
