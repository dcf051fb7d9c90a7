import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { Sighting } from '../domain/sighting.ts';
import { parseSightingMessage } from './page-runtime.ts';

/**
 * Everything that is said between contexts, by name. A content script can be forged by a page that
 * took over its renderer, so all it may say is a sighting; what pages ask, only pages may ask.
 */
export type WorkerMessages = {
  /** Content script: what the status page shows. */
  readonly sighting: (sighting: Sighting, from: Page) => Promise<void>;
  /** Popup, panel and desk: the journal changed, or was opened; show what is due. */
  readonly reconcile: () => Promise<void>;
  /** Desk: show a notification that says nothing, to try whether it can be seen. */
  readonly testNotification: () => Promise<void>;
};

/** Where a sighting comes from. */
export type Page = {
  /** Tells one load of a page from the next; absent where the browser does not. */
  readonly load?: string;
};

/** What the worker answers a page of ours. */
export type Reply = { readonly ok: true } | { readonly ok: false; readonly problem: string };

const STATUS_PAGE_ORIGIN = 'https://egov.uscis.gov';

/** Answers messages to the worker. Registered at the top level of the worker's entry. */
export function onWorkerMessage(
  handlers: WorkerMessages,
  noteFailure: (error: unknown) => void,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const type = (message as { type?: unknown } | null)?.type;
    if (type === 'sighting' && isStatusPage(sender)) {
      const sighting = parseSightingMessage(message);
      return sighting && replyTo(handlers.sighting(sighting, pageOf(sender)), noteFailure);
    }
    if (type === 'reconcile' && isOwnPage(sender))
      return replyTo(handlers.reconcile(), noteFailure);
    if (type === 'test-notification' && isOwnPage(sender))
      return replyTo(handlers.testNotification(), noteFailure);
    return undefined;
  });
}

/** Asks the worker to look at what is due. Rejects with the worker's own words when it could not. */
export async function askToReconcile(): Promise<void> {
  await ask('reconcile');
}

/** Asks the worker for a test notification. Rejects with the worker's own words if none was taken. */
export async function askForTestNotification(): Promise<void> {
  await ask('test-notification');
}

async function ask(type: 'reconcile' | 'test-notification'): Promise<void> {
  const reply = await browser.runtime.sendMessage<unknown, Reply | undefined>({ type });
  if (reply?.ok === false) throw new Error(reply.problem);
}

async function replyTo(work: Promise<void>, noteFailure: (error: unknown) => void): Promise<Reply> {
  try {
    await work;
    return { ok: true };
  } catch (error) {
    noteFailure(error);
    // A rejected listener never reaches the asker in every browser; a reply does.
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(ownOrigin()) === true;
}

function isStatusPage(sender: Runtime.MessageSender): boolean {
  return (
    sender.id === browser.runtime.id &&
    sender.tab !== undefined &&
    sender.url?.startsWith(`${STATUS_PAGE_ORIGIN}/`) === true
  );
}

function pageOf(sender: Runtime.MessageSender): Page {
  const { documentId } = sender as { documentId?: string };
  return documentId === undefined ? {} : { load: documentId };
}

function ownOrigin(): string {
  return browser.runtime.getURL('');
}
