import browser from 'webextension-polyfill';
import type { Sighting } from '../domain/sighting.ts';
import { parseSighting } from '../domain/sighting.ts';
import { WHAT_IS_HERE } from './page-runtime.ts';

const NEWEST = 'newest-sighting';
const RECORDED_LOADS = 'recorded-loads';
const MOST_LOADS = 200;

/** Keeps the newest sighting until the browser ends, for a popup that is opened as a tab. */
export async function keepNewestSighting(sighting: Sighting): Promise<void> {
  await browser.storage.session.set({ [NEWEST]: sighting });
}

/**
 * What the page in front shows: asked of its content script. The popup opened as a tab asks the tab
 * that was in front before it; where no tab answers, the newest sighting stands in.
 */
export async function sightingInFront(): Promise<Sighting | undefined> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const inFront =
    own === undefined
      ? tabs.find(({ active }) => active)
      : tabs
          .filter(({ id }) => id !== own.id)
          .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0];
  const answer = await ask(inFront?.id);
  if (answer !== undefined) return parseSighting(answer);
  if (own === undefined) return undefined;
  const stored = await browser.storage.session.get(NEWEST);
  return parseSighting(stored[NEWEST]);
}

/** `undefined`: nobody answers there; `null`: a page of ours with nothing to read. */
async function ask(tabId: number | undefined): Promise<unknown> {
  if (tabId === undefined) return undefined;
  try {
    return await browser.tabs.sendMessage(tabId, WHAT_IS_HERE);
  } catch {
    // No content script in that tab: not a status page.
    return undefined;
  }
}

/**
 * Whether this is the first time that this load of a page asks about this receipt number. A page
 * that keeps changing what it says must not fill the journal; loads are forgotten with the browser.
 */
export async function isFirstOfLoad(load: string, receiptNumber: string): Promise<boolean> {
  const key = `${load} ${receiptNumber}`;
  const stored: unknown = (await browser.storage.session.get(RECORDED_LOADS))[RECORDED_LOADS];
  const loads = Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
  if (loads.includes(key)) return false;
  await browser.storage.session.set({ [RECORDED_LOADS]: [key, ...loads].slice(0, MOST_LOADS) });
  return true;
}
