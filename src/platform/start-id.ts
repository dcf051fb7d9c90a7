import browser from 'webextension-polyfill';
import { withLock } from './locks.ts';

const KEY = 'start';

/** Tells one start of the browser from the next: the same until the browser ends. */
export async function startId(): Promise<string> {
  return withLock('start-id', async () => {
    const known = (await browser.storage.session.get(KEY))[KEY];
    if (typeof known === 'string') return known;
    const id = crypto.randomUUID();
    await browser.storage.session.set({ [KEY]: id });
    return id;
  });
}
