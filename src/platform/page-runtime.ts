import type { Sighting } from '../domain/sighting.ts';

/** What the content script tells the worker: a page shows something new. */
export type SightingMessage = { readonly type: 'sighting'; readonly sighting: Sighting };
/** What the popup asks the content script of the active tab; the answer is a `Sighting` or `null`. */
export type WhatIsHereMessage = { readonly type: 'what-is-here' };

type Listener = (
  message: unknown,
  sender: { readonly id?: string },
  respond: (answer: Sighting | null) => void,
) => void;

/** The part of the browser's runtime API that a content script needs; the polyfill would weigh more than the script. */
type PageRuntime = {
  /** Absent once the extension was updated or removed under a page that stayed open. */
  readonly id?: string;
  readonly sendMessage: (message: { readonly type: string }) => Promise<unknown>;
  readonly onMessage: {
    readonly addListener: (listener: Listener) => void;
    readonly removeListener: (listener: Listener) => void;
  };
};

/** Whether the extension that this script belongs to is still there. */
export function isExtensionAlive(): boolean {
  try {
    return findRuntime()?.id !== undefined;
  } catch {
    return false;
  }
}

/** Tells the worker what the page shows; resolves to whether it was dealt with. Never rejects. */
export async function sendSighting(sighting: Sighting): Promise<boolean> {
  const message: SightingMessage = { type: 'sighting', sighting };
  const reply = await askWorker(message);
  return (reply as { ok?: unknown } | undefined)?.ok === true;
}

/** What the worker answers, or `undefined` when nobody does. Never rejects. */
export async function askWorker(message: { readonly type: string }): Promise<unknown> {
  try {
    return await findRuntime()?.sendMessage(message);
  } catch {
    // The worker did not start, or the extension is gone: the page must not notice.
    return undefined;
  }
}

/** Calls `listen` whenever the worker says something of this type to the page. */
export function onWorkerSaying(type: string, listen: () => void): void {
  const runtime = findRuntime();
  runtime?.onMessage.addListener((message, sender) => {
    if (sender.id !== runtime.id || typeof message !== 'object' || message === null) return;
    if ((message as { type?: unknown }).type === type) listen();
  });
}

/** Answers the popup's question about this page with what `look` sees at that moment. */
export function answerWhatIsHere(look: () => Sighting | undefined): void {
  const runtime = findRuntime();
  runtime?.onMessage.addListener((message, sender, respond) => {
    if (sender.id === runtime.id && isWhatIsHere(message)) respond(look() ?? null);
  });
}

/**
 * Answers as {@link answerWhatIsHere} does until the worker says that this page may no longer be read.
 * Once only: a script that is put into the page anew after that listens anew.
 */
export function answerUntilEnded(look: () => Sighting | undefined, onEnded: () => void): void {
  const runtime = findRuntime();
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== runtime?.id) return;
    if (isWhatIsHere(message)) respond(look() ?? null);
    if (!isReadingEnded(message)) return;
    runtime?.onMessage.removeListener(listener);
    onEnded();
  };
  runtime?.onMessage.addListener(listener);
}

/** What the worker tells the scripts in account pages when the permission was given back. */
export const READING_ENDED = { type: 'reading-ended' } as const;

/** The popup's side of the question: the message to send with `tabs.sendMessage`. */
export const WHAT_IS_HERE: WhatIsHereMessage = { type: 'what-is-here' };

function isWhatIsHere(message: unknown): boolean {
  return (message as WhatIsHereMessage | null)?.type === 'what-is-here';
}

function isReadingEnded(message: unknown): boolean {
  return (message as { type?: unknown } | null)?.type === READING_ENDED.type;
}

function findRuntime(): PageRuntime | undefined {
  const { browser, chrome } = globalThis as unknown as Record<string, { runtime?: PageRuntime }>;
  // Where the browser defines no `browser` of its own, an element with that id would answer to the name.
  const api = Object.hasOwn(globalThis, 'browser') ? browser : chrome;
  return api?.runtime;
}
