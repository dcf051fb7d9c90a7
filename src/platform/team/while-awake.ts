import browser from 'webextension-polyfill';

/** Below the 30 seconds after which a browser stops a worker that calls nothing of it. */
const CALL_EVERY_IN_MS = 20_000;

/** Runs `work`, and has the browser leave the worker alive until it is done: what comes from a server may take long. */
export async function whileAwake<Result>(work: () => Promise<Result>): Promise<Result> {
  const timer = setInterval(() => {
    browser.runtime.getPlatformInfo().catch(() => undefined);
  }, CALL_EVERY_IN_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
