import browser from 'webextension-polyfill';
import { withLock } from './locks.ts';

const KEY = 'start';
/** It outlives this context, so that it is asked for once. */
let known: string | undefined;

/** Tells one start of the browser from the next: the same until the browser ends. */
export async function startId(): Promise<string> {
  known ??= await withLock('start-id', async () => {
    const kept = (await browser.storage.session.get(KEY))[KEY];
    if (typeof kept === 'string') return kept;
    const id = crypto.randomUUID();
    await browser.storage.session.set({ [KEY]: id });
    return id;
  });
  return known;
}
