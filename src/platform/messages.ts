import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { ACCOUNT_SITE, isAccountAddress } from '../domain/account-address.ts';
import { present } from '../domain/reading.ts';
import type { Sighting } from '../domain/sighting.ts';
import { mayReadAccount } from './account-page.ts';
import type { ChipMessage, ChipView } from './chip-runtime.ts';
import { parseChipMessage, parseSightingMessage } from './page-messages.ts';

/**
 * Everything that is said between contexts, by name. A content script can be forged by a page that
 * took over its renderer, so all it may say is a sighting, and what the buttons of its chip do; what
 * pages of ours ask, only they may ask.
 */
export type WorkerMessages = {
  /** Content script: what the status page, or the signed-in account page, shows. */
  readonly sighting: (sighting: Sighting, from: Page) => Promise<void>;
  /**
   * Content script: what the chip is to show, after what was pressed on it; `undefined` is no chip. It is
   * called in the handler of the message itself, as a browser opens a panel only then.
   */
  readonly chip: (message: ChipMessage, from: Page) => Promise<ChipView | undefined>;
  /** Popup, panel and desk: the journal changed, or was opened; show what is due. */
  readonly reconcile: () => Promise<void>;
  /** Desk: show a notification that says nothing, to try whether it can be seen. */
  readonly testNotification: () => Promise<void>;
};

/** Where a content script is. */
export type Page = {
  /** Tells one load of a page from the next; absent where the browser does not. */
  readonly load?: string;
  readonly windowId?: number;
  readonly tabId?: number;
  /** Whether it is in a private window. */
  readonly isPrivate?: true;
};

/** What the worker answers a page of ours. */
export type Reply =
  | { readonly ok: true; readonly view?: ChipView }
  | { readonly ok: false; readonly problem: string };

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
    if (type === 'sighting' && isAccountPage(sender)) {
      const sighting = parseSightingMessage(message);
      const told = async () => {
        // A script stays in a page that was open when the permission was given back.
        if (sighting !== undefined && (await mayReadAccount())) {
          await handlers.sighting(sighting, pageOf(sender));
        }
      };
      return sighting && replyTo(told(), noteFailure);
    }
    const asked = isStatusPage(sender) ? parseChipMessage(message) : undefined;
    if (asked !== undefined) return replyTo(handlers.chip(asked, pageOf(sender)), noteFailure);
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

/** What a page of ours is answered, whichever way the work ends. */
export async function replyTo(
  work: Promise<ChipView | undefined | void>,
  noteFailure: (error: unknown) => void,
): Promise<Reply> {
  try {
    const view = await work;
    return view === undefined ? { ok: true } : { ok: true, view };
  } catch (error) {
    noteFailure(error);
    // A rejected listener never reaches the asker in every browser; a reply does.
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether a page of ours is asking, and no content script. */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(ownOrigin()) === true;
}

function isStatusPage(sender: Runtime.MessageSender): boolean {
  return isInTab(sender) && sender.url?.startsWith(`${STATUS_PAGE_ORIGIN}/`) === true;
}

function isAccountPage(sender: Runtime.MessageSender): boolean {
  if (!isInTab(sender) || sender.url?.startsWith(`${ACCOUNT_SITE}/`) !== true) return false;
  // Where an app went on without a load, Chrome still names the address that was loaded as the sender's.
  return isAccountAddress(sender.tab?.url ?? sender.url);
}

function isInTab(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.tab !== undefined && sender.frameId === 0;
}

function pageOf(sender: Runtime.MessageSender): Page {
  const { documentId } = sender as { documentId?: string };
  const { windowId, id: tabId, incognito } = sender.tab ?? {};
  return present({ load: documentId, windowId, tabId, isPrivate: incognito || undefined });
}

function ownOrigin(): string {
  return browser.runtime.getURL('');
}
