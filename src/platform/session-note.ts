import browser from 'webextension-polyfill';
import { toNarrow } from '../domain/full-width.ts';
import { isLeftJustNow } from '../domain/left-note.ts';
import { asForeign } from '../domain/reading.ts';
import { machineClock } from './clock.ts';

/**
 * What one window of ours, or the worker, leaves for another until the browser ends: a message would reach
 * nobody, since the other may not be open yet. Whoever reads it parses it.
 */
export type SessionNote = {
  readonly left: unknown;
  /** When it was left, in milliseconds since the epoch. */
  readonly leftAt: number;
};

/** Before the name of each note, to tell them from what else stands in the session. */
const PREFIX = 'left ';

/** Leaves something under a name, in the place of what was left there. */
export async function leaveNote(name: string, left: unknown): Promise<void> {
  const note: SessionNote = { left, leftAt: now() };
  await browser.storage.session.set({ [PREFIX + name]: note });
}

/** What is left under a name, however old. */
export async function readNote(name: string): Promise<SessionNote | undefined> {
  const key = PREFIX + name;
  const raw = asForeign((await browser.storage.session.get(key))[key]);
  const leftAt = raw?.['leftAt'];
  return typeof leftAt === 'number' ? { left: raw?.['left'], leftAt } : undefined;
}

/** Takes what was left under a name just now, once; what is older is dropped. */
export async function takeNote(name: string): Promise<unknown> {
  const note = await readNote(name);
  if (note === undefined) return undefined;
  await removeNote(name);
  return isLeftJustNow(note.leftAt, now()) ? note.left : undefined;
}

/** Removes what was left under a name. */
export async function removeNote(name: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + name);
}

/** Calls back at once, and whenever something is left under a name. Returns how to stop that. */
export function listenForNote(name: string, look: () => void): () => void {
  const key = PREFIX + name;
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (changes[key]?.newValue !== undefined) look();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  look();
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}

/**
 * Forgets every note in which one of these stands, when a case is erased: its receipt number, however it
 * is written, or its id.
 */
export async function forgetNotesOf(ids: readonly string[]): Promise<void> {
  const stored = Object.entries(await browser.storage.session.get());
  const wanted = ids.map(toBare);
  const found = stored
    .filter(([key]) => key.startsWith(PREFIX))
    .filter(([, note]) => {
      const bare = toBare(JSON.stringify(note));
      return wanted.some((each) => bare.includes(each));
    })
    .map(([key]) => key);
  await browser.storage.session.remove(found);
}

/** In narrow capitals, without what may stand between the groups of a number. */
function toBare(text: string): string {
  return toNarrow(text)
    .replaceAll(/[\s\p{P}]/gu, '')
    .toUpperCase();
}

function now(): number {
  return machineClock.now().epochMilliseconds;
}
