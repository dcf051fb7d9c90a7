import type { RunningExtension } from '../../../scripts/launch-chromium.mjs';
import { expect } from '../support/extension.ts';

type Scope = {
  heardAt?: number[];
  readonly chrome: {
    readonly runtime: {
      readonly onMessage: { addListener: (hear: (message: { type?: string }) => void) => void };
    };
  };
};

/** Tells when messages of one type came to the worker, by the clock that pages have too, in ms. */
export type Hearing = {
  /** Begins to wait for the next one; the result waits until it is there, and gives when it came. */
  readonly awaitNext: () => Promise<() => Promise<number>>;
  /** When the next one came, once `say` had it said; `say` gives when it could have been sent. */
  readonly timeOfNext: (say: () => Promise<number>) => Promise<number>;
};

/** Notes from now on when messages of this type come. */
export async function listenInWorker(extension: RunningExtension, type: string): Promise<Hearing> {
  const worker = await extension.worker();
  await worker.evaluate((wanted) => {
    const scope = globalThis as unknown as Scope;
    const heardAt: number[] = [];
    scope.heardAt = heardAt;
    scope.chrome.runtime.onMessage.addListener((message) => {
      if (message.type === wanted) heardAt.push(performance.timeOrigin + performance.now());
    });
  }, type);
  const heard = () => worker.evaluate(() => (globalThis as unknown as Scope).heardAt ?? []);
  const awaitNext: Hearing['awaitNext'] = async () => {
    const before = (await heard()).length;
    return async () => {
      await expect
        .poll(async () => (await heard()).length, `the worker hears of a ${type}`)
        .toBeGreaterThan(before);
      return (await heard())[before] ?? NaN;
    };
  };
  return {
    awaitNext,
    timeOfNext: async (say) => {
      const next = await awaitNext();
      const from = await say();
      return (await next()) - from;
    },
  };
}
