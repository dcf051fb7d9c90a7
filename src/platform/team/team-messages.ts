import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { Reply } from '../messages.ts';
import { isOwnPage, replyTo } from '../messages.ts';

/** What pages of ours ask the worker of the teams edition; nobody else may. */
export type TeamMessages = {
  /** Desk: exchange with the server now. Settles when that came to an end, however it did. */
  readonly exchange: () => Promise<void>;
};

const EXCHANGE = 'team-exchange';

/** Answers these messages. Registered at the top level of the worker's entry. */
export function onTeamMessage(handlers: TeamMessages, noteFailure: (error: unknown) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const type = (message as { type?: unknown } | null)?.type;
    if (type !== EXCHANGE || !isOwnPage(sender)) return undefined;
    return replyTo(handlers.exchange(), noteFailure);
  });
}

/**
 * Asks the worker to exchange with the server now, whatever failed before. How it went stands in the state of the
 * exchange. Rejects with the worker's own words when it could not even begin.
 */
export async function askToExchange(): Promise<void> {
  const reply = await browser.runtime.sendMessage<unknown, Reply | undefined>({ type: EXCHANGE });
  if (reply?.ok === false) throw new Error(reply.problem);
}
