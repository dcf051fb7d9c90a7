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
  return {
    timeOfNext: async (say) => {
      const before = (await heard()).length;
      const from = await say();
      await expect.poll(async () => (await heard()).length).toBeGreaterThan(before);
      return ((await heard())[before] ?? NaN) - from;
    },
  };
}
