import type { Worker } from '@playwright/test';

type Scope = {
  recordedMessages?: unknown[];
  readonly chrome: {
    readonly runtime: {
      readonly onMessage: { readonly addListener: (listen: (message: unknown) => void) => void };
    };
  };
};

/** The part of a sighting message that tests look at. */
export type SightingMessage = {
  readonly type: string;
  readonly sighting: { readonly title?: string; readonly text?: string; receiptNumbers: string[] };
};

/** Writes down every message that reaches the worker, after the worker's own listener had it; begins anew. */
export async function recordMessages(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const scope = globalThis as unknown as Scope;
    if (scope.recordedMessages === undefined) {
      scope.chrome.runtime.onMessage.addListener((message) => {
        scope.recordedMessages?.push(message);
      });
    }
    scope.recordedMessages = [];
  });
}

/** The sightings among them, in order; pages of ours say other things. */
export async function readSightings(worker: Worker): Promise<SightingMessage[]> {
  const messages = (await worker.evaluate(
    () => (globalThis as unknown as Scope).recordedMessages ?? [],
  )) as SightingMessage[];
  return messages.filter(({ type }) => type === 'sighting');
}
