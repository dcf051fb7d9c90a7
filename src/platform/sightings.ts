import browser from 'webextension-polyfill';
import { parsePageSighting } from '../domain/page-sighting.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { parseSighting } from '../domain/sighting.ts';
import { parseSightingMessage } from './page-messages.ts';
import { WHAT_IS_HERE } from './page-runtime.ts';

const NEWEST = 'newest-sighting';
const RECORDED = 'recorded-sightings';
const MOST_RECORDED = 200;

/** Keeps the newest sighting until the browser ends, for a popup or panel that is opened as a tab. */
export async function keepNewestSighting(sighting: Sighting): Promise<void> {
  await browser.storage.session.set({ [NEWEST]: sighting });
}

/**
 * What the page in front shows: asked of its content script. A popup or panel opened as a tab asks the tab
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
  if (answer !== undefined) return parsePageSighting(answer);
  if (own === undefined) return undefined;
  const stored = await browser.storage.session.get(NEWEST);
  return parseSighting(stored[NEWEST]);
}

/**
 * Calls `onChange` whenever the page in front may show something else: another tab came to the front,
 * one was loaded, or a status page tells that it changed. Which page that is can't be told, for want
 * of a permission; asking it again is cheap. Returns how to stop.
 */
export function listenForPageInFront(onChange: () => void): () => void {
  const hear = (message: unknown): undefined => {
    if (parseSightingMessage(message) !== undefined) onChange();
  };
  const change = (): void => onChange();
  browser.tabs.onActivated.addListener(change);
  browser.tabs.onUpdated.addListener(change);
  browser.tabs.onRemoved.addListener(change);
  browser.runtime.onMessage.addListener(hear);
  return () => {
    browser.tabs.onActivated.removeListener(change);
    browser.tabs.onUpdated.removeListener(change);
    browser.tabs.onRemoved.removeListener(change);
    browser.runtime.onMessage.removeListener(hear);
  };
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
 * Whether a sighting was already recorded under this key (a load of a page, a receipt number and a
 * day): a page that keeps changing what it says must not fill the journal. Forgotten with the browser.
 */
export async function wasRecorded(key: string): Promise<boolean> {
  return (await readRecorded()).includes(key);
}

/** Remembers that a sighting was recorded under this key. */
export async function noteRecorded(key: string): Promise<void> {
  const recorded = [key, ...(await readRecorded())].slice(0, MOST_RECORDED);
  await browser.storage.session.set({ [RECORDED]: recorded });
}

/** Forgets what the page looked at last showed: it may no longer be read. */
export async function forgetNewestSighting(): Promise<void> {
  await browser.storage.session.remove(NEWEST);
}

/** Forgets, when a case is erased, that a page showed its number. */
export async function forgetSightingsOf(receiptNumber: ReceiptNumber): Promise<void> {
  const stored = await browser.storage.session.get(NEWEST);
  if (parseSighting(stored[NEWEST])?.receiptNumbers.includes(receiptNumber) === true) {
    await browser.storage.session.remove(NEWEST);
  }
  const others = (await readRecorded()).filter((key) => !key.includes(receiptNumber));
  await browser.storage.session.set({ [RECORDED]: others });
}

async function readRecorded(): Promise<readonly string[]> {
  const stored: unknown = (await browser.storage.session.get(RECORDED))[RECORDED];
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}
